using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Learning.Store;

/// <summary>Makes each SQLite connection durable and patient: a commit is on the disk, a writer waits up to 15 seconds for another.</summary>
sealed class SqliteSettings : DbConnectionInterceptor
{
    // The log is put into the database after 16 MB, not 4: bookings wait for that, and pages changed often are written once for more of them.
    const string Settings = "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=15000; PRAGMA wal_autocheckpoint=4000;";

    // Pooled connections are opened for every query and keep their settings under the hood.
    readonly ConditionalWeakTable<object, object> set = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (IsSet(connection)) return;
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (IsSet(connection)) return;
        await using var command = connection.CreateCommand();
        command.CommandText = Settings;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    bool IsSet(DbConnection connection) => ((SqliteConnection)connection).Handle is { } handle && !set.TryAdd(handle, this);
}
