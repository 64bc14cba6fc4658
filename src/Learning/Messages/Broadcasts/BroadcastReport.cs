using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Messages.Broadcasts;

/// <summary>How a broadcast stands, at one moment.</summary>
/// <param name="Approving">The broadcast, and how many must approve it.</param>
/// <param name="Counts">How many of its deliveries stand how; none before it is sent.</param>
/// <param name="Reasons">Why deliveries ended unsent, the most frequent first.</param>
public sealed record BroadcastReport(Approving Approving, DeliveryCounts Counts, IReadOnlyList<(DeliveryState State, string Reason, int Count)> Reasons)
{
    /// <summary>How many of the deliveries have reached their end.</summary>
    public int Ended => Counts.Planned - Counts.In(DeliveryState.Due) - Counts.In(DeliveryState.Claimed);
}

/// <summary>Shows staff the broadcasts that they may see.</summary>
public sealed class BroadcastReports(LearningStore store)
{
    /// <summary>The newest broadcasts, newest first.</summary>
    public async Task<IReadOnlyList<Broadcast>> Newest(StaffAccount who, int take, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var access = Access.Of(who);
        var newest = db.Broadcasts.AsNoTracking().OrderByDescending(it => it.Id).AsAsyncEnumerable();
        return await newest.Where(it => access.Broadcasts(it.Branch, Purpose.See)).Take(take).ToListAsync(cancel);
    }

    /// <summary>How one stands; null when there is none that they may see.</summary>
    public async Task<BroadcastReport?> Of(long id, StaffAccount who, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var broadcast = await db.Broadcasts.AsNoTracking().SingleOrDefaultAsync(it => it.Id == id, cancel);
        if (broadcast is null || !Access.Of(who).Broadcasts(broadcast.Branch, Purpose.See)) return null;
        var counted = await db.Deliveries.Where(it => it.BroadcastId == id).GroupBy(it => new { it.State, it.Reason })
            .Select(of => new { of.Key.State, of.Key.Reason, Count = of.Count() }).ToListAsync(cancel);
        var states = counted.GroupBy(it => it.State).ToDictionary(of => of.Key, of => of.Sum(it => it.Count));
        var reasons = counted.Where(it => it.Reason is not null && it.State > DeliveryState.Delivered && it.State != DeliveryState.Read);
        return new(await ApproveBroadcast.Of(db, broadcast, cancel), new(states), [.. reasons.OrderByDescending(it => it.Count).Select(it => (it.State, it.Reason!, it.Count))]);
    }
}
