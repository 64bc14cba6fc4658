using System.Globalization;
using System.Text.Json;
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

    readonly LearningStore store;
    readonly CityClock clock;
    readonly string write;

    internal PlanBroadcasts(LearningStore store, CityClock clock)
    {
        (this.store, this.clock) = (store, clock);
        var dialect = Dialect.Of(store);
        write = $$"""
            INSERT INTO "Deliveries" ("PersonId", "Cause", "Kind", "Topic", "Urgent", "UselessAfter", "Answers", "DueAt", "State", "Attempts", "Unsure", "Lane",
                "Reason", "CreatedAt", "ChangedAt", "BroadcastId")
            SELECT CAST(row.value->>0 AS bigint), {1}, {2}, {3}, {{(store.IsPostgres ? "false" : "0")}}, CAST(row.value->>4 AS {{dialect.Moment}}), {4}, CAST({5} AS {{dialect.Moment}}),
                CAST(row.value->>1 AS integer), 0, {{(store.IsPostgres ? "false" : "0")}}, row.value->>2, row.value->>3, CAST({5} AS {{dialect.Moment}}), CAST({5} AS {{dialect.Moment}}), {6}
            FROM {{dialect.Each.Replace("@", "{0}", StringComparison.Ordinal)}} WHERE true ON CONFLICT ("PersonId", "Cause") DO NOTHING
            """;
    }

    string ISweep.Work => "broadcasts";

    TimeSpan ISweep.Every => TimeSpan.FromSeconds(1);

    Task ISweep.Sweep(CancellationToken cancel) => Sweep(cancel);

    /// <summary>Does what is to be done now.</summary>
    public async Task Sweep(CancellationToken cancel = default)
    {
        await Begin(cancel);
        foreach (var id in await In(it => it.State == BroadcastState.Sending && it.PlannedAt == null, cancel))
        {
            while (await Plan(id, cancel))
            {
            }
        }
        foreach (var id in await In(it => it.State == BroadcastState.Stopped && it.EndedAt == null, cancel)) await Stop(id, cancel);
        foreach (var id in await In(it => it.State == BroadcastState.Sending && it.PlannedAt != null, cancel)) await End(id, cancel);
    }

    async Task<List<long>> In(System.Linq.Expressions.Expression<Func<Broadcast, bool>> where, CancellationToken cancel)
    {
        await using var db = store.Open();
        return await db.Broadcasts.Where(where).OrderBy(it => it.Id).Select(it => it.Id).ToListAsync(cancel);
    }

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

    // A batch and how far it goes are written together, so none is left out and none comes twice. The reading of it holds nobody up.
    async Task<bool> Plan(long id, CancellationToken cancel)
    {
        await using var db = store.Open();
        var now = clock.Now;
        if (await db.Broadcasts.AsNoTracking().SingleOrDefaultAsync(it => it.Id == id, cancel) is not { State: BroadcastState.Sending, PlannedAt: null } read) return false;
        var people = await new AudienceReading(db, read, now).Next(read.PlannedTo, batch, cancel);
        await using var all = await db.Database.BeginTransactionAsync(cancel);
        var found = await db.Broadcasts.FromSqlRaw(Dialect.Of(store).Held("Broadcasts"), id).ToListAsync(cancel);
        if (found is not [{ State: BroadcastState.Sending, PlannedAt: null } broadcast] || broadcast.PlannedTo != read.PlannedTo) return false;
        if (people.Count > 0) await Write(db, broadcast, people, now, cancel);
        if (people.Count == 0) broadcast.PlannedAt = now;
        else broadcast.PlannedTo = people[^1].PersonId;
        await db.SaveChangesAsync(cancel);
        await all.CommitAsync(cancel);
        return people.Count > 0;
    }

    async Task Write(LearningDb db, Broadcast broadcast, IReadOnlyList<Recipient> people, DateTime now, CancellationToken cancel)
    {
        var dialect = Dialect.Of(store);
        var until = dialect.Text(await Until(db, broadcast, now, cancel));
        var rows = JsonSerializer.Serialize(people.Select(it => new object?[] { it.PersonId, (int)it.State, it.Lane(broadcast.Id), it.Reason, until }));
        await db.Database.ExecuteSqlRawAsync(
            write,
            [
                rows, string.Create(CultureInfo.InvariantCulture, $"broadcast:{broadcast.Id}"), Broadcast.Dialog, (int)broadcast.Topic,
                Delivery.Told(("broadcast", broadcast.Id)), dialect.Text(now)!, broadcast.Id,
            ],
            cancel);
    }

    /// <summary>When a broadcast is of no use any more: once its session has begun, unless it says otherwise.</summary>
    internal static async Task<DateTime?> Until(LearningDb db, Broadcast broadcast, DateTime now, CancellationToken cancel) => broadcast.UselessAfter
        ?? await db.Sessions.Where(it => it.Id == broadcast.SessionId && it.StartsAt > now).Select(it => (DateTime?)it.StartsAt).SingleOrDefaultAsync(cancel);

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
        await End(id, cancel);
    }

    async Task End(long id, CancellationToken cancel)
    {
        await using var db = store.Open();
        if (await db.Deliveries.AnyAsync(it => it.BroadcastId == id && it.State <= DeliveryState.Claimed, cancel)) return;
        var now = clock.Now;
        await db.Broadcasts.Where(it => it.Id == id && (it.State == BroadcastState.Sending || it.State == BroadcastState.Stopped)).ExecuteUpdateAsync(
            set => set.SetProperty(it => it.State, it => it.State == BroadcastState.Sending ? BroadcastState.Done : it.State).SetProperty(it => it.EndedAt, now), cancel);
    }
}
