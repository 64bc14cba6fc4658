using System.Text;
using System.Xml;

namespace Learning.Catalogue.Files;

/// <summary>Reads the texts of a spreadsheet, none of them beyond the bound of a cell.</summary>
static class XlsxTexts
{
    const int most = 5_000_000;

    /// <summary>The texts that cells share, by number.</summary>
    public static List<string> Shared(XlsxParts parts)
    {
        const string name = "xl/sharedStrings.xml";
        var texts = new List<string>();
        if (!parts.Has(name)) return texts;
        using var xml = parts.Read(name);
        while (Read(xml))
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "si") continue;
            texts.Add(Of(xml, null));
            if (texts.Count > most) throw new UnreadableException(new Bilingual($"表格里的文字超过 {most:N0} 条。请存为 CSV UTF-8。", $"The spreadsheet holds more than {most:N0} texts. Save it as CSV UTF-8."));
        }
        return texts;
    }

    /// <summary>The text inside an element, all its runs together; those that say how Chinese is pronounced are left out.</summary>
    public static string Of(XmlReader xml, int? line)
    {
        if (xml.IsEmptyElement) return "";
        var (depth, text, skipped) = (xml.Depth, new StringBuilder(), 0);
        while (Read(xml) && xml.Depth > depth)
        {
            if (xml.LocalName == "rPh") skipped = xml.NodeType == XmlNodeType.Element ? 1 : 0;
            if (skipped == 0 && xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
                Append(xml, text, line);
        }
        return text.ToString();
    }

    /// <summary>Goes on to the next node.</summary>
    /// <exception cref="UnreadableException">There the file is broken.</exception>
    public static bool Read(XmlReader xml)
    {
        try
        {
            return xml.Read();
        }
        catch (Exception e) when (e is XmlException or InvalidDataException)
        {
            throw XlsxParts.Broken();
        }
    }

    static void Append(XmlReader xml, StringBuilder text, int? line)
    {
        var some = new char[4096];
        while (xml.CanReadValueChunk && xml.ReadValueChunk(some, 0, some.Length) is > 0 and var count)
        {
            text.Append(some, 0, count);
            if (text.Length > Table.LongestCell)
                throw new UnreadableException(new Fault(line, null, new($"有一个格子超过 {Table.LongestCell:N0} 个字。", $"A cell is longer than {Table.LongestCell:N0} characters.")));
        }
    }
}
