using Learning.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace Learning.Tests.Towns;

/// <summary>Founds towns on one kind of store, so that tests are written once for both.</summary>
public abstract class Towns : IAsyncLifetime
{
    readonly List<IAsyncDisposable> founded = [];

    /// <summary>Settings of a new store: migrated, or not yet there.</summary>
    public abstract Task<LearningOptions> NewStore(bool empty = false);

    /// <summary>Founds a town on a new store.</summary>
    public async Task<Town> Found() => Found(await NewStore());

    /// <summary>One more instance on a store.</summary>
    public Town Found(LearningOptions store, FakeTimeProvider? clock = null)
    {
        var town = new Town(store, clock);
        founded.Add(town);
        return town;
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public virtual async Task DisposeAsync()
    {
        foreach (var town in founded) await town.DisposeAsync();
    }
}

/// <summary>Towns whose records are in SQLite files.</summary>
public sealed class SqliteTowns : Towns
{
    static readonly Lazy<Task<string>> template = new(Template);
    readonly string folder = Directory.CreateTempSubdirectory("learning-sqlite").FullName;
    int files;

    public override async Task<LearningOptions> NewStore(bool empty = false)
    {
        var file = Path.Combine(folder, $"{Interlocked.Increment(ref files)}.db");
        if (!empty) File.Copy(await template.Value, file);
        return new LearningOptions { City = Town.City, SqliteFile = file };
    }

    /// <summary>Pulls down a store that nobody uses any more, where there are very many.</summary>
    public static void PullDown(LearningOptions store)
    {
        using (var one = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = store.SqliteFile }.ToString())) SqliteConnection.ClearPool(one);
        foreach (var part in new[] { "", "-wal", "-shm" }) File.Delete(store.SqliteFile + part);
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    static async Task<string> Template()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("learning-template").FullName, "template.db");
        await using var db = new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite($"Data Source={file};Pooling=False").Options);
        await db.Database.MigrateAsync();
        return file;
    }
}

/// <summary>Towns whose records are in PostgreSQL databases.</summary>
public sealed class PostgresTowns(PostgresServer server) : Towns
{
    public override async Task<LearningOptions> NewStore(bool empty = false) =>
        new() { City = Town.City, Postgres = await server.NewDatabase(empty) };

    // Each database has a pool of its own; together they would use up what the server allows.
    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
    }
}
