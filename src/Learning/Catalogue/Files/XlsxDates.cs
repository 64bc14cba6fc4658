using System.Globalization;
using System.Xml;

namespace Learning.Catalogue.Files;

/// <summary>Which cells of a spreadsheet hold dates, and how they are written out: a spreadsheet keeps a date as a number of days.</summary>
sealed class XlsxDates
{
    readonly List<bool> styles = [];
    readonly double shift;

    public XlsxDates(XlsxParts parts, bool from1904)
    {
        const string name = "xl/styles.xml";
        shift = from1904 ? 1462 : 0;
        if (!parts.Has(name)) return;
        var own = new Dictionary<int, bool>();
        using var xml = parts.Read(name);
        for (var cells = false; xml.Read();)
        {
            if (xml.LocalName == "cellXfs") cells = xml.NodeType == XmlNodeType.Element;
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "numFmt") own[Number(xml.GetAttribute("numFmtId"))] = IsDate(xml.GetAttribute("formatCode") ?? "");
            if (cells && xml.LocalName == "xf" && Number(xml.GetAttribute("numFmtId")) is var format)
                styles.Add(own.TryGetValue(format, out var date) ? date : IsBuiltIn(format));
        }
    }

    /// <summary>A number as it is meant: a day, a time, both, or the number itself without the noise of its last digits.</summary>
    public string Written(string number, string? style)
    {
        if (!double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) return number;
        var date = style is not null && Number(style) is var index && index < styles.Count && styles[index];
        if (!date || value + shift is < 0 or >= 2_958_466) return Math.Round(value, 10).ToString("0.##########", CultureInfo.InvariantCulture);
        // Whole seconds, as 14:30 is kept as 0.604166….
        var moment = DateTime.FromOADate(value + shift).AddMilliseconds(500);
        var format = value < 1 ? "HH:mm" : moment.TimeOfDay < TimeSpan.FromSeconds(1) ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm";
        return moment.ToString(format, CultureInfo.InvariantCulture);
    }

    static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    // ECMA-376, part 1, 18.8.30; 27 to 36 and 50 to 58 are dates in Chinese spreadsheets.
    static bool IsBuiltIn(int format) => format is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58);

    // Letters of days and times outside of quotes and brackets; "General" and colours hold some, too.
    static bool IsDate(string code)
    {
        var depth = 0;
        foreach (var letter in code.Replace("General", "", StringComparison.OrdinalIgnoreCase))
        {
            if (letter is '[' or ']') depth += letter == '[' ? 1 : -1;
            else if (letter == '"') depth = depth == 0 ? 1 : depth - 1;
            else if (depth == 0 && letter is 'y' or 'Y' or 'd' or 'D' or 'h' or 'H') return true;
        }
        return false;
    }
}
