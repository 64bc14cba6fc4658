using Learning.Bookings;
using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Lectures;

/// <summary>A session whose seats were changed.</summary>
/// <param name="SessionId">Its id.</param>
/// <param name="Capacity">Its seats now; null for no limit.</param>
/// <param name="Offered">The waiting parties that are offered seats, and how many seats these are.</param>
public sealed record ChangedSeats(string SessionId, int? Capacity, PartyCount Offered);

/// <summary>
/// Gives a session more seats, or fewer. New seats are offered to the parties that wait, in their order, to each that fits. Seats that are booked or
/// offered stay: there cannot be fewer. Who has booked is not told, as nothing changes for them.
/// </summary>
public sealed class ChangeSeats
{
    /// <summary>A session has so many seats at most, or no limit.</summary>
    public const int Most = 1_000_000;

    readonly StaffActs acts;
    readonly OfferSeat offers;

    internal ChangeSeats(StaffActs acts, OfferSeat offers) => (this.acts, this.offers) = (acts, offers);

    /// <summary>What would become of it; nothing is changed.</summary>
    /// <returns>As <see cref="Decide"/>.</returns>
    public Task<Decided<ChangedSeats>> Look(SessionSheet sheet, int? capacity, CancellationToken cancel = default) => acts.Read(async (db, now) =>
        Fault(sheet.Session, capacity) is { } fault ? (Decided<ChangedSeats>)fault
            : sheet.Session.StartsAt <= now ? new SessionIsOver() : sheet.Session.Cancelled ? new CalledOffAlready()
            : new ChangedSeats(sheet.Session.Id, capacity, await Fitting(db, sheet.Session, capacity, now, cancel)));

    /// <summary>Changes them.</summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="capacity">All seats it shall have; null for no limit.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="cancel">Leaves everything as it was.</param>
    /// <returns>What was done; or <see cref="NoSuchSession"/>, <see cref="SessionIsOver"/>, <see cref="CalledOffAlready"/>, <see cref="CapacityIsWrong"/>,
    /// <see cref="NothingChanges"/>, <see cref="FewerThanTaken"/>.</returns>
    public async Task<Decided<ChangedSeats>> Decide(string sessionId, int? capacity, By by, CancellationToken cancel = default)
    {
        var decided = await acts.Do<ChangedSeats>(by, async act =>
        {
            var found = await SessionInHand.Of(act, sessionId, cancel);
            if (found.Result is not { Session: var session }) return found.Refusal!;
            if (Fault(session, capacity) is { } fault) return fault;
            var before = session.Capacity;
            (session.Capacity, session.Revision) = (capacity, session.Revision + 1);
            act.Pen.Write("session-seats-changed", "session", session.Id, new { seats = before }, new { seats = capacity });
            return new ChangedSeats(session.Id, capacity, await Fitting(act.Db, session, capacity, act.Now, cancel));
        }, cancel);
        // What is not offered now, as the process ends here, the sweep offers.
        if (decided.Done && decided.Result.Offered.Parties > 0) await offers.Free(sessionId, cancel);
        return decided;
    }

    static Refusal? Fault(Session session, int? capacity) =>
        capacity is < 1 or > Most ? new CapacityIsWrong()
        : capacity == session.Capacity ? new NothingChanges()
        : capacity < session.Booked + session.Held ? new FewerThanTaken(session.Booked, session.Held)
        : null;

    // The first that fits, again and again, is each that fits in turn: seats only become fewer.
    async Task<PartyCount> Fitting(LearningDb db, Session session, int? capacity, DateTime now, CancellationToken cancel)
    {
        if (session.Waiting == 0 || !offers.IsOpen(now, session.StartsAt)) return new(0, 0);
        var left = capacity is { } all ? all - session.Booked - session.Held : int.MaxValue;
        var (parties, seats) = (0, 0);
        var waiting = db.Bookings.AsNoTracking().Where(it => it.SessionId == session.Id && it.State == BookingState.Waiting && it.Seats <= left).OrderBy(it => it.Ticket).Select(it => it.Seats);
        await foreach (var size in waiting.AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (size <= left) (left, parties, seats) = (left - size, parties + 1, seats + size);
            if (left == 0) break;
        }
        return new(parties, seats);
    }
}
