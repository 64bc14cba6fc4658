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
    readonly ClaimedPeople claims;
    readonly string advance;
    readonly string end;
    readonly string write;

    public Planning(LearningStore store, CityClock clock, QuietHours quiet, ClaimedPeople claims)
    {
        (this.clock, this.quiet, this.claims, dialect, line) = (clock, quiet, claims, Dialect.Of(store), new(store, "planning"));
        var mine = $"""WHERE "Id" = @p0 AND COALESCE("PlannedTo", 0) = @p1 AND "State" = {(int)BroadcastState.Sending} AND "PlannedAt" IS NULL""";
        advance = $"""UPDATE "Broadcasts" SET "PlannedTo" = @p2 {mine}""";
        end = $"""UPDATE "Broadcasts" SET "PlannedAt" = @p2 {mine}""";
        write = $"""
            INSERT INTO "Deliveries" ("PersonId", "Cause", "Kind", "Topic", "Urgent", "UselessAfter", "Answers", "DueAt", "State", "Attempts", "Unsure", "Lane", "Reason", "CreatedAt",
                "ChangedAt", "BroadcastId")
            SELECT each.value, @p1, '{Broadcast.Dialog}', @p2, false, CAST(@p3 AS {dialect.Moment}), @p4, CAST(@p5 AS {dialect.Moment}), @p6, 0, false, @p7, @p8,
                CAST(@p9 AS {dialect.Moment}), CAST(@p9 AS {dialect.Moment}), @p10
            FROM {dialect.Numbers(0)} WHERE true ON CONFLICT ("PersonId", "Cause") DO NOTHING
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

    /// <summary>Writes, as claimed, what is left of claims, and lets go of these.</summary>
    public Task WriteDown(IReadOnlyList<BroadcastClaim> some, CancellationToken cancel) => some.Count == 0 ? Task.CompletedTask : line.Use(
        async to =>
        {
            foreach (var claim in some) await claims.WriteDown(to, claim, clock.Now);
        },
        cancel);

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
        await ShowOthers(to, broadcast, now);
        var people = await new AudienceReading(to.Db, broadcast, now).Next(broadcast.PlannedTo, most, CancellationToken.None);
        var batch = new Batch(broadcast, Delivery.Told(("broadcast", id)), await Until(to.Db, broadcast, now, CancellationToken.None), now, claiming);
        var (planned, from) = (new Planned(people.Count > 0), broadcast.PlannedTo ?? 0);
        await to.Commit(async () =>
        {
            if (people.Count == 0) await to.Write(end, [id, from, dialect.At(now)]);
            else if (await to.Write(advance, [id, from, people[^1].PersonId]) == 1) await Write(to, batch, people, planned);
        });
        return planned;
    }

    // Nobody gets more news than is good for them: who is just being told those of another broadcast must be seen to be.
    async Task ShowOthers(Line to, Broadcast broadcast, DateTime now)
    {
        if (broadcast.Topic != MessageTopic.News) return;
        foreach (var other in await to.Db.BroadcastClaims.AsNoTracking().Where(it => it.BroadcastId != broadcast.Id && it.Topic == MessageTopic.News).ToListAsync())
            await claims.WriteDown(to, other, now);
    }

    async Task Write(Line to, Batch batch, IReadOnlyList<Recipient> people, Planned planned)
    {
        foreach (var alike in Alike(batch, people))
        {
            if (alike.Key.State == DeliveryState.Claimed) planned.Claimed = await Claimed(to, batch, [.. alike]);
            else await to.Write(write, Parameters(batch, alike.Key, [.. alike.Select(it => it.PersonId)]));
        }
        planned.People = people.Count;
    }

    async Task<List<DueDelivery>> Claimed(Line to, Batch batch, List<Recipient> people)
    {
        var claim = await claims.Add(to, new()
        {
            BroadcastId = batch.Broadcast.Id,
            Lane = batch.Claiming!.Lane,
            Until = batch.Now + batch.Claiming.Lease,
            Topic = batch.Broadcast.Topic,
            UselessAfter = batch.Until,
            Answers = batch.Answers,
            CreatedAt = batch.Now,
            People = [.. people.Select(it => it.PersonId)],
        });
        var answers = Delivery.Read(batch.Answers);
        return people.ConvertAll(it => new DueDelivery(0, it.PersonId, Broadcast.Dialog, answers, it.To!, 0) { Broadcast = batch.Broadcast.Id, Claim = claim });
    }

    IEnumerable<IGrouping<Start, Recipient>> Alike(Batch batch, IReadOnlyList<Recipient> people)
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
        dialect.Ids(people), Broadcast.Cause(batch.Broadcast.Id), (int)batch.Broadcast.Topic, batch.Until is { } end ? dialect.At(end) : DBNull.Value, batch.Answers,
        dialect.At(start.DueAt), (int)start.State, start.Lane, (object?)start.Reason ?? DBNull.Value, dialect.At(batch.Now), batch.Broadcast.Id,
    ];

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

        public List<DueDelivery> Claimed { get; set; } = [];
    }
}
