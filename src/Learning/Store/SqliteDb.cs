using Microsoft.EntityFrameworkCore;

namespace Learning.Store;

/// <summary>The records in a SQLite file.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : LearningDb(options)
{
    internal override Task<long> TakeVersion(CancellationToken cancel) => Database.SqlQueryRaw<long>(
        """UPDATE "Counters" SET "Value" = "Value" + 1 WHERE "Name" = 'versions' RETURNING "Value" AS "Value" """)
        .AsAsyncEnumerable().FirstAsync(cancel).AsTask();

    // One writer at a time, so versions are committed in order and all up to the counter's are there.
    internal override async Task<long> UnseenVersion(CancellationToken cancel) =>
        await Counters.Where(counter => counter.Name == Counter.Versions).Select(counter => counter.Value).SingleAsync(cancel) + 1;
}
