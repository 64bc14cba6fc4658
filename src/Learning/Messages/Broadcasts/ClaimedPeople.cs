using System.Collections.Concurrent;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Messages.Broadcasts;

/// <summary>
/// Keeps claims of people of a broadcast, and writes the deliveries to them: once and for all where the result is known, else as claimed. Whoever is not
/// kept any more gets none.
/// </summary>
sealed class ClaimedPeople
{
    const string Drop = """DELETE FROM "BroadcastClaims" WHERE "Id" = @p0""";

    // The claims of this process, and who of each is not answered yet. One that it does not know to be done with is let go of when its broadcast has ended.
    readonly ConcurrentDictionary<long, HashSet<long>> left = new();
    readonly Dialect dialect;
    readonly string add;
    readonly string write;
    readonly string ids;

    public ClaimedPeople(LearningStore store)
    {
        dialect = Dialect.Of(store);
        add = $"""
            INSERT INTO "BroadcastClaims" ("BroadcastId", "Lane", "Until", "Topic", "UselessAfter", "Answers", "CreatedAt", "People")
            VALUES (@p0, @p1, CAST(@p2 AS {dialect.Moment}), @p3, CAST(@p4 AS {dialect.Moment}), @p5, CAST(@p6 AS {dialect.Moment}), @p7)
            RETURNING "Id"
            """;
        ids = $"""SELECT "Id" FROM "Deliveries" WHERE "PersonId" {dialect.IsIn(0)} AND "Cause" = @p1""";
        write = $"""
            INSERT INTO "Deliveries" ("PersonId", "Cause", "Kind", "Topic", "Urgent", "UselessAfter", "Answers", "DueAt", "State", "ClaimedUntil", "Attempts", "Unsure", "Lane",
                "Reason", "CreatedAt", "ChangedAt", "BroadcastId")
            SELECT person."Id", '{Broadcast.Causes}' || claim."BroadcastId", '{Broadcast.Dialog}', claim."Topic", false, claim."UselessAfter", claim."Answers", claim."CreatedAt", @p2,
                CASE WHEN @p2 = {(int)DeliveryState.Claimed} THEN claim."Until" END, 0, false, claim."Lane", @p3, claim."CreatedAt", CAST(@p4 AS {dialect.Moment}), claim."BroadcastId"
            FROM (SELECT * FROM "BroadcastClaims" WHERE "Id" = @p0 {dialect.Stay}) AS claim CROSS JOIN {dialect.Staying("People", "person", 1)} WHERE true
            ON CONFLICT ("PersonId", "Cause") DO NOTHING
            """;
    }

    /// <summary>Those of a broadcast's claimed people to whom no delivery is written yet: it counts as claimed.</summary>
    public static async Task<IReadOnlyList<long>> Left(LearningDb db, long broadcast, CancellationToken cancel)
    {
        // Counted, which each store does person by person; asked whether there is any, PostgreSQL would read all that was ever sent.
        var left = $$"""
            SELECT each.value AS "Value" FROM "BroadcastClaims" AS claim CROSS JOIN {{Dialect.Of(db).Numbers("claim.\"People\"")}}
            WHERE claim."BroadcastId" = {0} AND (SELECT COUNT(*) FROM "Deliveries" AS told WHERE told."PersonId" = each.value AND told."Cause" = {1}) = 0
            """;
        return await db.Database.SqlQueryRaw<long>(left, broadcast, Broadcast.Cause(broadcast)).ToListAsync(cancel);
    }

    /// <summary>Keeps a claim, and lets go of those that are done with.</summary>
    /// <returns>Its id.</returns>
    public async Task<long> Add(Line to, BroadcastClaim claim)
    {
        foreach (var (id, _) in left.Where(it => it.Value.Count == 0))
        {
            await to.Write(Drop, [id]);
            left.TryRemove(id, out _);
        }
        var added = await to.ReadList(add, row => row.GetInt64(0),
            claim.BroadcastId, claim.Lane, dialect.At(claim.Until), (int)claim.Topic, claim.UselessAfter is { } end ? dialect.At(end) : DBNull.Value, claim.Answers,
            dialect.At(claim.CreatedAt), dialect.Ids(claim.People));
        left[added[0]] = [.. claim.People];
        return added[0];
    }

    /// <summary>Writes the deliveries to people of a claim, as far as there are none.</summary>
    /// <returns>How many it has written; none when the claim is not kept any more.</returns>
    public Task<int> Write(Line to, long claim, IReadOnlyCollection<long> people, Why why, DateTime now) =>
        to.Write(write, [claim, dialect.Ids(people), (int)why.State, (object?)why.Reason ?? DBNull.Value, dialect.At(now)]);

    /// <summary>These are not in the hands of this process any more: their deliveries are written.</summary>
    public void Answered(IEnumerable<DueDelivery> due)
    {
        foreach (var each in due)
        {
            if (each.Claim is not { } claim || !left.TryGetValue(claim, out var people)) continue;
            lock (people) people.Remove(each.Person);
        }
    }

    /// <summary>Writes, as claimed, the deliveries to everybody of whom none is written yet, and lets go of the claim.</summary>
    public Task WriteDown(Line to, BroadcastClaim claim, DateTime now) => to.Commit(async () =>
    {
        await Write(to, claim.Id, claim.People, new(DeliveryState.Claimed), now);
        await to.Write(Drop, [claim.Id]);
    });

    /// <summary>The ids of deliveries that are written.</summary>
    public Task<List<long>> Ids(Line to, long broadcast, IReadOnlyCollection<long> people) =>
        to.ReadList(ids, row => row.GetInt64(0), dialect.Ids(people), Broadcast.Cause(broadcast));
}
