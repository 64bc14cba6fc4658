using Learning.Catalogue.Files;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Catalogue.Importing;

/// <summary>Compares a table of items with what is current: what is new, what changed, what is missing.</summary>
/// <param name="store">The records.</param>
/// <param name="kind">The kind of the items.</param>
/// <param name="language">Their language.</param>
/// <param name="heading">The heading of the table; 0 while it is not kept yet.</param>
/// <param name="source">Who sends the table.</param>
/// <param name="sample">True when its items are invented.</param>
sealed class ItemComparison(LearningStore store, ItemKind kind, Language language, long heading, string source, bool sample)
{
    const int page = 5000;
    readonly HashSet<long> seen = [];
    Dictionary<long, Heading> headings = [];
    bool empty;

    public Tally Added { get; } = new();

    public Tally Changed { get; } = new();

    public Tally Retired { get; } = new();

    /// <summary>Items of this source that were there.</summary>
    public int There { get; private set; }

    public async Task Begin(CancellationToken cancel)
    {
        await using var db = store.Open();
        headings = await db.Headings.AsNoTracking().ToDictionaryAsync(it => it.Id, cancel);
        empty = !await Mine(db).AnyAsync(cancel);
    }

    /// <summary>What these rows do. An id that another source has is a fault.</summary>
    public async Task<ItemBatch> Compare(IReadOnlyList<(TableRow Row, string Code, string Title)> rows, string column, Faults faults, CancellationToken cancel)
    {
        var batch = new ItemBatch();
        var there = await Known(rows, cancel);
        foreach (var (row, code, title) in rows)
        {
            var values = Columns.Written(Trimmed(row.Cells));
            if (there.GetValueOrDefault(code) is not { } old)
            {
                Added.Add(code, title);
                batch.Rows.Add([code, values]);
                continue;
            }
            seen.Add(old.Id);
            if (Stranger(old)) faults.Add(new(row.Line, column, new($"“{RowChecks.Short(code)}”已由“{headings[old.HeadingId].Source}”提供。请给这一行换个编号。", $"“{RowChecks.Short(code)}” is an item of the source “{headings[old.HeadingId].Source}”. Give this one another id.")));
            else if (old.HeadingId != heading || old.Values != values) Change(batch, old, code, title, values);
        }
        return batch;
    }

    /// <summary>Batches of what is missing in the table.</summary>
    public async IAsyncEnumerable<ItemBatch> Missing([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        if (empty) yield break;
        await using var db = store.Open();
        for (var after = 0L; ;)
        {
            var rows = await Mine(db).Where(row => row.Id > after).OrderBy(row => row.Id).Take(page).ToListAsync(cancel);
            foreach (var some in Retire(rows).Chunk(500))
            {
                var batch = new ItemBatch();
                batch.Retired.AddRange(some);
                yield return batch;
            }
            if (rows.Count < page) yield break;
            after = rows[^1].Id;
        }
    }

    List<long> Retire(List<ItemRow> rows)
    {
        var gone = new List<long>();
        foreach (var row in rows)
        {
            if (Stranger(row)) continue;
            if (!headings[row.HeadingId].Sample || sample) There++;
            if (seen.Contains(row.Id)) continue;
            if (!headings[row.HeadingId].Sample || sample) Retired.Add(row.Code, Columns.Of(headings[row.HeadingId]).Title(row));
            gone.Add(row.Id);
        }
        return gone;
    }

    void Change(ItemBatch batch, ItemRow old, string code, string title, string values)
    {
        Changed.Add(code, title);
        batch.Rows.Add([code, values]);
        batch.Replaced.Add(old.Id);
    }

    // Invented items give way to the first real ones of their kind, whoever sends them.
    bool Stranger(ItemRow row) => headings[row.HeadingId] is var its && its.Source != source && (sample || !its.Sample);

    async Task<Dictionary<string, ItemRow>> Known(IReadOnlyList<(TableRow Row, string Code, string Title)> rows, CancellationToken cancel)
    {
        if (empty) return [];
        await using var db = store.Open();
        var codes = rows.Select(row => row.Code).ToList();
        return await Mine(db).Where(row => codes.Contains(row.Code)).ToDictionaryAsync(row => row.Code, cancel);
    }

    IQueryable<ItemRow> Mine(LearningDb db) => ItemFeed.Current(db).Where(row => row.Kind == kind && row.Language == language);

    static ArraySegment<string> Trimmed(string[] cells)
    {
        var count = cells.Length;
        while (count > 0 && cells[count - 1].Length == 0) count--;
        return new(cells, 0, count);
    }
}
