using Learning.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Learning.Tests.Store;

public sealed class An_empty_store : IAsyncDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("learning").FullName;
    readonly ServiceProvider services;
    readonly LearningStore store;

    public An_empty_store()
    {
        services = new ServiceCollection().AddSingleton(TimeProvider.System).AddLearning(new()
        {
            City = new() { Name = new("示例", "Sample"), TimeZone = "Asia/Shanghai", Country = "CN", Districts = [], Themes = [], Bands = [] },
            SqliteFile = Path.Combine(folder, "new", "learning.db"),
        }).BuildServiceProvider();
        store = services.GetRequiredService<LearningStore>();
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task is_made_by_preparing_it()
    {
        Assert.False(await store.IsReady());
        await store.Prepare();
        await store.Prepare();
        Assert.True(await store.IsReady());
    }

    [Fact]
    public async Task is_not_ready_while_its_newest_migration_is_missing()
    {
        await store.Prepare();
        await using var db = store.Open();
        var newest = (await db.Database.GetAppliedMigrationsAsync()).Last();
        await db.Database.ExecuteSqlRawAsync("""DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" = {0}""", newest);
        Assert.False(await store.IsReady());
    }

    [Fact]
    public async Task writes_ahead_so_that_a_commit_costs_one_write_to_the_disk()
    {
        await store.Prepare();

        await using var db = store.Open();
        Assert.Equal(["wal"], await db.Database.SqlQueryRaw<string>("PRAGMA journal_mode").ToListAsync());
    }

    [Fact]
    public async Task is_made_after_a_process_was_killed_while_making_it()
    {
        await using (var db = store.Open())
        {
            await db.Database.ExecuteSqlRawAsync("""CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER PRIMARY KEY, "Timestamp" TEXT NOT NULL)""");
            await db.Database.ExecuteSqlRawAsync("""INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-11-24 00:00:00')""");
            // The control: left to itself, the store waits for a lock that nobody will ever give back.
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(3));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => db.Database.MigrateAsync(patience.Token));
        }

        await store.Prepare();
        Assert.True(await store.IsReady());
    }

    [Fact]
    public async Task is_made_once_by_two_who_prepare_it_at_the_same_time()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => store.Prepare())));
        Assert.True(await store.IsReady());
    }
}
