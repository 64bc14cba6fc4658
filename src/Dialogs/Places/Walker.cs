using System.Text.RegularExpressions;
using Dialogs.Understanding;
using Learning.Places;

namespace Dialogs.Places;

/// <summary>Who walks, as far as it changes the minutes: elderly people, and whoever says to walk slowly.</summary>
static partial class Walker
{
    const int Elderly = 60;

    public static IReadOnlyList<Pace> HeardIn(Heard heard)
    {
        if (heard.Has("pace.usual")) return [Pace.Usual];
        if (heard.Has("pace.slow")) return [Pace.Slow];
        foreach (var number in heard.Numbers)
        {
            if (number.Count is >= Elderly and < 120 && Age(heard.Text, number.Start, number.End)) return [Pace.Slow];
        }
        return [];
    }

    public static Pace? Recall(string id) => id == Pace.Slow.Id ? Pace.Slow : id == Pace.Usual.Id ? Pace.Usual : null;

    static bool Age(string text, int start, int end) => After().IsMatch(text.AsSpan(end)) || Before().IsMatch(text.AsSpan(0, start));

    [GeneratedRegex(@"^\s*(多?岁|[- ]?years?[- ]old|[- ]?yrs?\b)", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 100)]
    private static partial Regex After();

    [GeneratedRegex(@"\b(age|aged|is|am|over)\s*$", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 100)]
    private static partial Regex Before();
}
