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
        if (id.Length == 0) faults.Add(new(row.Line, column, new("这里是空的。每一行都要有自己的、固定不变的编号。", "It is empty. Each row needs an id of its own that never changes.")));
        else if (id.Length > most) faults.Add(new(row.Line, column, new($"“{Short(id)}”超过 {most} 个字。", $"“{Short(id)}” is longer than {most} characters.")));
        else if (id.Contains('\n')) faults.Add(new(row.Line, column, new("不能有换行。", "It has more than one line.")));
        else if (!lines.TryAdd(Hash(scope + '\n' + id), row.Line))
            faults.Add(new(row.Line, column, new($"“{Short(id)}”在第 {lines[Hash(scope + '\n' + id)]} 行已经有了。请删掉一个，或另写编号。", $"“{Short(id)}” stands in line {lines[Hash(scope + '\n' + id)]} already. Remove one of the two, or give it an id of its own.")));
    }

    /// <summary>Checks a text that must be there.</summary>
    public void Needed(TableRow row, string column, string text, int most)
    {
        if (text.Length == 0) faults.Add(new(row.Line, column, new("这里是空的。", "It is empty.")));
        else AtMost(row, column, text, most);
    }

    /// <summary>Checks the length of a text.</summary>
    public void AtMost(TableRow row, string column, string text, int most)
    {
        if (text.Length > most) faults.Add(new(row.Line, column, new($"有 {text.Length:N0} 个字，最多 {most:N0} 个。", $"It has {text.Length:N0} characters, and at most {most:N0} are kept.")));
    }

    /// <summary>A value as it is shown in a fault.</summary>
    public static string Short(string text) => (text.Length > 40 ? text[..39] + "…" : text).ReplaceLineEndings(" ");

    static Bilingual? Wrong(string cell)
    {
        foreach (var letter in cell)
        {
            if (letter < ' ' && letter is not ('\n' or '\r' or '\t')) return new("有控制字符。请重新写这个格子。", "It holds a control character. Write the cell again.");
            if (letter == '\uFFFD') return new("以前保存时丢了一个字（�）。请重新写上，存为 UTF-8。", "A character was lost (�) when the file was saved before. Write it again, and save as UTF-8.");
        }
        return null;
    }

    static UInt128 Hash(string id) => MemoryMarshal.Read<UInt128>(SHA256.HashData(MemoryMarshal.AsBytes(id.AsSpan())));
}
