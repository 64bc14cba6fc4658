using System.Globalization;
using Learning.City;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Messages.Broadcasts;

/// <summary>
/// Writes a delivery for each of the next people of a broadcast's audience, as it is then. They and how far they go are written together, so nobody is left
/// out and nobody comes twice, whoever plans and however many do; the reading of them holds nobody up.
/// </summary>
sealed class Planning : IAsyncDisposable
{
    readonly CityClock clock;
    readonly QuietHours quiet;
    readonly Dialect dialect;
    readonly SharedLine line;
    readonly int piece;
    readonly string advance;
    readonly string end;
    readonly string write;

    public Planning(LearningStore store, CityClock clock, QuietHours quiet)
    {
        (this.clock, this.quiet, dialect, line) = (clock, quiet, Dialect.Of(store), new(store, "planning"));
        // On SQLite results wait while one is written.
        piece = store.IsPostgres ? int.MaxValue : 128;
        var mine = $"""WHERE "Id" = @p0 AND COALESCE("PlannedTo", 0) = @p1 AND "State" = {(int)BroadcastState.Sending} AND "PlannedAt" IS NULL""";
        advance = $"""UPDATE "Broadcasts" SET "PlannedTo" = @p2 {mine}""";
        end = $"""UPDATE "Broadcasts" SET "PlannedAt" = @p2 {mine}""";
        write = $"""
            INSERT INTO "Deliveries" ("PersonId", "Cause", "Kind", "Topic", "Urgent", "UselessAfter", "Answers", "DueAt", "State", "ClaimedUntil", "Attempts", "Unsure", "Lane",
                "Reason", "CreatedAt", "ChangedAt", "BroadcastId")
            SELECT each.value, @p1, '{Broadcast.Dialog}', @p2, false, CAST(@p3 AS {dialect.Moment}), @p4, CAST(@p5 AS {dialect.Moment}), @p6, CAST(@p7 AS {dialect.Moment}), 0, false, @p8,
                @p9, CAST(@p10 AS {dialect.Moment}), CAST(@p10 AS {dialect.Moment}), @p11
            FROM {dialect.Numbers(0)} WHERE true ON CONFLICT ("PersonId", "Cause") DO NOTHING
            RETURNING "Id", "PersonId"
            """;
    }

    /// <summary>Plans for the next people.</summary>
    /// <param name="id">The broadcast.</param>
    /// <param name="most">For at most so many.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>False when nobody is left, or it is not being sent.</returns>
    public async Task<bool> Next(long id, int most, CancellationToken cancel) => (await Plan(id, most, null, cancel)).Going;

    /// <summary>Plans for the next people of a lane's broadcast, and claims at once what that lane may send to them now.</summary>
    /// <param name="lane">The lane.</param>
    /// <param name="most">For at most so many.</param>
    /// <param name="lease">How long the claim lasts.</param>
    /// <param name="cancel">Gives up, as long as nothing is claimed.</param>
    /// <returns>What is claimed, nothing when others were quicker; null when there is nothing to go on with: nobody of these is in the lane, or none is left.</returns>
    public async Task<IReadOnlyList<DueDelivery>?> Claim(string lane, int most, TimeSpan lease, CancellationToken cancel)
    {
        if (Broadcast.Of(lane) is not { } id) return null;
        var planned = await Plan(id, most, new(lane, lease), cancel);
        return planned.Claimed.Count > 0 || (planned.Going && planned.People == 0) ? planned.Claimed : null;
    }

    /// <summary>Ends what is being written, and gives the connection up.</summary>
    public ValueTask DisposeAsync() => line.DisposeAsync();

    /// <summary>When a broadcast is of no use any more: once its session has begun, unless it says otherwise.</summary>
    public static async Task<DateTime?> Until(LearningDb db, Broadcast broadcast, DateTime now, CancellationToken cancel) => broadcast.UselessAfter
        ?? (broadcast.SessionId is null ? null : await db.Sessions.Where(it => it.Id == broadcast.SessionId && it.StartsAt > now).Select(it => (DateTime?)it.StartsAt).SingleOrDefaultAsync(cancel));

    // Begun, it is not given up: what is claimed must be known to who claimed it.
    async Task<Planned> Plan(long id, int most, Claiming? claiming, CancellationToken cancel)
    {
        var planned = new Planned(false);
        await line.Use(async to => planned = await Plan(to, id, most, claiming), cancel);
        return planned;
    }

