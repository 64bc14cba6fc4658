using System.Globalization;
using Dialogs.Catalogue.Wishes;
using Learning.Catalogue;

namespace Dialogs.Catalogue;

/// <summary>When a course is held, as its own columns tell it: a weekday, an hour, and from when until when it runs.</summary>
static class Lessons
{
    /// <summary>The beginning of its next lesson; null when there is none in that time, or when its columns do not tell the day and the hour.</summary>
    /// <param name="course">The course.</param>
    /// <param name="from">The moment from which it is looked for, in the city's zone.</param>
    /// <param name="days">How many days are looked through.</param>
    public static DateTimeOffset? Next(Item course, DateTimeOffset from, int days)
    {
        if (Weekday(course) is not { } weekday || Hour(course) is not { } hour) return null;
        var (first, last) = (Day(course, "start_date") ?? DateOnly.MinValue, Day(course, "end_date") ?? DateOnly.MaxValue);
        for (var ahead = 0; ahead <= days; ahead++)
        {
            var starts = new DateTimeOffset(DateOnly.FromDateTime(from.DateTime).AddDays(ahead).ToDateTime(hour), from.Offset);
            var day = DateOnly.FromDateTime(starts.DateTime);
            if (day.DayOfWeek == weekday && day >= first && day <= last && starts >= from && starts < from.AddDays(days)) return starts;
        }
        return null;
    }

    static DayOfWeek? Weekday(Item course) =>
        ColumnWords.In(course, "day") is { } field && Days.Weekday(Token.In(Understanding.Heard.Tidy(field.Value))) is >= 0 and var day ? (DayOfWeek)((day + 1) % 7) : null;

    static TimeOnly? Hour(Item course) =>
        TimeOnly.TryParse(ColumnWords.In(course, "start_time")?.Value, CultureInfo.InvariantCulture, out var hour) ? hour : null;

    static DateOnly? Day(Item course, string id) =>
        DateOnly.TryParseExact(ColumnWords.In(course, id)?.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
