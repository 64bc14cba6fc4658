using System.Text;

namespace Learning.Catalogue.Files;

/// <summary>
/// Reads comma-separated values (<see href="https://www.rfc-editor.org/rfc/rfc4180"/>) row by row. Written here because a table with a lost quotation mark
/// must be refused at the line where it was lost, and because no cell may grow beyond its bound.
/// </summary>
sealed class CsvReader(TextReader text, char separator)
{
    readonly StringBuilder cell = new();
    readonly char[] buffer = new char[1 << 14];
    int at;
    int filled;

    /// <summary>The line that is read next, from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>The cells of the next row, in a list that the next call fills again; null at the end.</summary>
    public List<string>? Read()
    {
        if (Peek() < 0) return null;
        cells.Clear();
        while (true)
        {
            ReadCell();
            if (cells.Count > Table.MostColumns * 5) throw Broken(Line, new($"这一行超过 {cells.Count} 个格子。", $"The line has more than {cells.Count} cells."));
            var next = Next();
            if (next == separator) continue;
            if (next == '\r' && Peek() == '\n') Next();
            if (next >= 0) Line++;
            return cells;
        }
    }

    readonly List<string> cells = [];

    void ReadCell()
    {
        cell.Clear();
        if (Peek() == '"') ReadQuoted();
        else ReadPlain();
        cells.Add(cell.Length == 0 ? "" : cell.ToString());
    }

    void ReadPlain()
    {
        for (var next = Peek(); next >= 0 && next != separator && next is not ('\r' or '\n'); next = Peek()) Add((char)Next(), Line);
    }

    void ReadQuoted()
    {
        var from = Line;
        Next();
        while (true)
        {
            var next = Next();
            if (next < 0) throw Broken(from, new("这里开始的引号一直没有合上。", "A quotation mark that opens a cell here is never closed."));
            if (next == '"')
            {
                if (Peek() != '"') break;
                Next();
            }
            if (next == '\n' || (next == '\r' && Peek() != '\n')) Line++;
            Add((char)next, from);
        }
        if (Peek() is var behind && behind >= 0 && behind != separator && behind is not ('\r' or '\n'))
            throw Broken(Line, new("合上引号之后还有内容。引号里的格子要用引号时，请连写两个。", "Something stands behind a closing quotation mark. Inside a quoted cell, write a quotation mark twice."));
    }

    void Add(char letter, int from)
    {
        if (cell.Length == Table.LongestCell)
            throw Broken(from, new($"有一个格子超过 {Table.LongestCell:N0} 个字。是不是少了合上的引号？", $"A cell is longer than {Table.LongestCell:N0} characters. Is a closing quotation mark missing?"));
        cell.Append(letter);
    }

    int Peek() => at < filled || Fill() ? buffer[at] : -1;

    int Next() => at < filled || Fill() ? buffer[at++] : -1;

    bool Fill()
    {
        (at, filled) = (0, text.Read(buffer));
        return filled > 0;
    }

    static UnreadableException Broken(int line, Bilingual says) => new(new Fault(line, null, says));
}
