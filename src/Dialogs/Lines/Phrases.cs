using System.Globalization;
using Learning;
using Learning.Lectures;

namespace Dialogs.Lines;

/// <summary>How values are said inside a line.</summary>
public static class Phrases
{
    static readonly string[] ChineseDays = ["周日", "周一", "周二", "周三", "周四", "周五", "周六"];

    /// <summary>The value as a person of this language would write it.</summary>
    public static string Say(object? value, Language language) => value switch
    {
        null => "",
        string text => text,
        int number => number.ToString(CultureInfo.InvariantCulture),
        Bilingual text => text.In(language),
        Line line => LineBook.Text(line, language),
        DateTimeOffset moment => $"{Day(DateOnly.FromDateTime(moment.DateTime), language)}{(language == Language.Chinese ? "" : ", ")}{moment:HH:mm}",
        DateOnly day => Day(day, language),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        Mode mode => LineBook.Text(new Line(mode == Mode.Live ? "lectures.mode.live" : "lectures.mode.in-person"), language),
        IEnumerable<Line> lines => string.Join(language == Language.Chinese ? "、" : ", ", lines.Select(l => LineBook.Text(l, language))),
        _ => throw new ArgumentException($"A {value.GetType().Name} cannot be said.", nameof(value)),
    };

    /// <summary>A day with its weekday: 11月28日（周六） or Saturday 28 November.</summary>
    public static string Day(DateOnly day, Language language) => language == Language.Chinese
        ? $"{day.Month}月{day.Day}日（{ChineseDays[(int)day.DayOfWeek]}）"
        : day.ToString("dddd d MMMM", CultureInfo.InvariantCulture);
}
