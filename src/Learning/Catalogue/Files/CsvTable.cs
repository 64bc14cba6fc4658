using System.Text;

namespace Learning.Catalogue.Files;

/// <summary>A table in a CSV file, separated by commas, semicolons or tabs, whichever its header uses.</summary>
sealed class CsvTable : Table
{
    readonly FileStream file;
    readonly Encoding encoding;
    readonly char separator;

    public CsvTable(string path)
    {
        (encoding, var note) = TextEncodings.Of(path);
        Notes = note is null ? [] : [note];
        file = File.OpenRead(path);
        try
        {
            separator = Separator();
            Header = Names(Read(Reader()) ?? [], 1);
        }
        catch (DecoderFallbackException)
        {
            file.Dispose();
            throw new UnreadableException(new Bilingual("文件坏了，读不出文字。请从原来的地方重新保存。", "The file is broken: its bytes are no text. Save it again from where it came."));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public override double Share => file.Length == 0 ? 1 : (double)file.Position / file.Length;

    public override IEnumerable<TableRow> Rows()
    {
        var reader = Reader();
        reader.Read();
        while (true)
        {
            var line = reader.Line;
            if (Read(reader) is not { } cells) yield break;
            var fault = Ragged(line, cells) ?? Formula(line, cells);
            for (var i = 0; i < cells.Count; i++) cells[i] = Formulas.Unguarded(cells[i].Trim());
            if (Row(line, cells, fault) is { } row) yield return row;
        }
    }

    public override void Dispose() => file.Dispose();

    static List<string>? Read(CsvReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (DecoderFallbackException)
        {
            throw new UnreadableException(new Fault(reader.Line, null, new("文件从这里起坏了，读不出文字。请从原来的地方重新保存。", "The file is broken here: its bytes are no text. Save it again from where it came.")));
        }
    }

    Fault? Ragged(int line, List<string> cells)
    {
        if (cells.Count == Header.Count || cells.TrueForAll(cell => cell.Length == 0)) return null;
        if (cells.Count < Header.Count)
            return new(line, null, new($"这一行有 {cells.Count} 格，第一行有 {Header.Count} 格。空的格子也要有逗号。", $"It has {cells.Count} cells, and the header has {Header.Count}. Write a comma for each empty cell."));
        return cells.FindIndex(Header.Count, cell => cell.Trim().Length > 0) < 0
            ? null
            : new(line, null, new($"这一行有 {cells.Count} 格，第一行有 {Header.Count} 格。内容里有逗号的格子，请用英文引号括起来。", $"It has {cells.Count} cells, and the header has {Header.Count}. Put a cell that holds a comma between quotation marks."));
    }

    // Nobody can tell what its writer saw: the formula or its value.
    Fault? Formula(int line, List<string> cells)
    {
        var at = cells.FindIndex(cell => cell.AsSpan().TrimStart().StartsWith('='));
        if (at < 0) return null;
        var cell = Shortened(cells[at].Trim());
        return new(line, at < Header.Count ? Header[at] : null,
            new($"“{cell}”是公式。请写它的结果；如果就是要这些字，请写成 '{cell}。", $"“{cell}” is a formula. Write its value; or '{cell} if this is really the text."));
    }

    static string Shortened(string cell) => cell.Length > 40 ? cell[..39] + "…" : cell;

    char Separator()
    {
        file.Position = 0;
        using var text = new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: true, 4096, leaveOpen: true);
        var start = new char[8192];
        var header = new string(start, 0, text.ReadBlock(start)).Split('\n')[0];
        return header.Contains(',') ? ',' : header.Contains('\t') ? '\t' : header.Contains(';') ? ';' : ',';
    }

    CsvReader Reader()
    {
        file.Position = 0;
        return new(new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: true, 1 << 16, leaveOpen: true), separator);
    }
}
