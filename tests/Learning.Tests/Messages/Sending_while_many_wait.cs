using Learning.Messages;
using Learning.Messages.Broadcasts;
using Learning.People;
using Learning.Store;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Learning.Tests.Messages;

/// <summary>PostgreSQL believes what was counted when nearly all had been sent; then thousands wait at once, or are planned for.</summary>
[Collection(OnPostgres.Name)]
public sealed class Sending_while_many_wait(PostgresServer server) : IAsyncLifetime
{
    const int Waiting = 30_000;

    static readonly DateTime Past = DateTime.UnixEpoch;

    const string Read = """
        SELECT max("seq_tup_read") + sum("idx_tup_read")::bigint AS "Value" FROM "pg_stat_user_tables" JOIN "pg_stat_user_indexes" USING ("relid", "relname")
        WHERE "relname" = {0}
        """;

    // So PostgreSQL goes through the messages, and looks for each of them among those to be claimed.
    const string OneByOne = """
        DO $$ DECLARE way text; BEGIN
            FOREACH way IN ARRAY ARRAY['hashjoin', 'mergejoin', 'hashagg', 'material'] LOOP
                EXECUTE format('ALTER ROLE CURRENT_USER IN DATABASE %I SET enable_%s = off', current_database(), way);
            END LOOP;
        END $$
        """;

    readonly PostgresTowns towns = new(server);
    Town town = null!;

    public async Task InitializeAsync() => town = await towns.Found();

    public Task DisposeAsync() => towns.DisposeAsync();

    [Theory]
    [InlineData(20_000, false)]
    [InlineData(50, false)]
    [InlineData(50, true)]
    public async Task reads_for_a_handful_of_them_only_a_handful(int sent, bool deleted)
    {
        await using var db = town.Get<LearningStore>().Open();
        var deliveries = town.Get<Deliveries>();
        var person = await Fill(db, sent, deleted);
        var before = await ReadSoFar();

        // So often that PostgreSQL keeps its way of claiming.
        for (var n = 0; n < 12; n++) Assert.Null(await Claim(deliveries));
        await Add(db, person, Waiting, DeliveryState.Due);
        var last = await db.Deliveries.MaxAsync(it => it.Id);
        long[] ids = [.. Enumerable.Range(0, 40).Select(n => last - n)];
        await Claim(deliveries);
        var due = Array.ConvertAll(ids, id => new DueDelivery(id, person, "", new Dictionary<string, string>(), Town.Person("li"), 0));
        await deliveries.Extend(due, TimeSpan.FromMinutes(1));
        await deliveries.GiveBack(due);
        await deliveries.Settle([.. due.Select(it => new Attempt(it, AttemptEnd.Sent))]);
        Assert.InRange(await ReadSoFar() - before, 1, Waiting / 4);

        // Left to itself it reads them all.
        before = await ReadSoFar();
        await db.Deliveries.Where(it => ids.Contains(it.Id) && it.State <= DeliveryState.Claimed).CountAsync();
        Assert.InRange(await ReadSoFar() - before, Waiting / 2, Waiting * 2);
    }

    [Fact]
    public async Task takes_no_more_than_was_asked_for()
    {
        await using var db = town.Get<LearningStore>().Open();
        var person = await Fill(db, 50);
        await Add(db, person, 500, DeliveryState.Due);

        await db.Database.ExecuteSqlRawAsync(OneByOne);
        NpgsqlConnection.ClearAllPools();

        await town.Get<Deliveries>().ClaimDue(20, TimeSpan.FromMinutes(1), nameof(DeliveryState.Due));
        Assert.Equal(480, await db.Deliveries.CountAsync(it => it.State == DeliveryState.Due));
    }

