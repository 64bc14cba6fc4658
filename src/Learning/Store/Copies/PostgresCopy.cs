using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Learning.Store.Copies;

/// <summary>Writes each table as lines of JSON, all read in one repeatable-read transaction, and reads them back in one transaction.</summary>
sealed class PostgresCopy : ICopy
{
    const int chunk = 1000;
    static readonly string[] followed = ["Lectures", "Places", "Sessions", "Answers"];

    public string Kind => "postgres";

    public async Task<Dictionary<string, long>> Save(LearningDb db, string folder, CancellationToken cancel)
    {
        await using var moment = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        var counts = new Dictionary<string, long>();
        foreach (var table in Tables.All)
        {
            await using var file = File.CreateText(Lines(folder, table));
            var all = $"""SELECT row_to_json(t)::text AS "Value" FROM "{table}" t""";
            var rows = db.Database.SqlQueryRaw<string>(all).AsAsyncEnumerable();
            counts[table] = 0;
            await foreach (var row in rows.WithCancellation(cancel))
            {
                await file.WriteLineAsync(row);
                counts[table]++;
            }
        }
        return counts;
    }

    public async Task<string?> Restore(LearningDb db, string folder, Manifest manifest, CancellationToken cancel)
    {
        await using var all = await db.Database.BeginTransactionAsync(cancel);
        await db.Counters.ExecuteDeleteAsync(cancel);
        foreach (var table in Tables.All)
        {
            var lines = File.ReadLines(Lines(folder, table));
            foreach (var rows in lines.Chunk(chunk)) await Insert(db, table, rows, cancel);
        }
        if (Tables.Differing(manifest.Tables, await Tables.Count(db, cancel)) is { } differing) return differing;
        await Renew(db, cancel);
        await all.CommitAsync(cancel);
        return null;
    }

    static Task<int> Insert(LearningDb db, string table, string[] rows, CancellationToken cancel)
    {
        var insert = $$"""INSERT INTO "{{table}}" SELECT * FROM json_populate_recordset(null::"{{table}}", {0}::json)""";
        return db.Database.ExecuteSqlRawAsync(insert, [$"[{string.Join(',', rows)}]"], cancel);
    }

    // Ids go on behind the restored ones; versions are transaction ids, and this server counts its own.
    static async Task Renew(LearningDb db, CancellationToken cancel)
    {
        var ids = Numbered(db).Select(table => $"""
            SELECT setval(pg_get_serial_sequence('"{table}"', 'Id'), COALESCE((SELECT MAX("Id") FROM "{table}"), 0) + 1, false)
            """);
        var versions = followed.Select(table => $"""UPDATE "{table}" SET "Version" = pg_current_xact_id()::text::bigint""");
        foreach (var sql in ids.Concat(versions)) await db.Database.ExecuteSqlRawAsync(sql, cancel);
    }

    // The tables whose rows the server numbers.
    static IEnumerable<string> Numbered(LearningDb db) => db.Model.GetEntityTypes()
        .Where(type => type.FindProperty("Id") is { ValueGenerated: ValueGenerated.OnAdd } id && id.ClrType == typeof(long)).Select(type => type.GetTableName()!);

    static string Lines(string folder, string table) => Path.Combine(folder, table + ".jsonl");
}
