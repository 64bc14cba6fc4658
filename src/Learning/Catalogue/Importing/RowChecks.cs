using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Learning.Catalogue.Files;

namespace Learning.Catalogue.Importing;

/// <summary>What must be right in every row of every table: its form, its characters, and that no id comes twice.</summary>
sealed class RowChecks(Table table, Faults faults)
{
    // Sixteen bytes for an id instead of the id: a million of them are remembered.
    readonly Dictionary<UInt128, int> lines = [];

    /// <summary>Checks the form of the row; false when the row cannot be looked into further.</summary>
    public bool Form(TableRow row)
    {
        if (row.Fault is { } broken)
        {
            faults.Add(broken);
            return false;
        }
        for (var i = 0; i < row.Cells.Length; i++)
        {
            if (Wrong(row.Cells[i]) is not { } wrong) continue;
            faults.Add(new(row.Line, table.Header[i], wrong));
            return false;
        }
        return true;
    }

    /// <summary>Checks an id and remembers it.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The id's column.</param>
    /// <param name="id">The id.</param>
    /// <param name="scope">What it is unique in besides, such as its language.</param>
    /// <param name="most">Characters that it has at most.</param>
    public void Id(TableRow row, string column, string id, string scope = "", int most = 128)
    {
        if (id.Length == 0) faults.Add(new(row.Line, column, "It is empty. Each row needs an id of its own that never changes."));
        else if (id.Length > most) faults.Add(new(row.Line, column, $"“{Short(id)}” is longer than {most} characters."));
        else if (id.Contains('\n')) faults.Add(new(row.Line, column, "It has more than one line."));
        else if (!lines.TryAdd(Hash(scope + '\n' + id), row.Line))
            faults.Add(new(row.Line, column, $"“{Short(id)}” stands in line {lines[Hash(scope + '\n' + id)]} already. Remove one of the two, or give it an id of its own."));
    }

    /// <summary>Checks a text that must be there.</summary>
    public void Needed(TableRow row, string column, string text, int most)
    {
        if (text.Length == 0) faults.Add(new(row.Line, column, "It is empty."));
        else AtMost(row, column, text, most);
    }

    /// <summary>Checks the length of a text.</summary>
    public void AtMost(TableRow row, string column, string text, int most)
    {
        if (text.Length > most) faults.Add(new(row.Line, column, $"It has {text.Length:N0} characters, and at most {most:N0} are kept."));
    }

    /// <summary>A value as it is shown in a fault.</summary>
    public static string Short(string text) => (text.Length > 40 ? text[..39] + "…" : text).ReplaceLineEndings(" ");

    static string? Wrong(string cell)
    {
        foreach (var letter in cell)
        {
            if (letter < ' ' && letter is not ('\n' or '\r' or '\t')) return "It holds a control character. Write the cell again.";
            if (letter == '\uFFFD') return "A character was lost (�) when the file was saved before. Write it again, and save as UTF-8.";
        }
        return null;
    }

    static UInt128 Hash(string id) => MemoryMarshal.Read<UInt128>(SHA256.HashData(MemoryMarshal.AsBytes(id.AsSpan())));
}
