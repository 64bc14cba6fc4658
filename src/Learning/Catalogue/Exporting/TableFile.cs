namespace Learning.Catalogue.Exporting;

/// <summary>A small table as a file in memory, with cells that spreadsheets do not take for formulas.</summary>
public static class TableFile
{
    /// <summary>The file.</summary>
    /// <param name="ending">One of <see cref="ExportTable.Endings"/>.</param>
    /// <param name="columns">The names of the columns.</param>
    /// <param name="rows">The rows, with as many cells each; null is an empty one.</param>
    /// <exception cref="ArgumentException">The ending is not known.</exception>
    public static byte[] Of(string ending, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string?>> rows)
    {
        using var file = new MemoryStream();
        using (var writer = TableWriter.For(ending, file) ?? throw new ArgumentException("The ending is not known.", nameof(ending)))
        {
            writer.Header(columns);
            foreach (var row in rows) writer.Row([.. row.Select(static cell => cell ?? "")]);
        }
        return file.ToArray();
    }
}
