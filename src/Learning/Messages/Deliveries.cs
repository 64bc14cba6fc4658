using System.Globalization;
using System.Text.Json;
using Learning.City;
using Learning.People;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Messages;

/// <summary>
/// The messages that the city starts, for the loop that sends them. One is sent at least once: a claim that ends unanswered, because its
/// instance died, is claimed again, so the receiver must know a delivery by its id.
/// </summary>
public sealed class Deliveries(LearningStore store, CityClock clock, QuietHours quiet)
{
    // A claim is one statement, so that no two instances get the same row.
    readonly string claim = $$"""
        UPDATE "Deliveries" SET "State" = 1, "ClaimedUntil" = {0}, "Attempts" = "Attempts" + 1, "ChangedAt" = {1}
        WHERE "Id" IN (
            SELECT "Id" FROM "Deliveries"
            WHERE "State" <= 1 AND "DueAt" <= {1} AND ("State" = 0 OR "ClaimedUntil" <= {1})
            ORDER BY "DueAt", "Id" LIMIT {2} {{Dialect.Of(store).SkipLocked}})
        RETURNING "Id" AS "Value"
        """;

    /// <summary>
    /// Claims messages whose time has come, oldest first, as far as they are still true and wanted now: the others reach their end unsent, and what
    /// falls into quiet hours waits for their end.
    /// </summary>
    /// <param name="most">At most so many.</param>
    /// <param name="lease">How long the claim lasts; answered later, the message may be sent a second time.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<IReadOnlyList<DueDelivery>> ClaimDue(int most, TimeSpan lease, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var now = clock.Now;
        if (!await db.Deliveries.AnyAsync(delivery => delivery.State <= DeliveryState.Claimed && delivery.DueAt <= now, cancel)) return [];
        await Pointless.End(db, now, cancel);
        var claimed = await db.Database.SqlQueryRaw<long>(claim, Moment(now + lease), Moment(now), most).ToListAsync(cancel);
        return claimed.Count == 0 ? [] : await Read(db, claimed, now, cancel);
    }

    /// <summary>The channel has it.</summary>
    public Task Sent(long id, CancellationToken cancel = default) => End(id, DeliveryState.Sent, null, cancel);

    /// <summary>It reached the person.</summary>
    public Task Delivered(long id, CancellationToken cancel = default) => End(id, DeliveryState.Delivered, null, cancel);

    /// <summary>It cannot be sent.</summary>
    /// <param name="id">The delivery.</param>
    /// <param name="reason">The kind of error, at most 100 characters; never its text.</param>
    /// <param name="cancel">Gives up.</param>
    public Task Failed(long id, string reason, CancellationToken cancel = default) => End(id, DeliveryState.Failed, reason, cancel);

    /// <summary>It is to be tried again.</summary>
    /// <param name="id">The delivery.</param>
    /// <param name="after">Not before so long from now.</param>
    /// <param name="reason">The kind of error, at most 100 characters; never its text.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task Again(long id, TimeSpan after, string reason, CancellationToken cancel = default)
    {
        await PutOff(id, clock.Now + after, reason, cancel);
    }

    async Task PutOff(long id, DateTime due, string? reason, CancellationToken cancel)
    {
        await using var db = store.Open();
        var now = clock.Now;
        await Open(db, id).ExecuteUpdateAsync(set => set
            .SetProperty(it => it.State, DeliveryState.Due).SetProperty(it => it.DueAt, due).SetProperty(it => it.Reason, reason)
            .SetProperty(it => it.ClaimedUntil, (DateTime?)null).SetProperty(it => it.ChangedAt, now), cancel);
    }

    async Task End(long id, DeliveryState state, string? reason, CancellationToken cancel)
    {
        await using var db = store.Open();
        var now = clock.Now;
        var open = state == DeliveryState.Delivered ? db.Deliveries.Where(it => it.Id == id && it.State <= DeliveryState.Sent) : Open(db, id);
        await open.ExecuteUpdateAsync(set => set
            .SetProperty(it => it.State, state).SetProperty(it => it.Reason, reason)
            .SetProperty(it => it.ClaimedUntil, (DateTime?)null).SetProperty(it => it.ChangedAt, now), cancel);
    }

    // Each delivery reaches one end; an answer that comes late does not change it.
    static IQueryable<Delivery> Open(LearningDb db, long id) =>
        db.Deliveries.Where(it => it.Id == id && it.State <= DeliveryState.Claimed);

    async Task<IReadOnlyList<DueDelivery>> Read(LearningDb db, List<long> claimed, DateTime now, CancellationToken cancel)
    {
        var rows = await db.Deliveries.AsNoTracking().Where(it => claimed.Contains(it.Id)).OrderBy(it => it.DueAt).ThenBy(it => it.Id).ToListAsync(cancel);
        var people = rows.Select(it => it.PersonId).Distinct().ToList();
        var addresses = (await db.Addresses.AsNoTracking().Where(it => people.Contains(it.PersonId)).ToListAsync(cancel))
            .GroupBy(it => it.PersonId).ToDictionary(of => of.Key, of => of.MaxBy(it => (it.SeenAt, it.Id))!);
        var choices = await db.MessageChoices.AsNoTracking().Where(it => people.Contains(it.PersonId)).ToDictionaryAsync(it => it.PersonId, cancel);
        var elders = (await db.Preferences.Where(it => people.Contains(it.PersonId) && it.Elder).Select(it => it.PersonId).ToListAsync(cancel)).ToHashSet();
        var due = new List<DueDelivery>();
        foreach (var row in rows)
        {
            if (choices.GetValueOrDefault(row.PersonId)?.Allows(row.Topic, now) == false) await End(row.Id, DeliveryState.OptedOut, null, cancel);
            else if (!addresses.TryGetValue(row.PersonId, out var address)) await Failed(row.Id, "no address", cancel);
            else if (!row.Urgent && quiet.EndsAfter(now, elders.Contains(row.PersonId)) is { } morning) await Wait(row, morning, cancel);
            else due.Add(Due(row, address));
        }
        return due;
    }

    Task Wait(Delivery row, DateTime until, CancellationToken cancel) => row.UselessAfter <= until
        ? End(row.Id, DeliveryState.Expired, "quiet hours", cancel)
        : PutOff(row.Id, until, row.Reason, cancel);

    static DueDelivery Due(Delivery row, PersonAddress to) => new(
        row.Id,
        row.Kind,
        JsonSerializer.Deserialize<Dictionary<string, string>>(row.Answers)!,
        new(to.Channel, to.UserId, to.ConversationId, to.Language) { ServiceUrl = to.ServiceUrl },
        row.Attempts);

    // SQLite compares moments as text; PostgreSQL takes them as they are.
    object Moment(DateTime moment) =>
        store.IsPostgres ? moment : moment.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
}
