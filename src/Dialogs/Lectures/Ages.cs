using System.Text.RegularExpressions;
using Dialogs.Understanding;
using Learning.City;

namespace Dialogs.Lectures;

/// <summary>Age bands in what people say: their words, years ("8岁", "8-year-old"), and school grades ("五年级", "grade 5").</summary>
static partial class Ages
{
    const int AgeBeforeSchool = 5;

    public static Func<Heard, bool, IReadOnlyList<AgeBand>> HeardIn(IReadOnlyList<AgeBand> bands)
    {
        (AgeBand Band, string[] Words)[] named = [.. bands.Select(b => (b, b.Words.Select(Heard.Tidy).ToArray())).Where(b => b.Item2.Length > 0)];
        return (heard, asked) => HeardIn(bands, named, heard, asked);
    }

    static IReadOnlyList<AgeBand> HeardIn(IReadOnlyList<AgeBand> bands, (AgeBand Band, string[] Words)[] named, Heard heard, bool asked)
    {
        if (asked && heard.OnlyNumber is { } only) return Of(bands, only);
        if (Grade(heard.Plain) is { } grade) return Of(bands, grade + AgeBeforeSchool);
        foreach (var number in heard.Numbers)
        {
            if (number.Count is { } years and < 19 && IsAge(heard.Text, number.Start, number.End)) return Of(bands, years);
        }
        return [.. named.Where(b => b.Words.Any(word => WordBook.Contains(heard.Plain, word))).Select(b => b.Band)];
    }

    static IReadOnlyList<AgeBand> Of(IReadOnlyList<AgeBand> bands, int years) =>
        [.. bands.Where(b => b.FromAge <= years && years < b.ToAge).Take(1)];

    static bool IsAge(string text, int start, int end) =>
        AfterAge().IsMatch(text.AsSpan(end)) || BeforeAge().IsMatch(text.AsSpan(0, start));

    static int? Grade(string plain)
    {
        if (ChineseGrade().Match(plain) is { Success: true } zh)
        {
            var digit = "一二三四五六七八九".IndexOf(zh.Groups["n"].Value[0], StringComparison.Ordinal) + 1;
            var year = digit > 0 ? digit : zh.Groups["n"].Value[0] - '0';
            return year + zh.Groups["stage"].Value switch { "初" => 6, "高" => 9, _ => 0 };
        }
        return EnglishGrade().Match(plain) is { Success: true } en ? int.Parse(en.Groups["n"].Value, null) : null;
    }

    [GeneratedRegex(@"^\s*(周?岁|[- ]?years?[- ]old|[- ]?yrs?\b)", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 100)]
    private static partial Regex AfterAge();

    [GeneratedRegex(@"\b(age|aged)\s*$", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 100)]
    private static partial Regex BeforeAge();

    [GeneratedRegex(@"(?<stage>小学|初|高)?(?<n>[一二三四五六七八九1-9])年级|(?<stage>初|高)(?<n>[一二三])", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex ChineseGrade();

    [GeneratedRegex(@"\bgrade (?<n>1?[0-9])\b|\b(?<n>1?[0-9])(st|nd|rd|th) grade", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex EnglishGrade();
}
