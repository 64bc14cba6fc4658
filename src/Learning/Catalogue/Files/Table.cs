namespace Learning.Catalogue.Files;

/// <summary>One row of a table.</summary>
/// <param name="Line">Where it begins in the file, from 1.</param>
/// <param name="Cells">As many as the header has, without space around them; empty where nothing stands.</param>
/// <param name="Fault">What is wrong with its form; null when nothing is.</param>
readonly record struct TableRow(int Line, string[] Cells, Fault? Fault = null);

/// <summary>A table in a file. It may be read more than once, and is never held in memory whole.</summary>
abstract class Table : IDisposable
{
    /// <summary>Characters that a cell has at most: what a spreadsheet allows.</summary>
    public const int LongestCell = 32_767;

    /// <summary>Columns that a table has at most.</summary>
    public const int MostColumns = 200;

    /// <summary>Names of the columns.</summary>
    public IReadOnlyList<string> Header { get; protected set; } = [];

    /// <summary>What a person should know of how the file was read; mostly empty.</summary>
    public IReadOnlyList<Bilingual> Notes { get; protected init; } = [];

    /// <summary>How much of the file was read in the pass under way, from 0 to 1.</summary>
    public abstract double Share { get; }

    /// <summary>The rows below the header that are not empty, in the file's order.</summary>
    /// <exception cref="UnreadableException">The file is broken at this point.</exception>
    public abstract IEnumerable<TableRow> Rows();

    public abstract void Dispose();

    /// <summary>Makes a header of the first row: names without space around them, and without empty ones at the end.</summary>
    protected static string[] Names(IReadOnlyList<string> cells, int line)
    {
        var count = cells.Count;
        while (count > 0 && string.IsNullOrWhiteSpace(cells[count - 1])) count--;
        if (count == 0) throw new UnreadableException(new Bilingual("文件是空的：第一行要写列名。", "The file is empty: its first line must name the columns."));
        if (count > MostColumns) throw new UnreadableException(new Fault(line, null, new($"有 {count} 列，最多读 {MostColumns} 列。", $"There are {count} columns, and at most {MostColumns} are read.")));
        var names = new string[count];
        for (var i = 0; i < count; i++)
        {
            names[i] = cells[i].Trim();
            if (names[i].Length == 0) throw new UnreadableException(new Fault(line, null, new($"第 {i + 1} 列没有列名。", $"Column {i + 1} has no name.")));
            if (names[i].Length > 100) throw new UnreadableException(new Fault(line, null, new($"第 {i + 1} 列的列名超过 100 个字。第一行是列名吗？", $"The name of column {i + 1} is longer than 100 characters. Does the first line name the columns?")));
            if (Array.FindIndex(names, 0, i, name => name.Equals(names[i], StringComparison.OrdinalIgnoreCase)) is >= 0 and var twin)
                throw new UnreadableException(new Fault(line, names[i], new($"第 {twin + 1} 列和第 {i + 1} 列同名。请给其中一列换个名字。", $"Columns {twin + 1} and {i + 1} have the same name. Give one of them another.")));
        }
        return names;
    }

    /// <summary>Makes a row, unless it is empty.</summary>
    protected TableRow? Row(int line, List<string> cells, Fault? fault = null)
    {
        if (fault is null && cells.TrueForAll(string.IsNullOrWhiteSpace)) return null;
        var row = new string[Header.Count];
        for (var i = 0; i < row.Length; i++) row[i] = i < cells.Count ? cells[i].Trim() : "";
        return new(line, row, fault);
    }
}
