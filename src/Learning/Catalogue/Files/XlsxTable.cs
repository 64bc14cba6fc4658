using System.Globalization;
using System.Xml;

namespace Learning.Catalogue.Files;

/// <summary>The first sheet of an .xlsx file, read as a stream. Dates come out as <c>2026-11-28</c> or <c>2026-11-28 14:30</c>; formulas are refused.</summary>
sealed class XlsxTable : Table
{
    readonly XlsxParts parts;
    readonly string sheet;
    readonly List<string> texts;
    readonly XlsxDates dates;
    readonly int headerLine;
    int read;
    int rows = 1;

    public XlsxTable(string path)
    {
        parts = new(path);
        try
        {
            (sheet, var from1904) = parts.Sheet();
            texts = XlsxTexts.Shared(parts);
            dates = new(parts, from1904);
            var (line, cells, fault) = Lines().FirstOrDefault(row => row.Cells.Exists(cell => cell.Length > 0));
            if (fault is not null) throw new UnreadableException(fault);
            (headerLine, Header) = (line, Names(cells ?? [], line));
        }
        catch (Exception e) when (e is XmlException or InvalidDataException)
        {
            parts.Dispose();
            throw XlsxParts.Broken();
        }
        catch
        {
            parts.Dispose();
            throw;
        }
    }

    public override double Share => Math.Min(1, (double)read / rows);

    public override IEnumerable<TableRow> Rows()
    {
        read = 0;
        foreach (var (line, cells, fault) in Lines())
        {
            read++;
            if (line <= headerLine) continue;
            var wide = cells.FindIndex(Math.Min(cells.Count, Header.Count), cell => cell.Trim().Length > 0) >= 0
                ? new Fault(line, null, new($"最后一列“{Header[^1]}”后面还有格子。请删掉，或在第一行写上列名。", $"It has a cell behind the last column of the header, {Header[^1]}."))
                : null;
            if (Row(line, cells, fault ?? wide) is { } row) yield return row;
        }
        rows = read;
    }

    public override void Dispose() => parts.Dispose();

    IEnumerable<(int Line, List<string> Cells, Fault? Fault)> Lines()
    {
        using var xml = parts.Read(sheet);
        var line = 0;
        while (XlsxTexts.Read(xml))
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "row") continue;
            line = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var told) && told > line ? told : line + 1;
            var (cells, fault) = Cells(xml, line);
            yield return (line, cells, fault);
        }
    }

    (List<string> Cells, Fault? Fault) Cells(XmlReader xml, int line)
    {
        var (cells, fault, depth) = (new List<string>(), (Fault?)null, xml.Depth);
        if (xml.IsEmptyElement) return (cells, null);
        while (XlsxTexts.Read(xml) && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "c") continue;
            var column = Place(xml.GetAttribute("r")) ?? cells.Count;
            if (column >= MostColumns * 5) throw new UnreadableException(new Fault(line, null, new($"这一行超过 {MostColumns * 5} 个格子。", $"A row has more than {MostColumns * 5} cells.")));
            while (cells.Count <= column) cells.Add("");
            var (text, wrong) = Cell(xml, line);
            cells[column] = Formulas.Unguarded(text.Trim());
            if (wrong is not null) fault ??= new(line, column < Header.Count ? Header[column] : null, wrong);
        }
        return (cells, fault);
    }

    (string Text, Bilingual? Wrong) Cell(XmlReader xml, int line)
    {
        var (type, style, text, wrong) = (xml.GetAttribute("t"), xml.GetAttribute("s"), "", (Bilingual?)null);
        if (xml.IsEmptyElement) return (text, null);
        var depth = xml.Depth;
        while (XlsxTexts.Read(xml) && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "f") wrong = new("这是公式。请复制这个格子，再“粘贴为数值”。", "It is a formula. Copy the cell and paste it as a value.");
            if (xml.LocalName is "v" or "is") text = Meant(XlsxTexts.Of(xml, line), type, style);
        }
        return type == "e" ? ("", new($"这里是错误值 {text}。请写上正确的内容。", $"It holds an error, {text}. Write the value.")) : (text, wrong);
    }

    string Meant(string text, string? type, string? style) => type switch
    {
        "s" => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < texts.Count
            ? texts[number] : throw XlsxParts.Broken(),
        "b" => text == "1" ? "true" : "false",
        null or "n" => dates.Written(text, style),
        _ => text,
    };

    // "BC7" is column 54, counted from 0.
    static int? Place(string? reference)
    {
        var column = 0;
        foreach (var letter in reference ?? "")
        {
            if (letter is < 'A' or > 'Z') break;
            column = (column * 26) + letter - 'A' + 1;
            if (column > 20_000) return null;
        }
        return column == 0 ? null : column - 1;
    }
}
