using Dialogs.Lectures;
using Dialogs.Lines;
using Learning.Bookings;
using Learning.Lectures;

namespace Dialogs.Bookings;

/// <summary>What is said of bookings.</summary>
static class BookingLines
{
    public static readonly Line TooMany = new("bookings.too-many");
    public static readonly Line NothingBooked = new("bookings.nothing-booked");
    public static readonly Line NoLectures = new("bookings.no-lectures");
    public static readonly Line NothingFits = new("bookings.nothing-fits");
    public static readonly Line WhichWish = new("bookings.which-wish");
    public static readonly Line HasBegun = new("bookings.has-begun");
    public static readonly Line IsGone = new("bookings.is-gone");
    public static readonly Line NoneOfYours = new("bookings.none-of-yours");
    public static readonly Line NoSuchBooking = new("bookings.no-such-booking");
    public static readonly Line WhichBooking = new("bookings.which-booking");
    public static readonly Line LeftAsItIs = new("bookings.left-as-it-is");
    public static readonly Line HowManyStay = new("bookings.how-many-stay");
    public static readonly Line WhereTo = new("bookings.where-to");
    public static readonly Line NowhereToMove = new("bookings.nowhere-to-move");
    public static readonly Line OfferIsOver = new("bookings.offer-is-over");

    public static Line WhichLecture(LectureWish wish) => new(wish == new LectureWish() ? "bookings.which-of-all" : "bookings.which-lecture");

    public static Line HowMany(Offer lecture) => new("bookings.how-many", ("title", lecture.Title));

    public static Line RoomIsSmaller(int capacity) => new("bookings.room-is-smaller", ("capacity", capacity));

    public static Line ShallIBook(Offer lecture, int seats) => new(
        "bookings.shall-i-book", ("title", lecture.Title), ("when", lecture.StartsAt), ("where", LectureLines.Where(lecture)), ("seats", seats));

    public static Line ShallIWait(Offer lecture, int seats, bool liveInstead) => new(
        lecture.SeatsLeft == 0 ? "bookings.full-shall-i-wait" : "bookings.shall-i-wait",
        ("title", lecture.Title), ("when", lecture.StartsAt), ("seats", seats), ("live", new Line(liveInstead ? "bookings.live-instead" : "bookings.no-live")));

    /// <summary>What came of an effect.</summary>
    public static Line Of(EarlierEffect effect) => effect.Kind switch
    {
        EffectKind.Cancelled => Cancelled(effect.Booking),
        EffectKind.Kept => KeptSeats(effect.Booking),
        EffectKind.Moved => Moved(effect.Booking),
        EffectKind.Declined => Declined(effect.Booking),
        EffectKind.Ended => OfferEnded(effect.Booking),
        _ => Made(effect.Booking),
    };

    public static Line Made(Receipt booking) => booking.State == BookingState.Waiting
        ? new("bookings.waiting", ("title", booking.Session.Title), ("place", booking.QueuePlace!), ("number", booking.Number))
        : Code(booking, Calendar(booking, new("bookings.booked", Facts(booking))));

    public static Line JustFilled(int left) => new(left == 0 ? "bookings.just-filled" : "bookings.just-too-few", ("left", left));

    public static Line AlreadyBooked(Receipt existing) => new("bookings.already", ("title", existing.Session.Title), ("number", existing.Number));

    public static Option Relaxed(string wish, int count) => wish == "none"
        ? Option.Of("bookings.relax", wish)
        : new(wish, new Line($"bookings.relax.{wish}", ("count", count)));

    /// <summary>A booking as a choice.</summary>
    public static Option Choice(Receipt booking) => new(
        booking.Id.ToString(null, null),
        new Line("lectures.label", ("title", booking.Session.Title), ("when", booking.Session.StartsAt)),
        Summary(booking));

    /// <summary>How a booking stands, in one line.</summary>
    public static Line Summary(Receipt booking) => booking.Session.Cancelled ? new("bookings.summary.called-off", Facts(booking)) : booking.State switch
    {
        BookingState.Waiting => new("bookings.summary.waiting", [.. Facts(booking), ("place", booking.QueuePlace!)]),
        BookingState.Offered => new("bookings.summary.offered", [.. Facts(booking), ("until", booking.OfferedUntil!)]),
        _ => new("bookings.summary.booked", Facts(booking)),
    };

    public static Line WhatWithIt(Receipt booking) => Code(booking, new("bookings.what-with-it", ("summary", Summary(booking))));

    public static Line Calendar(Receipt booking, Line line) => line with { File = new($"lecture-{Digits(booking)}.ics", "text/calendar", $"/calendar/{booking.CalendarToken}.ics") };

    public static Line HereIsCalendar(Receipt booking) => Calendar(booking, new("bookings.calendar"));

    public static Line ShallICancel(Receipt booking) => new("bookings.shall-i-cancel", Facts(booking));

    public static Line Cancelled(Receipt booking) => new("bookings.cancelled", ("title", booking.Session.Title), ("number", booking.Number));

    public static Line NotFewer(int seats) => new("bookings.not-fewer", ("seats", seats));

    public static Line ShallIKeep(Receipt booking, int seats) => new("bookings.shall-i-keep", ("title", booking.Session.Title), ("seats", seats), ("before", booking.Seats));

    public static Line KeptSeats(Receipt booking) => Calendar(booking, new("bookings.kept-seats", Facts(booking)));

    public static Line ShallIMove(Receipt booking, Offer to) => new(
        "bookings.shall-i-move", ("title", to.Title), ("from", booking.Session.StartsAt), ("when", to.StartsAt), ("where", LectureLines.Where(to)), ("seats", booking.Seats));

    public static Line Moved(Receipt booking) => Calendar(booking, new("bookings.moved", Facts(booking)));

    public static Line Offered(Receipt booking) => new("bookings.offered", [.. Facts(booking), ("until", booking.OfferedUntil!)]);

    public static Line OfferEnded(Receipt booking) => new("bookings.offer-ended", ("title", booking.Session.Title), ("when", booking.Session.StartsAt));

    public static Line Declined(Receipt booking) => new("bookings.declined", ("title", booking.Session.Title));

    // What staff read at the door: only for seats that there are, in a room.
    static Line Code(Receipt booking, Line line) => booking is { State: BookingState.Booked, Session: { Mode: Mode.InPerson, Cancelled: false } }
        ? line with { Picture = new($"/codes/{Digits(booking)}.svg", booking.Number), PictureAlt = new("bookings.code", ("number", booking.Number)) }
        : line;

    static string Digits(Receipt booking) => booking.Number.Replace(" ", "", StringComparison.Ordinal);

    static (string, object?)[] Facts(Receipt booking) =>
    [
        ("title", booking.Session.Title), ("when", booking.Session.StartsAt), ("where", LectureLines.Where(booking.Session)),
        ("seats", booking.Seats), ("number", booking.Number),
    ];
}
