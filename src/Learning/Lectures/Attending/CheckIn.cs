using System.Globalization;
using Learning.Staff;
using Microsoft.EntityFrameworkCore;

namespace Learning.Lectures.Attending;

/// <summary>A party that is in, or is no longer.</summary>
/// <param name="Booking">The booking's id.</param>
/// <param name="Seats">Its size.</param>
/// <param name="Came">How many came; 0 when the check-in was taken back.</param>
public sealed record CheckedIn(long Booking, int Seats, int Came);

/// <summary>Checks a whole party in at once by its number, and takes that back. Done twice it stands once; with another count, the later one stands.</summary>
public sealed class CheckIn
{
    readonly StaffActs acts;

    internal CheckIn(StaffActs acts) => this.acts = acts;

    /// <summary>Checks it in.</summary>
    /// <param name="session">The session.</param>
    /// <param name="number">The booking number, or an address that ends with it.</param>
    /// <param name="came">How many of the party came; null for all.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="cancel">Leaves everything as it was.</param>
    /// <returns>The party; or a refusal of <see cref="Desk.Find"/>, <see cref="CameIsWrong"/>, <see cref="SomebodyMustAct"/>.</returns>
    public Task<Decided<CheckedIn>> Decide(string session, string number, int? came, By by, CancellationToken cancel = default) => acts.Do<CheckedIn>(by, async act =>
    {
        if (act.Actor is not { } actor) return new SomebodyMustAct();
        if (await Desk.Refuse(act.Db, session, act.Access, act.Now, cancel) is { } closed) return closed;
        var found = await Desk.Party(act.Db, session, number, act.Access, cancel);
        if (found.Result is not { } booking) return found.Refusal!;
        if (came is < 1 || came > booking.Seats) return new CameIsWrong(booking.Seats);
        var all = came ?? booking.Seats;
        var kept = await act.Db.Attendances.SingleOrDefaultAsync(it => it.BookingId == booking.Id, cancel);
        var before = kept?.SessionId == session ? kept.Came : 0;
        if (before == all) return new CheckedIn(booking.Id, booking.Seats, all);
        if (kept is null) act.Db.Add(new Attendance { BookingId = booking.Id, SessionId = session, Came = all, At = act.Now, StaffId = actor.Id });
        else (kept.SessionId, kept.Came, kept.At, kept.StaffId) = (session, all, act.Now, actor.Id);
        Note(act, "checked-in", booking.Id, before, all);
        return new CheckedIn(booking.Id, booking.Seats, all);
    }, cancel);

    /// <summary>Takes the check-in of a party back.</summary>
    /// <param name="session">The session.</param>
    /// <param name="booking">The booking's id.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="cancel">Leaves everything as it was.</param>
    /// <returns>The party; or <see cref="NoSuchSession"/>, <see cref="CalledOffAlready"/>, <see cref="CheckInIsNotOpen"/>, <see cref="CheckInIsOver"/>,
    /// <see cref="IsNotCheckedIn"/>.</returns>
    public Task<Decided<CheckedIn>> Undo(string session, long booking, By by, CancellationToken cancel = default) => acts.Do<CheckedIn>(by, async act =>
    {
        if (await Desk.Refuse(act.Db, session, act.Access, act.Now, cancel) is { } closed) return closed;
        if (await Desk.Came(act.Db).SingleOrDefaultAsync(it => it.Booking.Id == booking && it.Booking.SessionId == session, cancel) is not { } came) return new IsNotCheckedIn();
        act.Db.Remove(came.Attendance);
        Note(act, "check-in-undone", booking, came.Attendance.Came, 0);
        return new CheckedIn(booking, came.Booking.Seats, 0);
    }, cancel);

    static void Note(StaffAct act, string what, long booking, int before, int after) =>
        act.Pen.Write(what, "booking", booking.ToString(CultureInfo.InvariantCulture), before == 0 ? null : new { came = before }, after == 0 ? null : new { came = after });
}
