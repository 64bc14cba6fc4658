using System.Globalization;
using System.Text.RegularExpressions;
using Dialogs.Understanding.Dates;
using Dialogs.Understanding.Numbers;
using Learning;

namespace LearningBot.Staff.Drafts;

/// <summary>
/// What must be the same however a text is worded, and in whichever language: its days and times, numbers, links and fields. As readers find them, so it is
/// a help to the eye and no proof.
/// </summary>
static partial class DraftFacts
{
    static readonly char[] stops = ['.', ',', ';', ':', '!', '?', ')', '-', ' '];

    /// <summary>What stands in one text and not in another, as it is written there.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">Its language.</param>
    /// <param name="other">The other text.</param>
    /// <param name="otherLanguage">Its language.</param>
    /// <param name="now">The present in the city.</param>
    public static IReadOnlyList<string> OnlyIn(string text, Language language, string other, Language otherLanguage, DateTimeOffset now)
    {
        var there = Of(other, otherLanguage, now).Select(fact => fact.Key).ToHashSet();
        return [.. Of(text, language, now).Where(fact => !there.Contains(fact.Key)).Select(fact => fact.Words).Distinct()];
    }

    // Line by line: the readers look at the beginning of a text only.
    static IEnumerable<(string Key, string Words)> Of(string text, Language language, DateTimeOffset now)
    {
        foreach (var words in Marked().Matches(text).Select(match => match.Value.TrimEnd(stops))) yield return (Key(words), words);
        foreach (var line in Marked().Replace(text, " ").Split('\n'))
        {
            var dates = DateReader.Read(line, language, now);
            foreach (var date in dates) yield return (Key(date.First), line.Substring(date.Start, date.Length));
            foreach (var number in NumberReader.Read(line, language).Where(number => !dates.Any(date => number.Start < date.End && date.Start < number.End)))
            {
                var words = line.Substring(number.Start, number.Length);
                // "One" and "two" are often no number: 一个, "both".
                if (number.Value > 2 || words.Any(char.IsDigit)) yield return (number.Value.ToString(CultureInfo.InvariantCulture), words);
            }
        }
    }

    static string Key(string words) => string.Concat(words.Where(static c => !char.IsWhiteSpace(c) && c is not '-')).ToLowerInvariant();

    static string Key(DateMeaning date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.From:s} {date.Until:s} {date.Earliest} {date.Latest} {date.Length} {string.Join(',', date.Weekdays)}");

    [GeneratedRegex(@"\{[^{}]*\}|https?://[!-~]+|(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}(?:/[!-~]*)?|\+?[0-9][0-9 -]{5,}[0-9]", RegexOptions.NonBacktracking)]
    private static partial Regex Marked();
}
