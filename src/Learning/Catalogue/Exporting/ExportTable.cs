using Learning.Catalogue.Importing.Records;
using Learning.City;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Catalogue.Exporting;

/// <summary>Writes what is current into a table that can be imported again.</summary>
public sealed class ExportTable(LearningStore store, CityPack city, CityClock clock)
{
    const int page = 5000;
    readonly IRecordKind[] kinds = RecordKinds.All(city, clock);

    /// <summary>The endings of files that can be written.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".csv", ".xlsx", ".json"];

    /// <summary>Writes a kind; the file appears when it is whole, in place of an older one.</summary>
    /// <param name="path">The file, with one of <see cref="Endings"/>.</param>
    /// <param name="kind">One of <see cref="ImportKinds.All"/>.</param>
    /// <param name="language">The language; needed for items, null for all otherwise.</param>
    /// <param name="progress">Told how many rows are written.</param>
    /// <param name="cancel">Gives up; no file is left.</param>
    /// <returns>How many rows were written.</returns>
    public async Task<int> Write(string path, string kind, Language? language, Action<int>? progress = null, CancellationToken cancel = default)
    {
        var part = path + ".part";
        try
        {
            int rows;
            await using (var file = File.Create(part))
            {
                using var writer = TableWriter.For(path, file) ?? throw new ArgumentException("The file has an ending that is not known.", nameof(path));
                rows = ImportKinds.Item(kind) is { } item
                    ? await Items(writer, item, language ?? throw new ArgumentException("Items are exported for one language.", nameof(language)), progress, cancel)
                    : await Records(writer, Array.Find(kinds, each => each.Word == kind)!, language, cancel);
            }
            File.Move(part, path, overwrite: true);
            return rows;
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>How many rows a kind has.</summary>
    /// <param name="kind">One of <see cref="ImportKinds.All"/>.</param>
    /// <param name="language">The language; null for all.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<int> Count(string kind, Language? language, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        return ImportKinds.Item(kind) is { } item
            ? await ItemFeed.Current(db).CountAsync(row => row.Kind == item && row.Language == language, cancel)
            : (await Array.Find(kinds, each => each.Word == kind)!.Export(db, language, cancel)).Count;
    }

    async Task<int> Records(TableWriter writer, IRecordKind kind, Language? language, CancellationToken cancel)
    {
        await using var db = store.Open();
        var rows = await kind.Export(db, language, cancel);
        writer.Header(kind.Columns);
        foreach (var row in rows) writer.Row(row);
        return rows.Count;
    }

    // Tables of several sources may have several headings: the columns of all, each once.
    async Task<int> Items(TableWriter writer, ItemKind kind, Language language, Action<int>? progress, CancellationToken cancel)
    {
        await using var db = store.Open();
        var current = ItemFeed.Current(db).Where(row => row.Kind == kind && row.Language == language);
        var ids = await current.Select(row => row.HeadingId).Distinct().ToListAsync(cancel);
        var headings = await db.Headings.AsNoTracking().Where(heading => ids.Contains(heading.Id)).OrderBy(heading => heading.Id).ToListAsync(cancel);
        List<string> columns = [.. headings.SelectMany(heading => Columns.Read(heading.Columns)).Distinct(StringComparer.OrdinalIgnoreCase)];
        writer.Header(columns.Count > 0 ? columns : ["id", "title"]);
        var places = headings.ToDictionary(heading => heading.Id, heading =>
            Array.ConvertAll(Columns.Read(heading.Columns), name => columns.FindIndex(column => column.Equals(name, StringComparison.OrdinalIgnoreCase))));
        var written = 0;
        for (var after = 0L; ;)
        {
            var rows = await current.Where(row => row.Id > after).OrderBy(row => row.Id).Take(page).ToListAsync(cancel);
            foreach (var row in rows) writer.Row(Cells(row, places[row.HeadingId], columns.Count));
            written += rows.Count;
            progress?.Invoke(written);
            if (rows.Count < page) return written;
            after = rows[^1].Id;
        }
    }

    static string[] Cells(ItemRow row, int[] places, int count)
    {
        var (cells, values) = (new string[count], Columns.Read(row.Values));
        Array.Fill(cells, "");
        for (var i = 0; i < values.Length; i++) cells[places[i]] = values[i];
        return cells;
    }
}
