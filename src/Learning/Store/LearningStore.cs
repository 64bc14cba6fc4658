using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace Learning.Store;

/// <summary>The records' store: a SQLite file, or PostgreSQL.</summary>
public sealed class LearningStore
{
    readonly Func<LearningDb> open;
    readonly Func<DbConnection> connect;

    internal LearningStore(Func<LearningDb> open, Func<DbConnection> connect, SqliteWriters? writers) => (this.open, this.connect, Writers) = (open, connect, writers);

    /// <summary>True on PostgreSQL, false on SQLite.</summary>
    public bool IsPostgres => Writers is null;

    /// <summary>Whose turn it is to write to the SQLite file; null on PostgreSQL, where many write at once.</summary>
    internal SqliteWriters? Writers { get; }

    /// <summary>A context from the pool; dispose of it soon.</summary>
    public LearningDb Open() => open();

    /// <summary>
    /// An open connection of the same pool without a context, for a plain read in the middle of a turn: on SQLite a context gives
    /// each connection its own functions, which costs more than the read.
    /// </summary>
    internal async Task<DbConnection> Connect(CancellationToken cancel)
    {
        var connection = connect();
        await connection.OpenAsync(cancel);
        return connection;
    }

    /// <summary>Makes the store, or brings it to this version's model. Costs one query when there is nothing to do.</summary>
    public async Task Prepare(CancellationToken cancel = default)
    {
        await using var db = Open();
        var newest = db.GetService<IMigrationsAssembly>().Migrations.Keys.Last();
        if (await Holds(db, newest, cancel)) return;
        if (IsPostgres)
            await db.Database.MigrateAsync(cancel);
        else
            await MigrateFile(db, cancel);
    }

    /// <summary>True when the store can be reached and has this version's model.</summary>
    public async Task<bool> IsReady(CancellationToken cancel = default)
    {
        await using var db = Open();
        return await Holds(db, db.GetService<IMigrationsAssembly>().Migrations.Keys.Last(), cancel);
    }

    // The lock of the migrations is a table in the file, and stays when the process that took it is killed: every later start
    // would wait for it without end. A file that the system closes with the process guards better, so the table may go.
    static async Task MigrateFile(LearningDb db, CancellationToken cancel)
    {
        await using var mine = await Guard.Enter(db.Database.GetDbConnection().DataSource + ".migrating", cancel);
        // A commit then costs one write to the disk instead of four. Said here, since EF Core says it only to files it makes itself.
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancel);
        await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancel);
        await db.Database.MigrateAsync(cancel);
    }

    // EF Core's own list of what was applied would build a model of its table first, which takes a tenth of a second of the start.
    // On PostgreSQL it says of every store that the list is there, so the store itself is asked.
    static async Task<bool> Holds(LearningDb db, string migration, CancellationToken cancel)
    {
        if (!await db.GetService<IHistoryRepository>().ExistsAsync(cancel)) return false;
        var applied = db.Database.SqlQueryRaw<string>("""SELECT "MigrationId" AS "Value" FROM "__EFMigrationsHistory" WHERE "MigrationId" = {0}""", migration);
        try
        {
            return (await applied.ToListAsync(cancel)).Count > 0;
        }
        catch (DbException e) when (IsMissing(e))
        {
            return false;
        }
    }

    // By itself, so that Npgsql is only loaded where PostgreSQL is asked.
    static bool IsMissing(DbException e) => e is PostgresException { SqlState: PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidCatalogName };
}
