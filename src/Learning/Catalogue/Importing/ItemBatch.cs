using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Catalogue.Importing;

/// <summary>What a few hundred rows of a table do to the items.</summary>
sealed class ItemBatch
{
    /// <summary>New rows: the item's id, and the values as they are kept.</summary>
    public List<string[]> Rows { get; } = [];

    /// <summary>Rows in whose place a new one comes.</summary>
    public List<long> Replaced { get; } = [];

    /// <summary>Rows that are retired.</summary>
    public List<long> Retired { get; } = [];

    public bool Any => Rows.Count + Replaced.Count + Retired.Count > 0;
}

/// <summary>Writes batches of items, each in one short transaction, and leaves the store to others for longer than it used it.</summary>
sealed class ItemWriter(LearningStore store, ImportTurns turns, Import mine, ItemKind kind, Language language, long heading, TimeProvider time)
{
    const double pause = 1.5;
    readonly Dialect dialect = Dialect.Of(store);

    public async Task Write(ItemBatch batch, CancellationToken cancel)
    {
        if (!batch.Any) return;
        var began = time.GetTimestamp();
        await using (var db = store.Open())
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            await turns.Keep(db, mine, cancel);
            await Insert(db, batch.Rows, cancel);
            await End(db, batch.Replaced, replaced: true, cancel);
            await End(db, batch.Retired, replaced: false, cancel);
            await transaction.CommitAsync(cancel);
        }
        // SQLite has no queue of writers: who waits looks again now and then, and must find it free at most times.
        if (!store.IsPostgres) await Task.Delay(time.GetElapsedTime(began) * pause, time, cancel);
    }

    async Task Insert(LearningDb db, List<string[]> rows, CancellationToken cancel)
    {
        if (rows.Count == 0) return;
        var insert = $$"""
            INSERT INTO "Items" ("Code", "Values", "Kind", "Language", "HeadingId", "SinceImport", "Replaced")
            SELECT CAST(row.value->>0 AS text), CAST(row.value->>1 AS text), {1}, {2}, {3}, {4}, {5} FROM {{Rows}}
            """;
        await db.Database.ExecuteSqlRawAsync(insert, [Json(rows), (int)kind, (int)language, heading, mine.Id, false], cancel);
    }

    async Task End(LearningDb db, List<long> rows, bool replaced, CancellationToken cancel)
    {
        if (rows.Count == 0) return;
        var update = $$"""
            UPDATE "Items" SET "UntilImport" = {1}, "Replaced" = {2} WHERE "Id" IN (SELECT CAST(row.value->>0 AS bigint) FROM {{Rows}})
            """;
        await db.Database.ExecuteSqlRawAsync(update, [Json(rows.ConvertAll(row => new[] { row })), mine.Id, replaced], cancel);
    }

    string Rows => dialect.Each.Replace("@", "{0}", StringComparison.Ordinal);

    static string Json<T>(List<T> rows) => System.Text.Json.JsonSerializer.Serialize(rows, Columns.Plain);
}
