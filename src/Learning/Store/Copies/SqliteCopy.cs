using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Learning.Store.Copies;

/// <summary>Copies a SQLite file page by page (<see href="https://www.sqlite.org/backup.html">online backup</see>), while it is in use.</summary>
sealed class SqliteCopy : ICopy
{
    const string name = "learning.db";

    public string Kind => "sqlite";

    public async Task<Dictionary<string, long>> Save(LearningDb db, string folder, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        await using (var target = Connection(Path.Combine(folder, name), SqliteOpenMode.ReadWriteCreate))
        {
            await target.OpenAsync(cancel);
            ((SqliteConnection)db.Database.GetDbConnection()).BackupDatabase(target);
            // One file, without a log beside it: what is counted is what is kept.
            await using var whole = target.CreateCommand();
            whole.CommandText = "PRAGMA journal_mode=DELETE";
            await whole.ExecuteNonQueryAsync(cancel);
        }
        return await Count(folder, cancel);
    }

    public async Task<string?> Restore(LearningDb db, string folder, Manifest manifest, CancellationToken cancel)
    {
        if (Tables.Differing(manifest.Tables, await Count(folder, cancel)) is { } table) return table;
        await db.Database.OpenConnectionAsync(cancel);
        await using var source = Connection(Path.Combine(folder, name), SqliteOpenMode.ReadOnly);
        await source.OpenAsync(cancel);
        source.BackupDatabase((SqliteConnection)db.Database.GetDbConnection());
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancel);
        return null;
    }

    static async Task<Dictionary<string, long>> Count(string folder, CancellationToken cancel)
    {
        await using var db = new SqliteDb(new DbContextOptionsBuilder<SqliteDb>()
            .UseSqlite(Connection(Path.Combine(folder, name), SqliteOpenMode.ReadOnly)).Options);
        return await Tables.Count(db, cancel);
    }

    static SqliteConnection Connection(string file, SqliteOpenMode mode) =>
        new(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
}
