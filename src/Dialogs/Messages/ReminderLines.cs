using Dialogs.Bookings;
using Dialogs.Lines;
using Dialogs.Places;
using Learning.Bookings;
using Learning.Lectures;
using Learning.Places;

namespace Dialogs.Messages;

/// <summary>What is said of bookings whose sessions come near.</summary>
static class ReminderLines
{
    public const string Coming = "coming";
    public const string Cannot = "cannot";
    public const string Live = "live";
    public const string Way = "way";
    public const string Change = "change";

    public static readonly Line SeeYou = new("messages.see-you");
    public static readonly Line StillBooked = new("messages.still-booked");
    public static readonly Line NotBooked = new("messages.not-booked");
    public static readonly Line AreYouComing = new("messages.are-you-coming");

    /// <summary>A booking, and the question whether they are coming.</summary>
    public static Line Of(Receipt booking, DateTimeOffset now) => new("messages.reminder", Facts(booking, now));

    /// <summary>The same, where it is not asked whether they are coming.</summary>
    public static Line Only(Receipt booking, DateTimeOffset now) => new("messages.reminder-only", Facts(booking, now));

    public static Line Several(int count) => new("messages.reminders", ("count", count));

    /// <summary>The broadcast is about to begin: its link.</summary>
    public static Line LinkTo(Receipt booking) =>
        new("messages.live-link", ("title", booking.Session.Title), ("time", TimeOnly.FromDateTime(booking.Session.StartsAt.DateTime)), ("url", booking.Session.LiveUrl));

    public static Line WayTo(Venue venue) => new("messages.way", ("place", venue.Name), ("address", venue.Address), ("map", PlaceLines.Map(new Point(venue.Longitude, venue.Latitude))));

    public static Option Answer(string answer) => Option.Of("messages.answer", answer);

    static (string, object?)[] Facts(Receipt booking, DateTimeOffset now) => [("near", Near((booking.Session.StartsAt.Date - now.Date).Days)), ("summary", BookingLines.Summary(booking))];

    static Line Near(int days) => new(days switch { 0 => "messages.near.today", 1 => "messages.near.tomorrow", _ => "messages.near.later" });
}
