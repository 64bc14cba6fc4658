using System.Globalization;
using Dialogs.Understanding.Dates;
using Learning;

namespace Dialogs.Tests.Understanding.Dates;

/// <summary>Writes readings shortly, so that a table of phrases can be read by anyone.</summary>
static class Told
{
    /// <summary>Tuesday, 24 November 2026, ten in the morning.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 11, 24, 10, 0, 0, TimeSpan.FromHours(8));

    /// <summary>The first meanings of all times in a text, separated by semicolons; "-" when there is none.</summary>
    public static string In(string text, Language language, DateTimeOffset? now = null)
    {
        var readings = DateReader.Read(text, language, now ?? Now);
        return readings.Count == 0 ? "-" : string.Join("; ", readings.Select(reading => Of(reading.Kind, reading.First)));
    }

    /// <summary>One meaning: a day, a moment, a range, hours, a length or what is repeated.</summary>
    public static string Of(DateKind kind, DateMeaning meaning) => kind switch
    {
        DateKind.Date => Day(meaning.From),
        DateKind.Days => $"{Day(meaning.From)}..{Day(meaning.Until)}{Window(meaning)}",
        DateKind.Moment => Moment(meaning.From),
        DateKind.Period => $"{Moment(meaning.From)}..{Moment(meaning.Until)}",
        DateKind.TimeOfDay => meaning.Latest is null && meaning.Earliest is not null
            ? Clock(meaning.Earliest) : Window(meaning).Trim(),
        DateKind.Duration => $"for {meaning.Length}",
        DateKind.Repeated => $"every {string.Join(",", meaning.Weekdays)}{Window(meaning)}",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    static string Window(DateMeaning meaning) =>
        meaning.Earliest is null && meaning.Latest is null ? "" : $" {Clock(meaning.Earliest)}-{Clock(meaning.Latest)}";

    static string Day(DateTime? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    static string Moment(DateTime? moment) => moment?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "";

    static string Clock(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "";
}