    async Task<Planned> Plan(Line to, long id, int most, Claiming? claiming)
    {
        var now = clock.Now;
        if (await to.Db.Broadcasts.AsNoTracking().SingleOrDefaultAsync(it => it.Id == id) is not { State: BroadcastState.Sending, PlannedAt: null } broadcast) return new(false);
        var people = await new AudienceReading(to.Db, broadcast, now).Next(broadcast.PlannedTo, most, CancellationToken.None);
        var batch = new Batch(broadcast, Delivery.Told(("broadcast", id)), await Until(to.Db, broadcast, now, CancellationToken.None), now, claiming);
        var (planned, from) = (new Planned(people.Count > 0), broadcast.PlannedTo ?? 0);
        if (people.Count == 0) await to.Commit(() => to.Write(end, [id, from, dialect.At(now)]));
        foreach (var some in people.Chunk(piece))
        {
            var mine = false;
            await to.Commit(async () =>
            {
                mine = await to.Write(advance, [id, from, some[^1].PersonId]) == 1;
                if (mine) await Write(to, batch, some, planned);
            });
            if (!mine) break;
            from = some[^1].PersonId;
        }
        return planned;
    }

    async Task Write(Line to, Batch batch, Recipient[] people, Planned planned)
    {
        var answers = Delivery.Read(batch.Answers);
        foreach (var alike in Alike(batch, people))
        {
            var written = await to.ReadList(write, row => (Id: row.GetInt64(0), Person: row.GetInt64(1)), Parameters(batch, alike.Key, [.. alike.Select(it => it.PersonId)]));
            if (alike.Key.State != DeliveryState.Claimed) continue;
            var of = alike.ToDictionary(it => it.PersonId, it => it.To!);
            planned.Claimed.AddRange(written.Select(it => new DueDelivery(it.Id, Broadcast.Dialog, answers, of[it.Person], 0) { Broadcast = batch.Broadcast.Id }));
        }
        planned.People += people.Length;
    }

    IEnumerable<IGrouping<Start, Recipient>> Alike(Batch batch, Recipient[] people)
    {
        var rests = new RestsAt(quiet, batch.Now);
        return people.GroupBy(it => Starts(batch, it, rests));
    }

    static Start Starts(Batch batch, Recipient person, RestsAt rests)
    {
        var start = new Start(person.Lane(batch.Broadcast.Id), person.State, batch.Now, person.Reason);
        if (person.State != DeliveryState.Due) return start;
        if (batch.Until <= batch.Now) return start with { State = DeliveryState.Expired };
        if (rests.EndFor(person.Rest) is not { } morning) return start.Lane == batch.Claiming?.Lane ? start with { State = DeliveryState.Claimed } : start;
        return batch.Until <= morning ? start with { State = DeliveryState.Expired, Reason = "quiet hours" } : start with { DueAt = morning };
    }

    object[] Parameters(Batch batch, Start start, long[] people) =>
    [
        dialect.Ids(people), string.Create(CultureInfo.InvariantCulture, $"broadcast:{batch.Broadcast.Id}"), (int)batch.Broadcast.Topic, Moment(batch.Until), batch.Answers, dialect.At(start.DueAt),
        (int)start.State, Moment(start.State == DeliveryState.Claimed ? batch.Now + batch.Claiming!.Lease : null), start.Lane, (object?)start.Reason ?? DBNull.Value, dialect.At(batch.Now),
        batch.Broadcast.Id,
    ];

    object Moment(DateTime? moment) => moment is { } at ? dialect.At(at) : DBNull.Value;

    /// <summary>A lane that can send what is planned at once.</summary>
    sealed record Claiming(string Lane, TimeSpan Lease);

    /// <summary>What deliveries that are written together share.</summary>
    sealed record Batch(Broadcast Broadcast, string Answers, DateTime? Until, DateTime Now, Claiming? Claiming);

    /// <summary>How a delivery begins.</summary>
    readonly record struct Start(string Lane, DeliveryState State, DateTime DueAt, string? Reason);

    /// <summary>What was planned.</summary>
    /// <param name="Going">True when there may be more.</param>
    sealed record Planned(bool Going)
    {
        public int People { get; set; }

        public List<DueDelivery> Claimed { get; } = [];
    }
}
