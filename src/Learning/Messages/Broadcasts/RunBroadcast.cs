using Learning.Staff;
using Microsoft.EntityFrameworkCore;

namespace Learning.Messages.Broadcasts;

/// <summary>Sets the time of a broadcast, holds it, lets it go on, ends it, and sends it again to those whom it did not reach.</summary>
public sealed class RunBroadcast
{
    readonly StaffActs acts;

    internal RunBroadcast(StaffActs acts) => this.acts = acts;

    /// <summary>Sets when it is sent.</summary>
    /// <param name="id">The broadcast.</param>
    /// <param name="at">When, UTC; null for at once.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="cancel">Leaves everything as it was.</param>
    /// <returns>It; or <see cref="TimeIsWrong"/>, <see cref="NoSuchBroadcast"/>, <see cref="NotNow"/>, <see cref="NotAllowed"/>, <see cref="SomebodyMustAct"/>.</returns>
    public Task<Decided<Broadcast>> Schedule(long id, DateTime? at, By by, CancellationToken cancel = default) => acts.Do<Broadcast>(by, async act =>
    {
        var found = await BroadcastInHand.Of(act, id, BroadcastStep.Schedule, cancel);
        if (found.Result is not { } broadcast) return found;
        if (at < act.Now || (at ?? act.Now) >= broadcast.UselessAfter) return new TimeIsWrong();
        broadcast.SendAt = at ?? act.Now;
        return BroadcastInHand.Move(act, broadcast, BroadcastStep.Schedule, BroadcastState.Scheduled);
    }, cancel);

    /// <summary>Holds it; what is on its way just now still arrives.</summary>
    /// <returns>It; or <see cref="NoSuchBroadcast"/>, <see cref="NotNow"/>, <see cref="NotAllowed"/>, <see cref="SomebodyMustAct"/>.</returns>
    public Task<Decided<Broadcast>> Pause(long id, By by, CancellationToken cancel = default) => Step(id, BroadcastStep.Pause, BroadcastState.Paused, by, cancel);

    /// <summary>Lets it go on.</summary>
    /// <returns>It; or <see cref="NoSuchBroadcast"/>, <see cref="NotNow"/>, <see cref="NotAllowed"/>, <see cref="SomebodyMustAct"/>.</returns>
    public Task<Decided<Broadcast>> Resume(long id, By by, CancellationToken cancel = default) => Step(id, BroadcastStep.Resume, BroadcastState.Sending, by, cancel);

    /// <summary>Ends it for good: who does not have it yet does not get it.</summary>
    /// <returns>It; or <see cref="NoSuchBroadcast"/>, <see cref="NotNow"/>, <see cref="NotAllowed"/>, <see cref="SomebodyMustAct"/>.</returns>
    public Task<Decided<Broadcast>> Stop(long id, By by, CancellationToken cancel = default) => Step(id, BroadcastStep.Stop, BroadcastState.Stopped, by, cancel);

    /// <summary>Sends it again to those whom it failed to reach, and to nobody who has it or may have it.</summary>
    /// <returns>How many; or <see cref="NoSuchBroadcast"/>, <see cref="NotNow"/>, <see cref="NotAllowed"/>, <see cref="SomebodyMustAct"/>.</returns>
    public Task<Decided<SentAgain>> Again(long id, By by, CancellationToken cancel = default) => acts.Do<SentAgain>(by, async act =>
    {
        var found = await BroadcastInHand.Of(act, id, BroadcastStep.Again, cancel);
        if (found.Result is not { } broadcast) return found.Refusal!;
        var again = await SendAgain.Due(act.Db.Deliveries.Where(it => it.BroadcastId == id && SendAgain.From.Contains(it.State)), act.Now, cancel);
        if (again > 0) (broadcast.State, broadcast.EndedAt) = (BroadcastState.Sending, null);
        act.Pen.Note("again", broadcast, null, new { count = again });
        return new SentAgain(again);
    }, cancel);

    Task<Decided<Broadcast>> Step(long id, BroadcastStep step, BroadcastState to, By by, CancellationToken cancel) => acts.Do<Broadcast>(by, async act =>
    {
        var found = await BroadcastInHand.Of(act, id, step, cancel);
        return found.Result is { } broadcast ? BroadcastInHand.Move(act, broadcast, step, to) : found;
    }, cancel);
}
