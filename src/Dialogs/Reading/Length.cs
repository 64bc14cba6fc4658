using System.Globalization;
using System.Text.RegularExpressions;
using Dialogs.Lines;
using Dialogs.Understanding;
using Dialogs.Understanding.Dates;

namespace Dialogs.Reading;

/// <summary>How long something may take, in minutes. A length that is said alone is the longest: nobody minds less.</summary>
/// <param name="From">The shortest; null when it does not matter.</param>
/// <param name="To">The longest; null when it does not matter.</param>
sealed partial record Length(int? From, int? To)
{
    const int LongestDay = 24 * 60;

    public string Keep() => string.Create(CultureInfo.InvariantCulture, $"{From}/{To}");

    public Line Name => From is { } from ? new("reading.length.from", ("minutes", from)) : new("reading.length.to", ("minutes", To ?? LongestDay));

    public static Length? Recall(string kept) =>
        kept.Split('/') is [var from, var to] && (Minutes(from), Minutes(to)) is var (low, high) && (low ?? high) is not null ? new(low, high) : null;

    public static IReadOnlyList<Length> HeardIn(Heard heard)
    {
        foreach (var (start, end, minutes) in Said(heard))
        {
            if (minutes is < 1 or > LongestDay) continue;
            var atLeast = (Above().IsMatch(heard.Text.AsSpan(0, start)) && !NotAbove().IsMatch(heard.Text.AsSpan(0, start))) || Beyond().IsMatch(heard.Text.AsSpan(end));
            return [atLeast ? new(minutes, null) : new(null, minutes)];
        }
        return [];
    }

    /// <summary>Where lengths of time stand in the message, and how many minutes they are. "20分钟以内" is one, though it could be a time from now.</summary>
    public static IEnumerable<(int Start, int End, int Minutes)> Said(Heard heard)
    {
        foreach (var reading in heard.Dates)
        {
            if (reading.Kind == DateKind.Duration && reading.First.Length is { } length) yield return (reading.Start, reading.End, (int)Math.Ceiling(length.TotalMinutes));
        }
        foreach (var half in HalfHour().Matches(heard.Text).Select(match => match)) yield return (half.Index, half.Index + half.Length, 30);
        foreach (var number in heard.Numbers)
        {
            if (number.Value is < 1 or > LongestDay) continue;
            var unit = Unit().Match(heard.Text[number.End..]);
            var hours = unit.Value.AsSpan().IndexOfAny("时头hH") >= 0;
            if (unit.Success) yield return (number.Start, number.End + unit.Length, (int)Math.Ceiling(number.Value * (hours ? 60 : 1)));
        }
    }

    static int? Minutes(string text) => int.TryParse(text, CultureInfo.InvariantCulture, out var minutes) && minutes > 0 ? minutes : null;

    [GeneratedRegex("半个?(小时|钟头)|half an hour", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 100)]
    private static partial Regex HalfHour();

    [GeneratedRegex(@"^\s*(分钟|个?小时|个?钟头|minutes?\b|mins?\b|hours?\b)", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 100)]
    private static partial Regex Unit();

    [GeneratedRegex(@"(超过|多于|大于|至少|不少于|at least|over|more than|longer than)\s*$", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 100)]
    private static partial Regex Above();

    [GeneratedRegex(@"(不|不要|别|no|not)\s*(超过|多于|大于|over|more than|longer than)\s*$", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 100)]
    private static partial Regex NotAbove();

    [GeneratedRegex(@"^\s*(以上|or more|or longer)", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 100)]
    private static partial Regex Beyond();
}
