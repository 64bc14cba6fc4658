using Learning.Bookings.Writing;
using Learning.City;
using Learning.Lectures;
using Learning.People;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Bookings;

/// <summary>Finds a person's bookings.</summary>
public sealed class MyBookings(LearningStore store, LectureIndex index, CityClock clock)
{
    /// <summary>Live bookings, places in queues and offers whose sessions are not over, soonest first. Empty when nothing is kept for the person.</summary>
    public async Task<IReadOnlyList<Receipt>> Of(Address who, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var now = clock.Now;
        return await Read(db, from booking in Own(db, who)
                              join session in db.Sessions on booking.SessionId equals session.Id
                              where booking.State != BookingState.Cancelled && session.EndsAt > now
                              orderby session.StartsAt, booking.Id
                              select new Found(booking, session), cancel);
    }

    /// <summary>One booking of the person, also a cancelled one; null when there is none, or when it is another's.</summary>
    public async Task<Receipt?> Find(long bookingId, Address who, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        return (await Read(db, from booking in Own(db, who)
                               join session in db.Sessions on booking.SessionId equals session.Id
                               where booking.Id == bookingId
                               select new Found(booking, session), cancel)).SingleOrDefault();
    }

    /// <summary>The booking of a calendar file's address; null when there is none.</summary>
    public async Task<Receipt?> ByCalendarToken(string token, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        return (await Read(db, from booking in db.Bookings
                               join session in db.Sessions on booking.SessionId equals session.Id
                               where booking.CalendarToken == token
                               select new Found(booking, session), cancel)).SingleOrDefault();
    }

    static IQueryable<Booking> Own(LearningDb db, Address who) =>
        from address in db.Addresses
        where address.Channel == who.Channel && address.UserId == who.UserId
        join booking in db.Bookings on address.PersonId equals booking.PersonId
        select booking;

    async Task<List<Receipt>> Read(LearningDb db, IQueryable<Found> query, CancellationToken cancel)
    {
        var found = await query.AsNoTracking().ToListAsync(cancel);
        await index.Know(db, [.. found.Select(it => it.Session)], cancel);
        var receipts = new List<Receipt>(found.Count);
        foreach (var (booking, session) in found)
            receipts.Add(Written.Receipt(booking, index.Draw(session), await QueuePlace(db, booking, cancel), clock));
        return receipts;
    }

    static async Task<int?> QueuePlace(LearningDb db, Booking booking, CancellationToken cancel) =>
        booking.State != BookingState.Waiting ? null : 1 + await db.Bookings.CountAsync(other =>
            other.SessionId == booking.SessionId && other.State == BookingState.Waiting && other.Ticket < booking.Ticket, cancel);

    sealed record Found(Booking Booking, Session Session);
}