    [Fact]
    public async Task reads_a_stopped_broadcast_once_to_end_it()
    {
        await using var db = town.Get<LearningStore>().Open();
        var person = await Fill(db, 50);
        var broadcast = new Broadcast { Name = "news", Audience = new Audience().Kept(), Scope = "", Author = 1, State = BroadcastState.Stopped, CreatedAt = Past };
        db.Add(broadcast);
        await db.SaveChangesAsync();
        await Add(db, person, Waiting, DeliveryState.Due, broadcast.Id);
        var before = await ReadSoFar();

        await town.Get<PlanBroadcasts>().Sweep();

        Assert.InRange(await ReadSoFar() - before, Waiting, Waiting * 4);
        Assert.Equal(Waiting, await db.Deliveries.CountAsync(it => it.BroadcastId == broadcast.Id && it.State == DeliveryState.Cancelled));
    }

    [Fact]
    public async Task reads_of_a_large_audience_only_whom_it_plans_for()
    {
        await using var db = town.Get<LearningStore>().Open();
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO "People" ("Id", "CreatedAt", "Sample") SELECT n, {Past}, false FROM generate_series(1, {Waiting}) AS n;
            INSERT INTO "Addresses" ("PersonId", "Channel", "UserId", "ConversationId", "Language", "SeenAt")
            SELECT "Id", 'test', "Id"::text, "Id"::text, {(int)Language.Chinese}, {Past} FROM "People";
            """);
        await db.Database.ExecuteSqlRawAsync("ANALYZE");
        var audience = new Audience { Language = Language.Chinese };

        var before = await ReadSoFar("Addresses");
        Assert.Equal(500, await Some(AudienceQuery.Of(db, audience, after: Waiting - 1_000)));
        Assert.InRange(await ReadSoFar("Addresses") - before, 500, 2_000);

        // Said of the people alone it begins with the first address.
        before = await ReadSoFar("Addresses");
        Assert.Equal(500, await Some(AudienceQuery.Of(db, audience).Where(it => it.Id > Waiting - 1_000)));
        Assert.InRange(await ReadSoFar("Addresses") - before, Waiting / 2, Waiting * 2);

        static async Task<int> Some(IQueryable<Person> people) => (await people.OrderBy(it => it.Id).Take(500).Select(it => it.Id).ToListAsync()).Count;
    }

    static async Task<long> Fill(LearningDb db, int sent, bool deleted = false)
    {
        var person = new Person { CreatedAt = Past };
        db.Add(person);
        await db.SaveChangesAsync();
        await db.Database.ExecuteSqlRawAsync("""ALTER TABLE "Deliveries" SET (autovacuum_enabled = false)""");
        await Add(db, person.Id, sent, DeliveryState.Sent);
        if (deleted) await db.Deliveries.ExecuteDeleteAsync();
        await db.Database.ExecuteSqlRawAsync("""ANALYZE "Deliveries" """);
        return person.Id;
    }

    static Task<IReadOnlyList<DueDelivery>?> Claim(Deliveries deliveries) => deliveries.ClaimDue(200, TimeSpan.FromMinutes(1), nameof(DeliveryState.Due));

    // A connection tells what it read when it is closed at the latest.
    async Task<long> ReadSoFar(string table = "Deliveries")
    {
        NpgsqlConnection.ClearAllPools();
        await Task.Delay(TimeSpan.FromSeconds(1));
        await using var db = town.Get<LearningStore>().Open();
        return await db.Database.SqlQueryRaw<long>(Read, table).SingleAsync();
    }

    static Task<int> Add(LearningDb db, long person, int count, DeliveryState state, long? broadcast = null) => db.Database.ExecuteSqlAsync($"""
        INSERT INTO "Deliveries" ("PersonId", "Cause", "Kind", "Topic", "Urgent", "Answers", "Attempts", "Unsure", "State", "Lane", "DueAt", "CreatedAt", "ChangedAt", "BroadcastId")
        SELECT {person}, {state.ToString()} || n, 'news', 0, true, '[]', 0, false, {(int)state}, {state.ToString()}, {Past}, {Past}, {Past}, CAST({broadcast} AS bigint)
        FROM generate_series(1, {count}) AS n
        """);
}
