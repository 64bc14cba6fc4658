using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Messages;

/// <summary>Writes what became of claimed messages, within the caller's transaction.</summary>
sealed class Settling(LearningDb db, Random random, DateTime now)
{
    /// <summary>Notes how tries ended.</summary>
    public async Task Note(IReadOnlyCollection<Attempt> attempts, CancellationToken cancel)
    {
        foreach (var alike in attempts.Where(it => it.End is AttemptEnd.Sent or AttemptEnd.Pointless or AttemptEnd.Refused).GroupBy(it => (it.End, it.Reason)))
            await End([.. alike.Select(it => it.Delivery)], StateOf(alike.Key.End), alike.Key.Reason, cancel);
        foreach (var attempt in attempts.Where(it => it.End is AttemptEnd.Throttled or AttemptEnd.Failed or AttemptEnd.Unsure)) await Again(attempt, cancel);
    }

    /// <summary>Each message reaches one end: an answer that comes late changes nothing. Where a try may have reached the person, none but success is certain.</summary>
    public Task End(IReadOnlyCollection<long> ids, DeliveryState state, string? reason, CancellationToken cancel) => db.Deliveries.Open(ids).ExecuteUpdateAsync(
        set => set
            .SetProperty(it => it.State, it => it.Unsure && state != DeliveryState.Sent ? DeliveryState.Uncertain : state)
            .SetProperty(it => it.Reason, reason).SetProperty(it => it.ClaimedUntil, (DateTime?)null).SetProperty(it => it.ChangedAt, now), cancel);

    /// <summary>Messages wait.</summary>
    public Task PutOff(IReadOnlyCollection<long> ids, DateTime until, CancellationToken cancel) => db.Deliveries.Open(ids).ExecuteUpdateAsync(
        set => set.SetProperty(it => it.State, DeliveryState.Due).SetProperty(it => it.DueAt, until)
            .SetProperty(it => it.ClaimedUntil, (DateTime?)null).SetProperty(it => it.ChangedAt, now), cancel);

    async Task Again(Attempt attempt, CancellationToken cancel)
    {
        var unsure = attempt.End == AttemptEnd.Unsure;
        var failed = attempt.End == AttemptEnd.Throttled ? attempt.Attempts : attempt.Attempts + 1;
        var due = now + RetryTimes.After(Math.Max(failed, 1), attempt.RetryAfter, random);
        var noted = await db.Deliveries.Claimed([attempt.Delivery]).Where(it => it.Attempts == attempt.Attempts).ExecuteUpdateAsync(set => set
            .SetProperty(it => it.State, DeliveryState.Due).SetProperty(it => it.DueAt, due).SetProperty(it => it.Attempts, failed)
            .SetProperty(it => it.Unsure, it => it.Unsure || unsure).SetProperty(it => it.Reason, attempt.Reason)
            .SetProperty(it => it.ClaimedUntil, (DateTime?)null).SetProperty(it => it.ChangedAt, now), cancel);
        if (noted == 0) return;
        await db.Deliveries.Where(it => it.Id == attempt.Delivery && (it.UselessAfter <= due || failed >= RetryTimes.Tries)).ExecuteUpdateAsync(set => set
            .SetProperty(it => it.State, it => it.Unsure ? DeliveryState.Uncertain : it.UselessAfter <= due ? DeliveryState.Expired : DeliveryState.Dead), cancel);
    }

    static DeliveryState StateOf(AttemptEnd end) => end switch
    {
        AttemptEnd.Sent => DeliveryState.Sent,
        AttemptEnd.Pointless => DeliveryState.Cancelled,
        _ => DeliveryState.Failed,
    };
}
