using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Messages.Broadcasts;

/// <summary>How a broadcast stands, and how many must approve it.</summary>
/// <param name="Broadcast">The broadcast.</param>
/// <param name="People">How many people it is for just now.</param>
/// <param name="Approvals">How many approved this edition.</param>
/// <param name="Needed">How many must.</param>
public sealed record Approving(Broadcast Broadcast, int People, int Approvals, int Needed);

/// <summary>Lets a broadcast be sent only after others than its author have read it: one, or two when it is for the whole city or for many.</summary>
public sealed class ApproveBroadcast
{
    /// <summary>A broadcast to more people than this needs two approvals.</summary>
    public const int Many = 10_000;

    readonly StaffActs acts;

    internal ApproveBroadcast(StaffActs acts) => this.acts = acts;

    /// <summary>Asks for approval.</summary>
    /// <returns>How it stands; or <see cref="NoSuchBroadcast"/>, <see cref="NotNow"/>, <see cref="NotTested"/>, <see cref="NotAllowed"/>, <see cref="SomebodyMustAct"/>.</returns>
    public Task<Decided<Approving>> Submit(long id, By by, CancellationToken cancel = default) => acts.Do<Approving>(by, async act =>
    {
        var found = await BroadcastInHand.Of(act, id, BroadcastStep.Submit, cancel);
        if (found is { Done: false, Refusal: NotNow { State: BroadcastState.Draft } }) return new NotTested();
        if (found.Result is not { } broadcast) return found.Refusal!;
        if (!await TestBroadcast.Arrived(act.Db, broadcast, cancel)) return new NotTested();
        BroadcastInHand.Move(act, broadcast, BroadcastStep.Submit, BroadcastState.Submitted);
        return await Of(act.Db, broadcast, cancel);
    }, cancel);

    /// <summary>Approves it; it may be sent once enough have.</summary>
    /// <returns>How it stands; or <see cref="NoSuchBroadcast"/>, <see cref="NotNow"/>, <see cref="ApprovedByAuthor"/>, <see cref="ApprovedAlready"/>,
    /// <see cref="NotAllowed"/>, <see cref="SomebodyMustAct"/>.</returns>
    public Task<Decided<Approving>> Approve(long id, By by, CancellationToken cancel = default) => acts.Do<Approving>(by, async act =>
    {
        var found = await BroadcastInHand.Of(act, id, BroadcastStep.Approve, cancel);
        if (found.Result is not { } broadcast) return found.Refusal!;
        var staff = act.Actor!.Id;
        if (staff == broadcast.Author) return new ApprovedByAuthor();
        if (await act.Db.BroadcastApprovals.AnyAsync(it => it.BroadcastId == id && it.Edition == broadcast.Edition && it.StaffId == staff, cancel)) return new ApprovedAlready();
        act.Db.Add(new BroadcastApproval { BroadcastId = id, Edition = broadcast.Edition, StaffId = staff, At = act.Now });
        await act.Db.SaveChangesAsync(cancel);
        var now = await Of(act.Db, broadcast, cancel);
        BroadcastInHand.Move(act, broadcast, BroadcastStep.Approve, now.Approvals >= now.Needed ? BroadcastState.Approved : BroadcastState.Submitted);
        return now;
    }, cancel);

    /// <summary>Gives it back to its author as a draft, for the reason of <paramref name="by"/>.</summary>
    /// <returns>How it stands; or <see cref="NoSuchBroadcast"/>, <see cref="NotNow"/>, <see cref="NotAllowed"/>, <see cref="SomebodyMustAct"/>.</returns>
    public Task<Decided<Approving>> Return(long id, By by, CancellationToken cancel = default) => acts.Do<Approving>(by, async act =>
    {
        var found = await BroadcastInHand.Of(act, id, BroadcastStep.Return, cancel);
        if (found.Result is not { } broadcast) return found.Refusal!;
        BroadcastInHand.Move(act, broadcast, BroadcastStep.Return, BroadcastState.Draft);
        (broadcast.Edition, broadcast.SendAt) = (broadcast.Edition + 1, null);
        return await Of(act.Db, broadcast, cancel);
    }, cancel);

    /// <summary>How it stands now.</summary>
    internal static async Task<Approving> Of(LearningDb db, Broadcast broadcast, CancellationToken cancel)
    {
        var people = await AudienceQuery.Of(db, broadcast).CountAsync(cancel);
        var approvals = await db.BroadcastApprovals.CountAsync(it => it.BroadcastId == broadcast.Id && it.Edition == broadcast.Edition, cancel);
        return new(broadcast, people, approvals, broadcast.Branch.Level == BranchLevel.City || people > Many ? 2 : 1);
    }
}
