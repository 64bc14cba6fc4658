using Microsoft.EntityFrameworkCore;

namespace Learning.Store;

/// <summary>The records in PostgreSQL.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : LearningDb(options)
{
    internal override Task<long> TakeVersion(CancellationToken cancel) => Database.SqlQueryRaw<long>(
        """SELECT pg_current_xact_id()::text::bigint AS "Value" """).SingleAsync(cancel);

    // Transactions commit in any order, but none that is still open has an id below the snapshot's xmin.
    internal override Task<long> UnseenVersion(CancellationToken cancel) => Database.SqlQueryRaw<long>(
        """SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS "Value" """).SingleAsync(cancel);
}
