using System.Globalization;
using System.Xml.Linq;

namespace Learning.Tests.Guides;

/// <summary>The rules for the drawings of guides: one size, letters to read, and nothing that runs or comes from elsewhere.</summary>
static class Drawing
{
    const double leastContrast = 4.5; // WCAG 2.2, 1.4.3
    const int leastLetters = 18;
    const int mostBytes = 6000;
    const string White = "#ffffff";
    static readonly XNamespace svg = "http://www.w3.org/2000/svg";
    static readonly string[] shapes = ["svg", "title", "g", "rect", "circle", "ellipse", "path", "text"];

    /// <summary>What is wrong with a drawing, in words; nothing when it keeps the rules.</summary>
    public static IEnumerable<string> Faults(string text)
    {
        if (text.Length > mostBytes) yield return "too large";
        var root = XDocument.Parse(text).Root!;
        if (root.Name != svg + "svg" || root.Attribute("viewBox")?.Value != "0 0 320 240") yield return "not 320 by 240";
        if (string.IsNullOrWhiteSpace(root.Element(svg + "title")?.Value)) yield return "no title";
        foreach (var each in root.DescendantsAndSelf())
        {
            if (!shapes.Contains(each.Name.LocalName)) yield return $"<{each.Name.LocalName}>";
            foreach (var name in each.Attributes().Where(Runs).Select(attribute => attribute.Name.LocalName)) yield return name;
        }
        foreach (var letters in root.Descendants(svg + "text"))
        {
            if (double.Parse(letters.Attribute("font-size")?.Value ?? "0", CultureInfo.InvariantCulture) < leastLetters) yield return $"small letters: {letters.Value}";
            if (letters.Attribute("font-family")?.Value != "sans-serif") yield return $"another font: {letters.Value}";
            if (!Stands(letters, root)) yield return $"pale letters: {letters.Value}";
        }
    }

    static bool Runs(XAttribute attribute) =>
        attribute.Name.LocalName is "href" or "style" or "class" || attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)
        || (!attribute.IsNamespaceDeclaration && (attribute.Value.Contains("url(") || attribute.Value.Contains("//")));

    // Letters stand on white, or white ones on a dark shape.
    static bool Stands(XElement letters, XElement root)
    {
        var fill = letters.Attribute("fill")!.Value;
        var grounds = fill != White ? [White] : root.Descendants().Where(each => each.Name.LocalName != "text")
            .Select(each => each.Attribute("fill")?.Value).OfType<string>().Where(ground => ground != "none");
        return grounds.Any(ground => Contrast(fill, ground) >= leastContrast);
    }

    static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    static double Luminance(string colour)
    {
        double Part(int at)
        {
            var value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }
        return (0.2126 * Part(1)) + (0.7152 * Part(3)) + (0.0722 * Part(5));
    }
}
