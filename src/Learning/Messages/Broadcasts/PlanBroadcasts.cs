using Learning.City;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Messages.Broadcasts;

/// <summary>
/// Carries broadcasts on: begins those whose time has come, writes a delivery for everybody in the audience as it is then, and notes the end. Called each
/// second by the one instance whose turn it is, and harmless if by more; after a crash it goes on where it was.
/// </summary>
public sealed class PlanBroadcasts : ISweep
{
    const int batch = 1000;

    // So many are planned ahead each second; where lanes plan for themselves only a few, with which they begin again should all of them be killed.
    const int ahead = 5 * batch;
    const int few = batch / 10;

    // Within so long lanes have found the first thousand.
    static readonly TimeSpan begins = TimeSpan.FromSeconds(3);

    readonly LearningStore store;
    readonly CityClock clock;
    readonly Planning planning;

    internal PlanBroadcasts(LearningStore store, CityClock clock, Planning planning) => (this.store, this.clock, this.planning) = (store, clock, planning);

    string ISweep.Work => "broadcasts";

    TimeSpan ISweep.Every => TimeSpan.FromSeconds(1);

    Task ISweep.Sweep(CancellationToken cancel) => Sweep(cancel);

    /// <summary>Does what is to be done now.</summary>
    public async Task Sweep(CancellationToken cancel = default)
    {
        await Begin(cancel);
        foreach (var id in await In(it => it.State == BroadcastState.Sending && it.PlannedAt == null, cancel))
        {
            for (var left = await Ahead(id, cancel); left > 0 && await planning.Next(id, Math.Min(left, batch), cancel);) left -= batch;
        }
        foreach (var id in await In(it => it.State == BroadcastState.Stopped && it.EndedAt == null, cancel)) await Stop(id, cancel);
        foreach (var id in await In(it => it.State == BroadcastState.Sending && it.PlannedAt != null, cancel)) await End(id, cancel);
    }

    async Task<List<long>> In(System.Linq.Expressions.Expression<Func<Broadcast, bool>> where, CancellationToken cancel)
    {
        await using var db = store.Open();
        return await db.Broadcasts.Where(where).OrderBy(it => it.Id).Select(it => it.Id).ToListAsync(cancel);
    }

    // Lanes that hold all there is plan for the next by themselves (see Deliveries), which costs less than to plan before they claim.
    async Task<int> Ahead(long id, CancellationToken cancel)
    {
        await using var db = store.Open();
        var now = clock.Now;
        var broadcast = await db.Broadcasts.Where(it => it.Id == id).Select(it => new { it.StartedAt, it.PlannedTo }).SingleAsync(cancel);
        if (broadcast.PlannedTo is null) return batch;
        return broadcast.StartedAt > now - begins || await KeepUp(db, id, now, cancel) ? few : ahead;
    }

    static async Task<bool> KeepUp(LearningDb db, long id, DateTime now, CancellationToken cancel) =>
        (await db.BroadcastClaims.AnyAsync(it => it.BroadcastId == id && it.Until > now, cancel)
            || await db.Deliveries.AnyAsync(it => it.BroadcastId == id && it.State == DeliveryState.Claimed && it.ClaimedUntil > now, cancel))
        && !await db.Deliveries.AnyAsync(it => it.BroadcastId == id && it.State == DeliveryState.Due, cancel);

    async Task Begin(CancellationToken cancel)
    {
        var now = clock.Now;
        foreach (var id in await In(it => it.State == BroadcastState.Scheduled && it.SendAt <= now, cancel))
        {
            await using var db = store.Open();
            var broadcast = await db.Broadcasts.AsNoTracking().SingleAsync(it => it.Id == id, cancel);
            // The audience may have grown since it was approved.
            var approving = await ApproveBroadcast.Of(db, broadcast, cancel);
            var next = approving.Approvals >= approving.Needed ? BroadcastState.Sending : BroadcastState.Submitted;
            await db.Broadcasts.Where(it => it.Id == id && it.State == BroadcastState.Scheduled && it.Edition == broadcast.Edition)
                .ExecuteUpdateAsync(set => set.SetProperty(it => it.State, next).SetProperty(it => it.StartedAt, next == BroadcastState.Sending ? now : null), cancel);
        }
    }

    // In pieces, so that nobody else waits for long.
    async Task Stop(long id, CancellationToken cancel)
    {
        await using var db = store.Open();
        for (var found = batch; found == batch;)
        {
            var now = clock.Now;
            // Those of one state lie beside each other already; any other order PostgreSQL would make of all that are left, for each piece.
            var some = await db.Deliveries.Where(it => it.BroadcastId == id && it.State == DeliveryState.Due).OrderBy(it => it.State).Take(batch).Select(it => it.Id).ToListAsync(cancel);
            await db.Deliveries.Open(some).Where(it => it.State != DeliveryState.Claimed).ExecuteUpdateAsync(
                set => set.SetProperty(it => it.State, it => it.Unsure ? DeliveryState.Uncertain : DeliveryState.Cancelled).SetProperty(it => it.Reason, "stopped").SetProperty(it => it.ChangedAt, now), cancel);
            found = some.Count;
        }
        await Lapsed(db, id, cancel);
        await End(id, cancel);
    }

    // Its lanes are gone, so nobody claims again what an instance let lapse that died: it may have sent that.
    async Task Lapsed(LearningDb db, long id, CancellationToken cancel)
    {
        var now = clock.Now;
        await planning.WriteDown(await db.BroadcastClaims.AsNoTracking().Where(it => it.BroadcastId == id && it.Until <= now).ToListAsync(cancel), cancel);
        await db.Deliveries.Where(it => it.BroadcastId == id && it.State == DeliveryState.Claimed && it.ClaimedUntil <= now).ExecuteUpdateAsync(
            set => set.SetProperty(it => it.State, DeliveryState.Uncertain).SetProperty(it => it.Reason, "stopped").SetProperty(it => it.ClaimedUntil, (DateTime?)null).SetProperty(it => it.ChangedAt, now), cancel);
    }

    async Task End(long id, CancellationToken cancel)
    {
        await using var db = store.Open();
        // In this order: who leaves a claim has a delivery by then.
        if ((await ClaimedPeople.Left(db, id, cancel)).Count > 0) return;
        if (await db.Deliveries.AnyAsync(it => it.BroadcastId == id && it.State <= DeliveryState.Claimed, cancel)) return;
        await db.BroadcastClaims.Where(it => it.BroadcastId == id).ExecuteDeleteAsync(cancel);
        var now = clock.Now;
        await db.Broadcasts.Where(it => it.Id == id && (it.State == BroadcastState.Sending || it.State == BroadcastState.Stopped)).ExecuteUpdateAsync(
            set => set.SetProperty(it => it.State, it => it.State == BroadcastState.Sending ? BroadcastState.Done : it.State).SetProperty(it => it.EndedAt, now), cancel);
    }
}
