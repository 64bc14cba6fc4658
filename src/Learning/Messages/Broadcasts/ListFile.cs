using Learning.Catalogue.Files;

namespace Learning.Messages.Broadcasts;

/// <summary>Reads a list of people from a table: the columns <c>id</c> and <c>proof</c>.</summary>
public static class ListFile
{
    /// <summary>Reads it.</summary>
    /// <param name="path">A file of CSV, JSON or a spreadsheet.</param>
    /// <exception cref="InvalidDataException">It is no such table; the message says where and what to do.</exception>
    public static IReadOnlyList<ListRow> Read(string path)
    {
        try
        {
            using var table = TableFile.Open(path);
            var (id, proof) = (Column(table, "id"), Column(table, "proof"));
            if (id < 0) throw new InvalidDataException($"{path} needs a column \"id\" with the ids of the city's own list, and a column \"proof\" that says where their consent is kept.");
            return [.. table.Rows().Select(row => row.Fault is { } fault ? throw new InvalidDataException($"{path}: {fault}") : new ListRow(row.Cells[id], proof < 0 ? "" : row.Cells[proof]))];
        }
        catch (UnreadableException e)
        {
            throw new InvalidDataException($"{path}: {e.Message}", e);
        }
    }

    static int Column(Table table, string name) => table.Header.ToList().FindIndex(it => it.Equals(name, StringComparison.OrdinalIgnoreCase));
}
