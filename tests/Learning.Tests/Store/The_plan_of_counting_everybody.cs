using Learning.Store;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Store;

// A page that counts a whole city waits for PostgreSQL to start other processes, which takes longer than to count.
[Collection(OnPostgres.Name)]
public sealed class The_plan_of_counting_everybody(PostgresServer server) : IAsyncLifetime
{
    readonly PostgresTowns towns = new(server);

    [Fact]
    public async Task starts_no_other_process()
    {
        await using var db = (await towns.Found()).Store.Open();
        Assert.DoesNotContain("Gather", await Plan(db), StringComparison.Ordinal);
    }

    [Fact]
    public async Task would_start_some_if_the_server_were_left_alone()
    {
        await using var db = new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql(await server.NewDatabase()).Options);
        Assert.Contains("Gather", await Plan(db), StringComparison.Ordinal);
    }

    [Fact]
    public async Task starts_some_where_the_connection_string_asks_for_it()
    {
        var store = await towns.NewStore();
        await using var db = towns.Found(store with { Postgres = store.Postgres + ";Options=-c max_parallel_workers_per_gather=2" }).Store.Open();
        Assert.Contains("Gather", await Plan(db), StringComparison.Ordinal);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => towns.DisposeAsync();

    // As of a table that is so large that it looks worth it.
    static async Task<string> Plan(LearningDb db)
    {
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync("""
            SET parallel_setup_cost = 0; SET parallel_tuple_cost = 0; SET min_parallel_table_scan_size = 0;
            SET enable_indexscan = off; SET enable_indexonlyscan = off; SET enable_bitmapscan = off
            """);
        return string.Join('\n', await db.Database.SqlQueryRaw<string>("EXPLAIN SELECT count(*) FROM \"People\"").ToListAsync());
    }
}
