using Learning.City;
using Learning.Messages.Broadcasts;
using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Messages;

/// <summary>How many deliveries stand how. All states together are all that were planned.</summary>
/// <param name="States">The number in each state that any is in.</param>
public sealed record DeliveryCounts(IReadOnlyDictionary<DeliveryState, int> States)
{
    /// <summary>The counts of what is written, and of what is claimed and not written yet.</summary>
    internal static DeliveryCounts Of(Dictionary<DeliveryState, int> states, int claimed)
    {
        if (claimed > 0) states[DeliveryState.Claimed] = states.GetValueOrDefault(DeliveryState.Claimed) + claimed;
        return new(states);
    }

    /// <summary>All that were planned.</summary>
    public int Planned => States.Values.Sum();

    /// <summary>Those that have reached an end; the others are still to be sent.</summary>
    public int Ended => Planned - In(DeliveryState.Due) - In(DeliveryState.Claimed);

    /// <summary>How many are in a state.</summary>
    public int In(DeliveryState state) => States.GetValueOrDefault(state);
}

/// <summary>Messages of one kind that ended, or stand, alike.</summary>
/// <param name="Kind">The dialog that tells them, such as <c>reminder</c>.</param>
/// <param name="State">How they stand.</param>
/// <param name="Reason">Why; null when the state says it.</param>
/// <param name="Count">How many they are. Lists have the most first.</param>
public sealed record SameEnd(string Kind, DeliveryState State, string? Reason, int Count);

/// <summary>Counts deliveries.</summary>
public sealed class CountDeliveries(LearningStore store, CityClock clock)
{
    /// <summary>Trouble is told for so many days.</summary>
    public const int TroubleDays = 7;

    /// <summary>Messages that ended lately without having reached their channel, or perhaps not.</summary>
    public async Task<IReadOnlyList<SameEnd>> Troubled(StaffAccount who, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var since = clock.Now.AddDays(-TroubleDays);
        return await Ends(Seen(db, who).Where(it => it.State >= DeliveryState.Uncertain && it.ChangedAt >= since), cancel);
    }

    /// <summary>Messages that ended since a moment, UTC, without having reached their person, or perhaps not.</summary>
    public async Task<IReadOnlyList<SameEnd>> NotArrived(StaffAccount who, DateTime since, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        return await Ends(Seen(db, who).Where(it => (it.State == DeliveryState.Failed || it.State >= DeliveryState.Uncertain) && it.ChangedAt >= since), cancel);
    }

    /// <summary>The counts of each kind of message, at one moment.</summary>
    /// <param name="who">Only what this account may see; null for all there is.</param>
    /// <param name="since">Only what was made from this moment on, UTC; null for all.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>By the dialog that tells it, such as <c>reminder</c>.</returns>
    public async Task<IReadOnlyDictionary<string, DeliveryCounts>> ByKind(StaffAccount? who, DateTime? since = null, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var (counted, claimed) = await db.AtOneMoment(async () => (
            await Seen(db, who, since).GroupBy(it => new { it.Kind, it.State }).Select(of => new { of.Key.Kind, of.Key.State, Count = of.Count() }).ToListAsync(cancel),
            await Claimed(db, who, since, cancel)), cancel);
        var kinds = counted.GroupBy(it => it.Kind).ToDictionary(of => of.Key, of => of.ToDictionary(it => it.State, it => it.Count));
        if (claimed > 0) kinds.TryAdd(Broadcast.Dialog, []);
        return kinds.ToDictionary(of => of.Key, of => DeliveryCounts.Of(of.Value, of.Key == Broadcast.Dialog ? claimed : 0));
    }

    // Those of broadcasts that are not written yet.
    static async Task<int> Claimed(LearningDb db, StaffAccount? who, DateTime? since, CancellationToken cancel)
    {
        var claimed = 0;
        foreach (var id in await db.BroadcastClaims.Where(it => since == null || it.CreatedAt >= since).Select(it => it.BroadcastId).Distinct().ToListAsync(cancel))
        {
            var left = await ClaimedPeople.Left(db, id, cancel);
            claimed += who is null ? left.Count : await Access.Of(who).Told(db, Purpose.See).CountAsync(it => left.Contains(it.Id), cancel);
        }
        return claimed;
    }

    /// <summary>Messages that were not sent for a reason that is known.</summary>
    /// <param name="who">Only of what this account may see; null for all there is.</param>
    /// <param name="since">Only what was made from this moment on, UTC; null for all.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<IReadOnlyList<SameEnd>> Reasons(StaffAccount? who, DateTime? since = null, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        return await Ends(Seen(db, who, since).Where(it => it.Reason != null && it.State != DeliveryState.Sent), cancel);
    }

    static async Task<IReadOnlyList<SameEnd>> Ends(IQueryable<Delivery> deliveries, CancellationToken cancel)
    {
        var counted = await deliveries.GroupBy(it => new { it.Kind, it.State, it.Reason })
            .Select(of => new SameEnd(of.Key.Kind, of.Key.State, of.Key.Reason, of.Count())).ToListAsync(cancel);
        return [.. counted.OrderByDescending(it => it.Count).ThenBy(it => it.Kind, StringComparer.Ordinal)];
    }

    static IQueryable<Delivery> Seen(LearningDb db, StaffAccount? who, DateTime? since = null) =>
        (who is null ? db.Deliveries : Access.Of(who).Deliveries(db, Purpose.See)).Where(it => since == null || it.CreatedAt >= since);
}
