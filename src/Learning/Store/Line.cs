using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Learning.Store;

/// <summary>
/// A writer's own connection: it stays open and keeps its statements prepared, which makes a small transaction several times cheaper than through
/// EF Core. Not for two at a time.
/// </summary>
sealed class Line(LearningStore store) : IAsyncDisposable
{
    readonly Dictionary<string, DbCommand> prepared = new(StringComparer.Ordinal);
    LearningDb? db;
    DbTransaction? transaction;

    /// <summary>True while a connection is kept.</summary>
    public bool IsOpen => db is not null;

    /// <summary>The context that holds the connection.</summary>
    public LearningDb Db => db ?? throw new InvalidOperationException("The line is not open.");

    DbConnection Connection => Db.Database.GetDbConnection();

    /// <summary>Does work with the connection, and opens it before if need be. After a fault it is given up: the next work has another.</summary>
    public async Task Use(Func<Task> work)
    {
        try
        {
            await Open();
            await work();
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }

    /// <summary>Reads what the queries of <paramref name="sql"/> answer, the rows of each with its own reader.</summary>
    public async Task Read(string sql, IReadOnlyList<object> parameters, params Action<DbDataReader>[] rows)
    {
        await using var reader = await Command(sql, parameters).ExecuteReaderAsync();
        foreach (var row in rows)
        {
            while (await reader.ReadAsync()) row(reader);
            await reader.NextResultAsync();
        }
    }

    /// <summary>Reads a list.</summary>
    public async Task<List<T>> ReadList<T>(string sql, Func<DbDataReader, T> row, params object[] parameters)
    {
        var rows = new List<T>();
        await Read(sql, parameters, reader => rows.Add(row(reader)));
        return rows;
    }

    /// <summary>Writes; answers how many rows.</summary>
    public Task<int> Write(string sql, IReadOnlyList<object> parameters) => Command(sql, parameters).ExecuteNonQueryAsync();

    /// <summary>Does work each statement of which is a transaction of its own, when its turn among the writers has come.</summary>
    public async Task InTurn(Func<Task> work)
    {
        if (store.Writers is not { } writers)
        {
            await work();
            return;
        }
        await writers.Enter(Connection, CancellationToken.None);
        try
        {
            await work();
        }
        finally
        {
            writers.Leave(Connection);
        }
    }

    /// <summary>Does work in one transaction. Begun past EF Core, which spends as much on it as the work takes.</summary>
    public Task Commit(Func<Task> work) => InTurn(async () =>
    {
        await using var all = await Connection.BeginTransactionAsync();
        transaction = all;
        try
        {
            await work();
            await all.CommitAsync();
        }
        finally
        {
            transaction = null;
        }
    });

    /// <summary>Gives the connection up; the next work opens another.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var command in prepared.Values) await command.DisposeAsync();
        prepared.Clear();
        if (db is null) return;
        await db.Database.CloseConnectionAsync();
        await db.DisposeAsync();
        db = null;
    }

    async Task Open()
    {
        if (db is not null) return;
        db = store.Open();
        await db.Database.OpenConnectionAsync();
        // Else what a larger transaction may have to undo goes into a file of its own.
        if (!store.IsPostgres) await db.Database.ExecuteSqlRawAsync("PRAGMA temp_store=MEMORY");
    }

    DbCommand Command(string sql, IReadOnlyList<object> parameters)
    {
        if (!prepared.TryGetValue(sql, out var command)) prepared.Add(sql, command = Prepare(sql, parameters.Count));
        // Bookings begin theirs by EF Core, which reads in it too.
        command.Transaction = transaction ?? Db.Database.CurrentTransaction?.GetDbTransaction();
        for (var at = 0; at < parameters.Count; at++) command.Parameters[at].Value = parameters[at];
        return command;
    }

    DbCommand Prepare(string sql, int parameters)
    {
        var command = Connection.CreateCommand();
        command.CommandText = sql;
        for (var at = 0; at < parameters; at++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@p" + at;
            command.Parameters.Add(parameter);
        }
        return command;
    }
}
