namespace Dialogs.Understanding.Dates;

/// <summary>The known days that said days may mean, the likeliest first.</summary>
static class Candidates
{
    /// <summary>All of them for someone who looks forward from a moment; none when there is no such day.</summary>
    /// <param name="days">What was said.</param>
    /// <param name="now">The present.</param>
    public static IEnumerable<Period> Of(Days days, DateTime now)
    {
        // "Thursday 12/3" is plain when only one of the two days is a Thursday.
        if (days is DayPattern { Said: > 0, Or: DayPattern })
        {
            days = new[] { days, days.Or! }.FirstOrDefault(each => Holds((DayPattern)each, now)) is { } plain
                ? plain with { Or = null } : days;
        }

        for (var each = days; each is not null; each = each.Or)
        {
            foreach (var period in Plain(each, now))
                yield return period;
        }
    }

    /// <summary>The likeliest; null when there is no such day.</summary>
    public static Period? First(Days days, DateTime now)
    {
        foreach (var period in Of(days, now))
            return period;
        return null;
    }

    static bool Holds(DayPattern date, DateTime now) => date.Next(now.Date)?.From is { } day
        && date.Said % 7 == (int)day.DayOfWeek;

    static IEnumerable<Period> Plain(Days days, DateTime now)
    {
        if (days is FixedDays known)
        {
            yield return known.Period;
            yield break;
        }

        var pattern = (DayPattern)days;
        var onlyWeekday = pattern is { Year: 0, Month: 0, Day: 0, Festival: null, Weekday: > 0 };
        if (pattern.Next(onlyWeekday ? now.Date.AddDays(1) : now.Date) is not { } next)
            yield break;
        yield return next;

        // Said on a Saturday, "Saturday" may be today.
        if (onlyWeekday && pattern.Weekday % 7 == (int)now.DayOfWeek)
            yield return Period.Day(now);

        // "Saturday the 5th" when the 5th is a Sunday: perhaps the day is right and the date is not.
        if (pattern.Said > 0 && next.From is { } from && pattern.Said % 7 != (int)from.DayOfWeek
            && new DayPattern { Weekday = pattern.Said }.Next(from.AddDays(-3)) is { } near)
        {
            yield return near;
        }
    }
}
