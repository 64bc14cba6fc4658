using Learning.Bookings;
using Learning.City;
using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Lectures.Attending;

/// <summary>A party at the door.</summary>
/// <param name="Booking">The booking's id.</param>
/// <param name="Seats">Its size.</param>
/// <param name="Band">Id of the child's age band; null when not told.</param>
/// <param name="Came">How many of it have come; null when it is not checked in.</param>
/// <param name="At">When it was checked in, UTC; null likewise.</param>
public sealed record PartyAtDoor(long Booking, int Seats, string? Band, int? Came, DateTime? At)
{
    /// <summary>The number that people are told.</summary>
    public string Number => BookingNumber.Of(Booking);
}

/// <summary>The desk at the door of a session: finds the party whose number is said, typed or read from a code.</summary>
public sealed class Desk(LearningStore store, CityClock clock)
{
    /// <summary>So long before its beginning a session takes parties in.</summary>
    public static readonly TimeSpan Before = TimeSpan.FromDays(1);

    /// <summary>So long after its end lists are still written down.</summary>
    public static readonly TimeSpan After = TimeSpan.FromDays(7);

    /// <summary>The party of a number.</summary>
    /// <param name="session">The session.</param>
    /// <param name="number">The booking number, or an address that ends with it.</param>
    /// <param name="who">Who stands at the desk.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The party; or why it cannot be let in: <see cref="NoSuchSession"/>, <see cref="CalledOffAlready"/>, <see cref="CheckInIsNotOpen"/>,
    /// <see cref="CheckInIsOver"/>, <see cref="NoSuchNumber"/>, <see cref="BookedForAnother"/>, <see cref="BookingIsCancelled"/>, <see cref="HasNoSeatsYet"/>.</returns>
    public async Task<Decided<PartyAtDoor>> Find(string session, string number, StaffAccount who, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        if (await Refuse(db, session, Access.Of(who), clock.Now, cancel) is { } closed) return closed;
        var found = await Party(db, session, number, Access.Of(who), cancel);
        if (found.Result is not { } booking) return found.Refusal!;
        var came = await db.Attendances.AsNoTracking().SingleOrDefaultAsync(it => it.BookingId == booking.Id && it.SessionId == session, cancel);
        return new PartyAtDoor(booking.Id, booking.Seats, booking.Band, came?.Came, came?.At);
    }

    /// <summary>The session that a number is booked for.</summary>
    /// <param name="number">The booking number, or an address that ends with it.</param>
    /// <param name="who">Who stands at the desk.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The session's id; or <see cref="NoSuchNumber"/>, also when it lies in another branch.</returns>
    public async Task<Decided<string>> SessionOf(string number, StaffAccount who, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var mine = Access.Of(who).Sessions(db, Purpose.Change);
        var found = BookingNumber.Read(Bare(number)) is { } id
            ? await db.Bookings.Where(it => it.Id == id && mine.Any(own => own.Id == it.SessionId)).Select(it => it.SessionId).SingleOrDefaultAsync(cancel)
            : null;
        return found is null ? new NoSuchNumber(Short(number)) : found;
    }

    /// <summary>Who came to a session last, the latest first.</summary>
    public async Task<IReadOnlyList<PartyAtDoor>> Latest(string session, StaffAccount who, int most, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var mine = Access.Of(who).Sessions(db, Purpose.See);
        return await Came(db).Where(it => it.Booking.SessionId == session && mine.Any(own => own.Id == it.Booking.SessionId))
            .OrderByDescending(it => it.Attendance.At).ThenByDescending(it => it.Booking.Id).Take(most)
            .Select(it => new PartyAtDoor(it.Booking.Id, it.Booking.Seats, it.Booking.Band, it.Attendance.Came, it.Attendance.At)).ToListAsync(cancel);
    }

    /// <summary>The parties that came to the session of their booking.</summary>
    internal static IQueryable<CameParty> Came(LearningDb db) =>
        from booking in db.Bookings.AsNoTracking()
        where booking.State == BookingState.Booked
        join attendance in db.Attendances.AsNoTracking() on booking.Id equals attendance.BookingId
        where attendance.SessionId == booking.SessionId
        select new CameParty { Booking = booking, Attendance = attendance };

    /// <summary>Why nobody is checked in to a session; null when they are.</summary>
    internal static async Task<Refusal?> Refuse(LearningDb db, string id, Access access, DateTime now, CancellationToken cancel)
    {
        if (await access.Sessions(db, Purpose.Change).AsNoTracking().SingleOrDefaultAsync(it => it.Id == id, cancel) is not { } session) return new NoSuchSession(id);
        if (session.Cancelled) return new CalledOffAlready();
        if (now < session.StartsAt - Before) return new CheckInIsNotOpen(session.StartsAt - Before);
        return now > session.EndsAt + After ? new CheckInIsOver() : null;
    }

    /// <summary>The booking of a number, when it has seats in the session.</summary>
    internal static async Task<Decided<Booking>> Party(LearningDb db, string session, string number, Access access, CancellationToken cancel)
    {
        if (BookingNumber.Read(Bare(number)) is not { } id || await db.Bookings.AsNoTracking().SingleOrDefaultAsync(it => it.Id == id, cancel) is not { } booking) return new NoSuchNumber(Short(number));
        if (await access.Sessions(db, Purpose.See).AsNoTracking().SingleOrDefaultAsync(it => it.Id == booking.SessionId, cancel) is not { } booked) return new NoSuchNumber(Short(number));
        if (booking.State == BookingState.Cancelled) return new BookingIsCancelled();
        if (booked.Id != session) return new BookedForAnother((await db.Lectures.AsNoTracking().SingleAsync(it => it.Id == booked.LectureId, cancel)).Title, booked.StartsAt);
        return booking.State == BookingState.Booked ? booking : new HasNoSeatsYet();
    }

    // A code that a reader types may be an address with the number at its end.
    static string Bare(string number) => number.LastIndexOf('=') is >= 0 and var at ? Uri.UnescapeDataString(number[(at + 1)..]).Replace('+', ' ') : number;

    static string Short(string number) => number.Length > 40 ? number[..40] : number;
}

/// <summary>A booking, and that its party came.</summary>
sealed record CameParty
{
    public required Booking Booking { get; init; }

    public required Attendance Attendance { get; init; }
}
