using System.Collections.Concurrent;
using Learning.City;
using Learning.Messages.Broadcasts;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Messages;

/// <summary>
/// The messages that the city starts, for the loop that sends them. Each reaches one end, and is sent at least once before it is
/// <see cref="DeliveryState.Sent"/>: a claim that ends unanswered, because its instance died, is claimed again, so a receiver that can must know a
/// delivery by its id.
/// </summary>
public sealed class Deliveries : IAsyncDisposable
{
    // So long at most waits what comes due while its lane is planned for, such as a try that is to be repeated.
    static readonly TimeSpan often = TimeSpan.FromMilliseconds(500);

    readonly LearningStore store;
    readonly CityClock clock;
    readonly Dialect dialect;
    readonly Judging judging;
    readonly Settling settling;
    readonly Planning planning;
    readonly ClaimedPeople claims;

    // Lanes of which messages were due of late, and until when more of them are planned without looking whether any is due.
    readonly ConcurrentDictionary<string, DateTime> looks = new(StringComparer.Ordinal);

    // A claim is one statement, so that no two instances get the same row. Who let a claim lapse may have sent the message.
    readonly string claim;

    internal Deliveries(LearningStore store, CityClock clock, QuietHours quiet, Random random, Planning planning, ClaimedPeople claims)
    {
        (this.store, this.clock, dialect) = (store, clock, Dialect.Of(store));
        (judging, settling, this.planning, this.claims) = (new(quiet), new(store, random, claims), planning, claims);
        var due = $$"""
            SELECT "Id" FROM "Deliveries"
            WHERE "State" <= 1 AND "Lane" = {2} AND "DueAt" <= {1} AND ("State" = 0 OR "ClaimedUntil" <= {1})
            ORDER BY "DueAt", "Id" LIMIT {3} {{dialect.SkipLocked}}
            """;
        claim = $$"""
            {{dialect.InOrder}}
            UPDATE "Deliveries" SET "State" = 1, "ClaimedUntil" = {0}, "ChangedAt" = {1},
                "Attempts" = "Attempts" + CASE "State" WHEN 1 THEN 1 ELSE 0 END, "Unsure" = ("Unsure" OR "State" = 1)
            WHERE "Id" {{dialect.IsOneOf(due)}}
            RETURNING "Id" AS "Value"
            """;
    }

    /// <summary>
    /// Claims messages whose time has come, oldest first, as far as they are still true and wanted now: the others reach their end unsent, and what
    /// falls into quiet hours waits for their end. When none of a broadcast is due, the next people of its audience are planned for, and claimed at once: a
    /// lane that sends faster than is planned ahead has its messages written once less.
    /// </summary>
    /// <param name="most">At most so many.</param>
    /// <param name="lease">How long the claim lasts; answered later, the message may be sent a second time.</param>
    /// <param name="lane">Which lane's, see <see cref="Delivery.Lane"/>.</param>
    /// <param name="cancel">Gives up, as long as nothing is claimed.</param>
    /// <returns>What is to be sent; null when no message of the lane is due, so there is nothing to go on with.</returns>
    public async Task<IReadOnlyList<DueDelivery>?> ClaimDue(int most, TimeSpan lease, string lane = "", CancellationToken cancel = default)
    {
        var now = clock.Now;
        var known = looks.TryGetValue(lane, out var next);
        if (known && now < next && await planning.Claim(lane, most, lease, cancel) is { } planned) return planned;
        await using var db = store.Open();
        await planning.WriteDown(await db.BroadcastClaims.AsNoTracking().Where(it => it.Lane == lane && it.Until <= now).ToListAsync(cancel), cancel);
        // SQLite is asked first: there even a claim of nothing waits its turn among the writers.
        var claimed = store.IsPostgres || await AnyDue(db, lane, now, cancel) ? await Claimed(db, [dialect.At(now + lease), dialect.At(now), lane, most]) : [];
        if (claimed.Count > 0)
        {
            looks[lane] = now;
            return await Judged(db, claimed, now, CancellationToken.None);
        }
        var more = known ? await planning.Claim(lane, most, lease, cancel) : null;
        if (more is null) looks.TryRemove(lane, out _);
        else looks[lane] = now + often;
        return more;
    }

    /// <summary>True when a message that was claimed a while ago is still to be sent; else it has reached its end, or waits.</summary>
    public async Task<bool> StillHolds(DueDelivery due, CancellationToken cancel = default)
    {
        var now = clock.Now;
        var ids = await settling.Ids([due], now, cancel);
        await using var db = store.Open();
        if ((await Judged(db, ids, now, cancel)).Count == 1) return true;
        claims.Answered([due]);
        return false;
    }

