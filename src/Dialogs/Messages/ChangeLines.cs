using Dialogs.Bookings;
using Dialogs.Lectures;
using Dialogs.Lines;
using Learning.Bookings;
using Learning.Lectures;

namespace Dialogs.Messages;

/// <summary>What is said of bookings whose sessions are changed.</summary>
static class ChangeLines
{
    public const string Keep = "keep";
    public const string Another = "another";
    public const string Cancel = "cancel";
    public const string Nothing = "nothing";

    public static readonly Line StillComing = new("messages.still-coming");
    public static readonly Line AnotherOne = new("messages.another-one");
    public static readonly Line SeeBookings = new("messages.see-bookings");
    public static readonly Line Fine = new("messages.fine");

    /// <summary>What has changed: the time, the place or both.</summary>
    /// <param name="booking">The booking as it is now.</param>
    /// <param name="was">Its beginning as it was told before.</param>
    /// <param name="place">Id of the place that was told before; empty for none.</param>
    public static Line Moved(Receipt booking, DateTimeOffset was, string place)
    {
        return Entry(booking, new($"messages.moved.{What(booking.Session, was, place)}", ("title", booking.Session.Title), ("number", booking.Number), ("was", was),
            ("when", booking.Session.StartsAt), ("where", LectureLines.Where(booking.Session))));
    }

    public static Line CalledOff(Receipt booking) =>
        Entry(booking, new("messages.called-off", ("title", booking.Session.Title), ("when", booking.Session.StartsAt), ("number", booking.Number)));

    /// <summary>The same of a session that is not booked.</summary>
    public static Line Watched(Offer session, DateTimeOffset was, string place) => session.Cancelled
        ? new("messages.watched.called-off", ("title", session.Title), ("when", session.StartsAt))
        : new($"messages.watched.{What(session, was, place)}", ("title", session.Title), ("was", was), ("when", session.StartsAt), ("where", LectureLines.Where(session)));

    static string What(Offer session, DateTimeOffset was, string place) => was == session.StartsAt ? "place" : place == (session.Venue?.Id ?? "") ? "time" : "both";

    public static Option Answer(string answer) => Option.Of("messages.change", answer);

    // Only what was booked stands in calendars.
    static Line Entry(Receipt booking, Line line) => booking.State == BookingState.Booked ? BookingLines.Calendar(booking, line) : line;
}
