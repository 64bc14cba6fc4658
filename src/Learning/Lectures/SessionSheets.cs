using Learning.Bookings;
using Learning.Lectures.Attending;
using Learning.Places;
using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Lectures;

/// <summary>Parties and their seats.</summary>
/// <param name="Parties">How many parties.</param>
/// <param name="Seats">How many seats they have, or wish.</param>
public sealed record PartyCount(int Parties, int Seats);

/// <summary>A session, as staff see it.</summary>
/// <param name="Session">The session.</param>
/// <param name="Lecture">Its lecture.</param>
/// <param name="Place">Where; null when it is only broadcast.</param>
/// <param name="Booked">Who has seats.</param>
/// <param name="Waiting">Who waits for some.</param>
/// <param name="Offered">Who was offered some and has not answered.</param>
/// <param name="Watching">How many others wish to be told when it changes.</param>
/// <param name="MayChange">True when whoever looks may change it.</param>
public sealed record SessionSheet(
    Session Session, Lecture Lecture, Place? Place, PartyCount Booked, PartyCount Waiting, PartyCount Offered, int Watching, bool MayChange)
{
    /// <summary>Who of those with seats has come.</summary>
    public PartyCount Came { get; init; } = new(0, 0);

    /// <summary>How many came without a booking.</summary>
    public int WalkIns { get; init; }

    /// <summary>How many are told when it changes.</summary>
    public int Told => Booked.Parties + Waiting.Parties + Offered.Parties + Watching;

    /// <summary>How many seats these have, or wish.</summary>
    public int Seats => Booked.Seats + Waiting.Seats + Offered.Seats;
}

/// <summary>A party on the roster. Nobody is named.</summary>
/// <param name="Booking">The booking's id.</param>
/// <param name="Seats">Size of the party.</param>
/// <param name="Band">Id of the child's age band; null when not told.</param>
/// <param name="State">How the booking stands.</param>
public sealed record RosterRow(long Booking, int Seats, string? Band, BookingState State)
{
    /// <summary>The number that people are told.</summary>
    public string Number => BookingNumber.Of(Booking);

    /// <summary>How many of it came; null while it is not checked in.</summary>
    public int? Came { get; init; }

    /// <summary>When it was checked in, UTC; null likewise.</summary>
    public DateTime? CameAt { get; init; }
}

/// <summary>Shows staff the sessions they may see, and who comes to them.</summary>
public sealed class SessionSheets(LearningStore store)
{
    /// <summary>How many parties a page of the roster has.</summary>
    public const int PageSize = 50;

    /// <summary>One session; null when there is none, also for one out of their hands.</summary>
    public async Task<SessionSheet?> Of(string id, StaffAccount who, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var access = Access.Of(who);
        if (await access.Sessions(db, Purpose.See).AsNoTracking().SingleOrDefaultAsync(it => it.Id == id, cancel) is not { } session) return null;
        var live = Live(db, id);
        var counts = await live.GroupBy(it => it.State).Select(of => new { of.Key, Parties = of.Count(), Seats = of.Sum(it => it.Seats) }).ToDictionaryAsync(it => it.Key, cancel);
        return new(
            session,
            await db.Lectures.AsNoTracking().SingleAsync(it => it.Id == session.LectureId, cancel),
            await db.Places.AsNoTracking().SingleOrDefaultAsync(it => it.Id == session.PlaceId, cancel),
            Count(BookingState.Booked), Count(BookingState.Waiting), Count(BookingState.Offered),
            await db.SessionWatches.CountAsync(it => it.SessionId == id && !live.Any(booking => booking.PersonId == it.PersonId), cancel),
            await access.Sessions(db, Purpose.Change).AnyAsync(it => it.Id == id, cancel))
        {
            Came = await Came(db, id, cancel),
            WalkIns = await db.WalkIns.Where(it => it.SessionId == id).Select(it => it.Count).SingleOrDefaultAsync(cancel),
        };

        PartyCount Count(BookingState state) => counts.GetValueOrDefault(state) is { } some ? new(some.Parties, some.Seats) : new(0, 0);
    }

    /// <summary>Who comes to a session, or waits for it; in the order in which they booked.</summary>
    /// <param name="id">The session; nobody comes to one out of their hands.</param>
    /// <param name="who">Who looks.</param>
    /// <param name="after">Only bookings after this one; 0 for all.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<IReadOnlyList<RosterRow>> Roster(string id, StaffAccount who, long after, int most, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var mine = Access.Of(who).Sessions(db, Purpose.See);
        return await mine.AnyAsync(session => session.Id == id, cancel) ? await Rows(db, id, after).Take(most).ToListAsync(cancel) : [];
    }

    /// <summary>The parties of a session, those before one left out.</summary>
    internal static IQueryable<RosterRow> Rows(LearningDb db, string id, long after = 0) =>
        from booking in Live(db, id)
        where booking.Id > after
        orderby booking.Id
        join attendance in db.Attendances.AsNoTracking().Where(it => it.SessionId == id) on booking.Id equals attendance.BookingId into attended
        from came in attended.DefaultIfEmpty()
        select new RosterRow(booking.Id, booking.Seats, booking.Band, booking.State)
        {
            Came = came == null ? null : came.Came,
            CameAt = came == null ? null : came.At,
        };

    static async Task<PartyCount> Came(LearningDb db, string id, CancellationToken cancel) => await Desk.Came(db).Where(it => it.Booking.SessionId == id).GroupBy(_ => 1)
        .Select(of => new PartyCount(of.Count(), of.Sum(it => it.Attendance.Came))).SingleOrDefaultAsync(cancel) ?? new(0, 0);

    static IQueryable<Booking> Live(LearningDb db, string id) => db.Bookings.AsNoTracking().Where(it => it.SessionId == id && it.State != BookingState.Cancelled);
}