    /// <summary>Claims last longer.</summary>
    /// <param name="due">The messages; what has ended is left alone.</param>
    /// <param name="lease">So long from now.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task Extend(IReadOnlyCollection<DueDelivery> due, TimeSpan lease, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var until = clock.Now + lease;
        var many = due.Select(it => it.Claim).OfType<long>().Distinct().ToList();
        // What is written meanwhile is written as it is claimed by then.
        if (many.Count > 0) await db.BroadcastClaims.Where(it => many.Contains(it.Id)).ExecuteUpdateAsync(set => set.SetProperty(it => it.Until, until), cancel);
        var ids = due.Where(it => it.Claim is null).Select(it => it.Id).ToList();
        await Extend(db.Deliveries.Claimed(ids), until, cancel);
        foreach (var of in due.Where(it => it.Claim is not null).GroupBy(it => it.Broadcast))
        {
            var people = of.Select(it => it.Person).ToList();
            await Extend(db.Deliveries.Where(it => people.Contains(it.PersonId) && it.BroadcastId == of.Key && it.State == DeliveryState.Claimed), until, cancel);
        }
    }

    /// <summary>Gives claims back that were not used.</summary>
    public async Task GiveBack(IReadOnlyCollection<DueDelivery> due, CancellationToken cancel = default)
    {
        var ids = await settling.Ids(due, clock.Now, cancel);
        await using var db = store.Open();
        await db.Deliveries.Claimed(ids).ExecuteUpdateAsync(
            set => set.SetProperty(it => it.State, DeliveryState.Due).SetProperty(it => it.ClaimedUntil, (DateTime?)null), cancel);
        claims.Answered(due);
    }

    /// <summary>Notes how tries ended, in one transaction. What has reached its end meanwhile, or was claimed by another, is left alone.</summary>
    public async Task Settle(IReadOnlyCollection<Attempt> attempts, CancellationToken cancel = default)
    {
        await settling.Note(attempts, clock.Now, cancel);
        claims.Answered(attempts.Select(it => it.Due));
    }

    /// <summary>Does work that calls <see cref="Settle"/> again and again, there where it is done: where results are written on a thread of their own, the way there takes
    /// as long as the writing.</summary>
    public Task BesideSettling(Func<Task> work) => settling.Beside(work);

    /// <summary>What was sent has reached the person.</summary>
    public Task Delivered(long id, CancellationToken cancel = default) => Reached(id, DeliveryState.Delivered, cancel);

    /// <summary>The person has read it.</summary>
    public Task Read(long id, CancellationToken cancel = default) => Reached(id, DeliveryState.Read, cancel);

    /// <summary>Gives its connection up.</summary>
    public ValueTask DisposeAsync() => settling.DisposeAsync();

    async Task Reached(long id, DeliveryState state, CancellationToken cancel)
    {
        await using var db = store.Open();
        var now = clock.Now;
        await db.Deliveries
            .Where(it => it.Id == id && (it.State == DeliveryState.Claimed || it.State == DeliveryState.Sent || it.State == DeliveryState.Uncertain
                || (it.State == DeliveryState.Delivered && state == DeliveryState.Read)))
            .ExecuteUpdateAsync(set => set.SetProperty(it => it.State, state).SetProperty(it => it.ClaimedUntil, (DateTime?)null).SetProperty(it => it.ChangedAt, now), cancel);
    }

    static Task<bool> AnyDue(LearningDb db, string lane, DateTime now, CancellationToken cancel) => db.Deliveries.AnyAsync(
        it => it.State <= DeliveryState.Claimed && it.Lane == lane && it.DueAt <= now && (it.State == DeliveryState.Due || it.ClaimedUntil <= now), cancel);

    // Not given up on the way: what is claimed must be known to who claimed it, to be given back.
    async Task<List<long>> Claimed(LearningDb db, object[] about)
    {
        await using var all = await db.Database.BeginTransactionAsync(CancellationToken.None);
        var claimed = await db.Database.SqlQueryRaw<long>(claim, about).ToListAsync(CancellationToken.None);
        await all.CommitAsync(CancellationToken.None);
        return claimed;
    }

    static Task<int> Extend(IQueryable<Delivery> claimed, DateTime? until, CancellationToken cancel) =>
        claimed.ExecuteUpdateAsync(set => set.SetProperty(it => it.ClaimedUntil, until), cancel);

    async Task<IReadOnlyList<DueDelivery>> Judged(LearningDb db, IReadOnlyCollection<long> claimed, DateTime now, CancellationToken cancel)
    {
        var judged = await judging.Of(db, claimed, now, cancel);
        await settling.Note(judged, now, cancel);
        return judged.ToSend;
    }
}
