using System.Data.Common;
using System.Text.Json;
using Learning.Catalogue.Files;
using Learning.City;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Catalogue.Importing.Records;

/// <summary>Imports records that are few: they are compared in memory, and what differs is written in one short transaction, a statement for each table.</summary>
sealed class ImportRecords(LearningStore store, CityClock clock)
{
    readonly Dialect dialect = Dialect.Of(store);
    readonly ImportTurns turns = new(store, clock);

    /// <summary>Carries it out.</summary>
    /// <exception cref="UnreadableException">The file cannot be read.</exception>
    public async Task<Decided<ImportReport>> Decide(ImportRequest request, Table table, IRecordKind kind, CancellationToken cancel)
    {
        var compared = await Compare(request, table, kind, cancel);
        if (request.DryRun || !compared.Done) return compared;
        var begun = await turns.Begin(request, cancel);
        if (!begun.Done) return begun.Refusal;
        try
        {
            return await Write(request, table, kind, begun.Result, cancel);
        }
        catch (DbException)
        {
            throw new InvalidDataException("Somebody booked while the table was imported, and it does not fit any more. Nothing was changed; start it again.");
        }
        finally
        {
            await turns.GiveUp(begun.Result);
        }
    }

    async Task<Decided<ImportReport>> Compare(ImportRequest request, Table table, IRecordKind kind, CancellationToken cancel)
    {
        await using var db = store.Open();
        return (await Compare(db, request, table, kind, cancel)).Report;
    }

    // Compared again once nobody else imports.
    async Task<Decided<ImportReport>> Write(ImportRequest request, Table table, IRecordKind kind, Import mine, CancellationToken cancel)
    {
        await using var db = store.Open();
        var (decided, changes) = await Compare(db, request, table, kind, cancel);
        if (!decided.Done) return decided;
        var statements = changes.Where(each => each.Rows.Count > 0).Select(each => (Sql: Upsert(each.Table), Rows: Rows(each))).ToList();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var note = await ImportNote.Take(db, request.By, clock.Now, cancel);
        if (!note.Done) return note.Refusal;
        if (dialect.NextVersion.Length > 0 && statements.Count > 0) await db.Database.ExecuteSqlRawAsync(dialect.NextVersion, cancel);
        foreach (var before in changes.Select(each => each.Before).OfType<Func<LearningDb, CancellationToken, Task>>()) await before(db, cancel);
        foreach (var (upsert, rows) in statements) await db.Database.ExecuteSqlRawAsync(upsert, [rows], cancel);
        foreach (var after in changes.Select(each => each.After).OfType<Func<LearningDb, CancellationToken, Task>>()) await after(db, cancel);
        if (!await turns.Finish(db, mine, decided.Result, cancel)) throw new InvalidDataException("The import was given up by another one. Nothing was changed; start it again.");
        note.Result.Write(mine, decided.Result);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return decided;
    }

    static async Task<(Decided<ImportReport> Report, IReadOnlyList<RecordChanges> Changes)> Compare(
        LearningDb db, ImportRequest request, Table table, IRecordKind kind, CancellationToken cancel)
    {
        var (faults, tallies) = (new Faults(), new Tallies());
        var changes = await kind.Compare(db, request, table, faults, tallies, cancel);
        if (faults.Any) return (faults.Refusal, []);
        if (request.Against(tallies.Retired.Count, tallies.There) is { } against) return (against, []);
        return (new ImportReport
        {
            Rows = tallies.Rows,
            Added = tallies.Added,
            Changed = tallies.Changed,
            Retired = tallies.Retired,
            Overwritten = tallies.Overwritten,
            Notes = table.Notes,
        }, changes);
    }

    string Upsert(RecordTable table)
    {
        var first = table.AtFirst.Concat(table.AtEachChange).ToList();
        var columns = table.Columns.Select(column => $"\"{column.Name}\"").Concat(first.Select(pair => $"\"{pair.Key}\""));
        var values = table.Columns.Select((column, i) => $"CAST(row.value->>{i} AS {Type(column.Type)})").Concat(first.Select(pair => pair.Value));
        var keys = table.Columns[..table.Keys].Select(column => $"\"{column.Name}\"");
        var set = table.Columns[table.Keys..].Select(column => $"\"{column.Name}\" = excluded.\"{column.Name}\"")
            .Concat(table.AtEachChange.Select(pair => $"\"{pair.Key}\" = \"{table.Name}\".\"{pair.Key}\" + 1"));
        if (table.Versioned) (columns, values, set) = (columns.Append("\"Version\""), values.Append(dialect.Version), set.Append("\"Version\" = excluded.\"Version\""));
        return $"""
            INSERT INTO "{table.Name}" ({string.Join(", ", columns)})
            SELECT {string.Join(", ", values)} FROM {dialect.Each.Replace("@", "{0}", StringComparison.Ordinal)} WHERE true
            ON CONFLICT ({string.Join(", ", keys)}) DO UPDATE SET {string.Join(", ", set)}
            """;
    }

    string Type(string type) => type switch
    {
        "moment" => dialect.Moment,
        "bool" => store.IsPostgres ? "boolean" : "integer",
        _ => type,
    };

    string Rows(RecordChanges changes) => JsonSerializer.Serialize(
        changes.Rows.Select(row => row.Values.Select(value => value is DateTime moment ? dialect.Text(moment) : value)), Columns.Plain);
}
