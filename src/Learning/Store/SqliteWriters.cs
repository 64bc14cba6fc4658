using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Learning.Store;

/// <summary>
/// Lets this process's writers to a SQLite file in one by one, in the order in which they came. SQLite itself has no queue: who waits looks again now and
/// then, and beside others who write without a pause may find the file taken for many seconds. A transaction ends when it is committed or rolled back, or,
/// like a statement of its own, when its connection is closed. What is written past EF Core says itself when it enters and leaves.
/// </summary>
sealed class SqliteWriters : IDbTransactionInterceptor, IDbCommandInterceptor, IDbConnectionInterceptor, IDisposable
{
    // Whoever has waited so long goes on out of turn, and SQLite decides.
    static readonly TimeSpan patience = TimeSpan.FromSeconds(15);

    readonly SemaphoreSlim turn = new(1);
    readonly ConcurrentDictionary<DbConnection, bool> inside = new(ReferenceEqualityComparer.Instance);

    /// <summary>Waits for a connection's turn to write, unless it has it already.</summary>
    public async ValueTask Enter(DbConnection connection, CancellationToken cancel)
    {
        if (!inside.ContainsKey(connection) && await turn.WaitAsync(patience, cancel)) inside[connection] = true;
    }

    /// <summary>Lets the next write.</summary>
    public void Leave(DbConnection connection)
    {
        if (inside.TryRemove(connection, out _)) turn.Release();
    }

    public void Dispose() => turn.Dispose();

    async ValueTask<InterceptionResult<DbTransaction>> IDbTransactionInterceptor.TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken)
    {
        await Enter(connection, cancellationToken);
        return result;
    }

    Task IDbTransactionInterceptor.TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken) => Left(eventData.Context);

    Task IDbTransactionInterceptor.TransactionRolledBackAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken) => Left(eventData.Context);

    async ValueTask<InterceptionResult<int>> IDbCommandInterceptor.NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken)
    {
        if (IsAlone(command)) await Enter(command.Connection!, cancellationToken);
        return result;
    }

    async ValueTask<InterceptionResult<DbDataReader>> IDbCommandInterceptor.ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken)
    {
        if (IsAlone(command) && Writes(command)) await Enter(command.Connection!, cancellationToken);
        return result;
    }

    void IDbConnectionInterceptor.ConnectionClosed(DbConnection connection, ConnectionEndEventData eventData) => Leave(connection);

    Task IDbConnectionInterceptor.ConnectionClosedAsync(DbConnection connection, ConnectionEndEventData eventData)
    {
        Leave(connection);
        return Task.CompletedTask;
    }

    static bool IsAlone(DbCommand command) => command.Transaction is null;

    static bool Writes(DbCommand command) => !command.CommandText.AsSpan().TrimStart().StartsWith("SELECT", StringComparison.OrdinalIgnoreCase);

    Task Left(DbContext? context)
    {
        if (context is not null) Leave(context.Database.GetDbConnection());
        return Task.CompletedTask;
    }
}
