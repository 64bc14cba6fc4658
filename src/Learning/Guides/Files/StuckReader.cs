using System.Globalization;
using System.Text.RegularExpressions;

namespace Learning.Guides.Files;

/// <summary>Reads what stands behind the keyword "Stuck": <c>symptom → advice</c>, with endings such as <c>(a person)</c> or <c>(go to step 2)</c>.</summary>
static partial class StuckReader
{
    /// <summary>Reads it; null when there is no arrow, or nothing on one side of it.</summary>
    public static Stuck? Read(string text)
    {
        var sides = Arrow().Split(text, 2);
        if (sides.Length < 2) return null;
        var (symptom, rest) = (sides[0].Trim(), sides[1]);
        var goTo = GoTo().Match(rest);
        var advice = Person().Replace(GoTo().Replace(rest, ""), "").Trim();
        if (symptom.Length == 0 || (advice.Length == 0 && !goTo.Success && !Person().IsMatch(rest))) return null;
        return new(symptom, advice, Person().IsMatch(rest), goTo.Success ? int.Parse(goTo.Groups[1].Value, CultureInfo.InvariantCulture) : null);
    }

    [GeneratedRegex(@"\s*(?:→|⇒|➡|[-－—=＝]+[>＞])\s*")]
    private static partial Regex Arrow();

    [GeneratedRegex(@"\s*[(（]\s*(?:找人|a person)\s*[)）]", RegexOptions.IgnoreCase)]
    private static partial Regex Person();

    [GeneratedRegex(@"\s*[(（]\s*(?:去第|go to step)\s*(\d{1,3})\s*步?\s*[)）]", RegexOptions.IgnoreCase)]
    private static partial Regex GoTo();
}
