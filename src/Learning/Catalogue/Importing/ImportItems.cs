using Learning.Catalogue.Files;
using Learning.City;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Catalogue.Importing;

/// <summary>Imports a table of items: checks it whole, compares it with what is there, writes what differs, and makes it current in one moment.</summary>
sealed class ImportItems(LearningStore store, CityClock clock, TimeProvider time)
{
    const int batch = 500;
    readonly ImportTurns turns = new(store, clock);

    /// <summary>Carries it out.</summary>
    /// <param name="request">What is imported; invented items have the source <see cref="ImportRequest.SampleSource"/>.</param>
    /// <param name="table">The table.</param>
    /// <param name="places">Ids of the places that its rows may name.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancel">Gives up; nothing is changed.</param>
    /// <exception cref="UnreadableException">The file cannot be read.</exception>
    public async Task<Decided<ImportReport>> Decide(
        ImportRequest request, Table table, IReadOnlySet<string> places, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        var (faults, sample) = (new Faults(), request.Source == ImportRequest.SampleSource);
        var rows = Check(table, faults, places, progress, cancel);
        if (faults.Any) return faults.Refusal;
        if (request.DryRun) return await Compare(request, table, rows, sample, null, progress, cancel);

        var begun = await turns.Begin(request, cancel);
        if (!begun.Done) return begun.Refusal;
        try
        {
            var decided = await Compare(request, table, rows, sample, begun.Result, progress, cancel);
            var refused = decided.Done ? await turns.Finish(begun.Result, request, decided.Result, cancel) : decided.Refusal;
            if (refused is null) return decided;
            await turns.GiveUp(begun.Result);
            return refused;
        }
        catch
        {
            await turns.GiveUp(begun.Result);
            throw;
        }
    }

    int Check(Table table, Faults faults, IReadOnlySet<string> places, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        var checks = new ItemChecks(table, faults, clock, places);
        var rows = 0;
        foreach (var row in table.Rows())
        {
            checks.Check(row);
            if (++rows % 1000 != 0) continue;
            cancel.ThrowIfCancellationRequested();
            progress?.Report(new("checking", (int)(100 * table.Share)));
        }
        return rows;
    }

    async Task<Decided<ImportReport>> Compare(
        ImportRequest request, Table table, int all, bool sample, Import? mine, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        var (kind, language) = (ImportKinds.Item(request.Kind)!.Value, request.Language!.Value);
        var heading = await Heading(request.Source, Columns.Written(table.Header), sample, keep: mine is not null, cancel);
        var comparison = new ItemComparison(store, kind, language, heading, request.Source, sample);
        var writer = mine is null ? null : new ItemWriter(store, turns, mine, kind, language, heading, time);
        var (faults, done) = (new Faults(), 0);
        await comparison.Begin(cancel);
        var known = KnownColumns.In(table.Header);
        foreach (var some in table.Rows().Chunk(batch))
        {
            var named = Array.ConvertAll(some, row => (row, row.Cells[known[Known.Id]], row.Cells[known[Known.Title]]));
            var differing = await comparison.Compare(named, table.Header[known[Known.Id]], faults, cancel);
            if (writer is not null && !faults.Any) await writer.Write(differing, cancel);
            done += some.Length;
            progress?.Report(new(mine is null ? "comparing" : "writing", (int)(100L * done / Math.Max(1, all))));
        }
        if (faults.Any) return faults.Refusal;
        await foreach (var missing in comparison.Missing(cancel))
        {
            if (writer is not null) await writer.Write(missing, cancel);
        }
        var retired = comparison.Retired;
        if (request.Against(retired.Count, comparison.There) is { } against) return against;
        return new ImportReport { Rows = done, Added = comparison.Added, Changed = comparison.Changed, Retired = retired, Notes = table.Notes };
    }

    // Headings are few, and one import at a time adds them.
    async Task<long> Heading(string source, string columns, bool sample, bool keep, CancellationToken cancel)
    {
        await using var db = store.Open();
        var heading = await db.Headings.FirstOrDefaultAsync(it => it.Source == source && it.Columns == columns && it.Sample == sample, cancel);
        if (heading is not null || !keep) return heading?.Id ?? 0;
        db.Add(heading = new() { Source = source, Columns = columns, Sample = sample });
        await db.SaveChangesAsync(cancel);
        return heading.Id;
    }
}
