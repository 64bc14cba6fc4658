using Dialogs.Understanding;
using Dialogs.Understanding.Numbers;
using Learning.Catalogue;

namespace Dialogs.Catalogue.Wishes;

/// <summary>Limits on columns of numbers: "under 1500", "不超过两个小时", "100到200元".</summary>
/// <param name="columns">The names of the catalogue's columns.</param>
sealed class Limits(IReadOnlyList<string> columns)
{
    const int Near = 14;

    static readonly (string List, string[] Ids)[] units =
        [("money", ["price"]), ("minutes", ["minutes"]), ("hours", ["hours"]), ("sessions", ["times"])];

    /// <summary>The wish with the limits of the message.</summary>
    public CourseWish Apply(CourseWish wish, Heard heard)
    {
        var numbers = heard.Numbers;
        for (var at = 0; at < numbers.Count; at++)
        {
            var number = numbers[at];
            var clause = Around(heard.Text, number);
            if (Column(clause) is not { } column) continue;
            var next = at + 1 < numbers.Count && IsRange(heard.Text, number, numbers[at + 1]) ? numbers[at + 1] : (NumberReading?)null;
            if (next is not null) at++;
            if (Range(clause, number.Value, next?.Value) is not { } range) continue;
            wish = wish with { Numbers = CourseWish.More(wish.Numbers, column, range) };
        }
        return wish;
    }

    static NumberRange? Range(string clause, double value, double? next) =>
        next is { } other ? new(Math.Min(value, other), Math.Max(value, other))
        : Sayings.In(clause, "at-most") ? new(null, value)
        : Sayings.In(clause, "at-least") ? new(value, null)
        : null;

    /// <summary>The column a limit is on, told by the unit or the thing named beside the number.</summary>
    string? Column(string around)
    {
        foreach (var (list, ids) in units)
        {
            if (!Sayings.In(around, list)) continue;
            if (columns.FirstOrDefault(column => ids.Contains(ColumnWords.Of(column)?.Id)) is { } found) return found;
        }
        return null;
    }

    static bool IsRange(string text, NumberReading first, NumberReading second)
    {
        var between = second.Start > first.End ? Heard.Tidy(text[first.End..second.Start].Trim()) : "";
        var raw = second.Start > first.End ? text[first.End..second.Start].Trim() : "";
        return raw.Length < 8 && (Sayings.Of("between").Contains(raw) || Sayings.Of("between").Contains(between) || Sayings.In(between, "between") && Sayings.In(between, "money"));
    }

    static string Around(string text, NumberReading number)
    {
        var (from, to) = (Math.Max(0, number.Start - Near - 8), Math.Min(text.Length, number.End + Near));
        return Heard.Tidy(text[from..to]);
    }
}
