using Learning.Messages.Broadcasts;
using Learning.Store;

namespace Learning.Messages;

/// <summary>
/// Writes what became of claimed messages, one transaction after the other, on a connection that stays open with its statements prepared. What has reached
/// its end meanwhile is left alone.
/// </summary>
sealed class Settling : IAsyncDisposable
{
    readonly Random random;
    readonly Dialect dialect;
    readonly ClaimedPeople claims;
    readonly SharedLine line;
    readonly string end;
    readonly string putOff;
    readonly string again;

    public Settling(LearningStore store, Random random, ClaimedPeople claims)
    {
        (this.random, this.claims, dialect, line) = (random, claims, Dialect.Of(store), new(store, "deliveries"));
        // Each message reaches one end: an answer that comes late changes nothing. Where a try may have reached the person, none but success is certain.
        end = $"""
            UPDATE "Deliveries" SET "State" = CASE WHEN "Unsure" AND @p1 <> {(int)DeliveryState.Sent} THEN {(int)DeliveryState.Uncertain} ELSE @p1 END,
                "Reason" = @p2, "ClaimedUntil" = NULL, "ChangedAt" = @p3
            WHERE "Id" {dialect.IsIn(0)} AND {OpenDeliveries.IsOpen}
            """;
        putOff = $"""
            UPDATE "Deliveries" SET "State" = {(int)DeliveryState.Due}, "DueAt" = @p1, "ClaimedUntil" = NULL, "ChangedAt" = @p2
            WHERE "Id" {dialect.IsIn(0)} AND {OpenDeliveries.IsOpen}
            """;
        // The last try was that one if the next would come too late.
        again = $"""
            UPDATE "Deliveries" SET "State" = CASE WHEN NOT (@p5 OR COALESCE("UselessAfter" <= @p2, false)) THEN {(int)DeliveryState.Due}
                    WHEN "Unsure" OR @p4 THEN {(int)DeliveryState.Uncertain} WHEN "UselessAfter" <= @p2 THEN {(int)DeliveryState.Expired} ELSE {(int)DeliveryState.Dead} END,
                "DueAt" = @p2, "Attempts" = @p3, "Unsure" = "Unsure" OR @p4, "Reason" = @p6, "ClaimedUntil" = NULL, "ChangedAt" = @p7
            WHERE "Id" = @p0 AND {OpenDeliveries.IsClaimed} AND "Attempts" = @p1
            """;
    }

    /// <summary>Notes how tries ended, in one transaction.</summary>
    public Task Note(IReadOnlyCollection<Attempt> attempts, DateTime now, CancellationToken cancel) => Write(
        [
            .. attempts.Where(it => it.End is AttemptEnd.Sent or AttemptEnd.Pointless or AttemptEnd.Refused).GroupBy(it => (it.Due.Claim, it.End, it.Reason))
                .Select(alike => End([.. alike.Select(it => it.Due)], new(StateOf(alike.Key.End), alike.Key.Reason), now)),
            .. attempts.Where(it => it.End is AttemptEnd.Throttled or AttemptEnd.Failed or AttemptEnd.Unsure).Select(it => Again(it, now)),
        ],
        cancel);

    /// <summary>Notes, in one transaction, what is not to be sent, or not yet.</summary>
    public Task Note(Judged judged, DateTime now, CancellationToken cancel) => Write(
        [
            .. judged.Ended.Select(it => End(it.Value, it.Key, now)),
            .. judged.Waiting.Select(it => new Change(to => to.Write(putOff, [dialect.Ids(it.Value), dialect.At(it.Key), dialect.At(now)]))),
        ],
        cancel);

    /// <summary>The ids of messages; what is not written yet is written as claimed.</summary>
    public async Task<IReadOnlyCollection<long>> Ids(IReadOnlyCollection<DueDelivery> due, DateTime now, CancellationToken cancel)
    {
        var ids = due.Where(it => it.Claim is null).Select(it => it.Id).ToList();
        if (ids.Count == due.Count) return ids;
        await Write([.. due.Where(it => it.Claim is not null).GroupBy(it => it.Claim).Select(alike => new Change(async to => ids.AddRange(await Ids(to, [.. alike], now))))], cancel);
        return ids;
    }

    /// <summary>Does work beside that which writes.</summary>
    public Task Beside(Func<Task> work) => line.Beside(work);

    /// <summary>Ends what is being written, and gives the connection up.</summary>
    public ValueTask DisposeAsync() => line.DisposeAsync();

    Change End(IReadOnlyList<DueDelivery> due, Why why, DateTime now) => due[0] is { Claim: { } claim, Broadcast: { } broadcast }
        ? new(to => End(to, claim, broadcast, [.. due.Select(it => it.Person)], why, now))
        : End([.. due.Select(it => it.Id)], why, now);

    Change End(IReadOnlyCollection<long> ids, Why why, DateTime now) =>
        new(to => to.Write(end, [dialect.Ids(ids), (int)why.State, (object?)why.Reason ?? DBNull.Value, dialect.At(now)]));

    // What has been written before as claimed ends as others do.
    async Task End(Line to, long claim, long broadcast, long[] people, Why why, DateTime now)
    {
        if (await claims.Write(to, claim, people, why, now) < people.Length) await End(await claims.Ids(to, broadcast, people), why, now).Write(to);
    }

    async Task<List<long>> Ids(Line to, IReadOnlyList<DueDelivery> alike, DateTime now)
    {
        var people = alike.Select(it => it.Person).ToList();
        await claims.Write(to, alike[0].Claim!.Value, people, new(DeliveryState.Claimed), now);
        return await claims.Ids(to, alike[0].Broadcast!.Value, people);
    }

    Change Again(Attempt attempt, DateTime now)
    {
        var failed = attempt.End == AttemptEnd.Throttled ? attempt.Due.Attempts : attempt.Due.Attempts + 1;
        var due = now + RetryTimes.After(Math.Max(failed, 1), attempt.RetryAfter, random);
        object[] how =
            [attempt.Due.Attempts, dialect.At(due), failed, attempt.End == AttemptEnd.Unsure, failed >= RetryTimes.Tries, (object?)attempt.Reason ?? DBNull.Value, dialect.At(now)];
        return attempt.Due.Claim is null ? new(to => to.Write(again, [attempt.Due.Id, .. how])) : new(async to =>
        {
            foreach (var id in await Ids(to, [attempt.Due], now)) await to.Write(again, [id, .. how]);
        });
    }

    // What is written depends on how things stand, so it does no harm twice.
    Task Write(IReadOnlyList<Change> changes, CancellationToken cancel) => changes.Count == 0 ? Task.CompletedTask : line.Use(it => Commit(it, changes), cancel);

    static Task Commit(Line to, IReadOnlyList<Change> changes) => changes.Count == 1 ? to.InTurn(() => changes[0].Write(to)) : to.Commit(async () =>
    {
        foreach (var change in changes) await change.Write(to);
    });

    static DeliveryState StateOf(AttemptEnd end) => end switch
    {
        AttemptEnd.Sent => DeliveryState.Sent,
        AttemptEnd.Pointless => DeliveryState.Cancelled,
        _ => DeliveryState.Failed,
    };

    readonly record struct Change(Func<Line, Task> Write);
}
