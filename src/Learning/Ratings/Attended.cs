using Learning.Bookings;
using Learning.Lectures;
using Learning.Store;

namespace Learning.Ratings;

/// <summary>A booking and its session.</summary>
sealed record Attended
{
    public required Booking Booking { get; init; }

    public required Session Session { get; init; }

    /// <summary>Those whose session was held and is over: only they are asked about, and can be rated.</summary>
    public static IQueryable<Attended> In(LearningDb db, DateTime now) =>
        from booking in db.Bookings
        join session in db.Sessions on booking.SessionId equals session.Id
        where booking.State == BookingState.Booked && !session.Cancelled && session.EndsAt <= now
        select new Attended { Booking = booking, Session = session };
}
