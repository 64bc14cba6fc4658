using Learning.Staff;
using Microsoft.EntityFrameworkCore;

namespace Learning.Lectures.Attending;

/// <summary>Notes how many people came to a session without a booking: heads alone, nobody is written down. A later count takes the place of an earlier one.</summary>
public sealed class CountWalkIns
{
    /// <summary>So many at most.</summary>
    public const int Most = 10_000;

    readonly StaffActs acts;

    internal CountWalkIns(StaffActs acts) => this.acts = acts;

    /// <summary>Notes it.</summary>
    /// <param name="session">The session.</param>
    /// <param name="count">How many heads, 0 to <see cref="Most"/>.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="cancel">Leaves everything as it was.</param>
    /// <returns>What is kept; or <see cref="NoSuchSession"/>, <see cref="CalledOffAlready"/>, <see cref="CheckInIsNotOpen"/>, <see cref="CheckInIsOver"/>, <see cref="HeadCountIsWrong"/>.</returns>
    public Task<Decided<WalkIns>> Decide(string session, int count, By by, CancellationToken cancel = default) => acts.Do<WalkIns>(by, async act =>
    {
        if (await Desk.Refuse(act.Db, session, act.Access, act.Now, cancel) is { } closed) return closed;
        if (count is < 0 or > Most) return new HeadCountIsWrong(Most);
        var kept = await act.Db.WalkIns.SingleOrDefaultAsync(it => it.SessionId == session, cancel);
        var before = kept?.Count ?? 0;
        if (kept is null) act.Db.Add(kept = new() { SessionId = session, Count = count, At = act.Now });
        else if (before == count) return kept;
        else (kept.Count, kept.At) = (count, act.Now);
        act.Pen.Write("walk-ins-counted", "session", session, new { count = before }, new { count });
        return kept;
    }, cancel);
}
