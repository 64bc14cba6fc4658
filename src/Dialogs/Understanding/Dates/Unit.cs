namespace Dialogs.Understanding.Dates;

/// <summary>The units time is counted in, from small to large.</summary>
enum Unit
{
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Month,
    Quarter,
    Year,
    Decade,
}

/// <summary>Arithmetic with units that never leaves the calendar: where a result would, there is none.</summary>
static class Units
{
    /// <summary>The years that are read as years.</summary>
    public const int FirstYear = 1000, LastYear = 2999;

    /// <summary>The beginning of the unit a moment lies in; weeks begin on Monday.</summary>
    public static DateTime Floor(DateTime moment, Unit unit) => unit switch
    {
        Unit.Second => moment.Date.AddSeconds(Math.Floor(moment.TimeOfDay.TotalSeconds)),
        Unit.Minute => moment.Date.AddMinutes(Math.Floor(moment.TimeOfDay.TotalMinutes)),
        Unit.Hour => moment.Date.AddHours(moment.Hour),
        Unit.Week => Monday(moment),
        Unit.Weekend => Monday(moment).AddDays(5),
        Unit.Month => new(moment.Year, moment.Month, 1),
        Unit.Quarter => new(moment.Year, (moment.Month - 1) / 3 * 3 + 1, 1),
        Unit.Year => new(moment.Year, 1, 1),
        Unit.Decade => new(moment.Year / 10 * 10, 1, 1),
        _ => moment.Date,
    };

    /// <summary>The moment so many units later; null when that is no year we read.</summary>
    public static DateTime? Add(DateTime moment, Unit unit, double count)
    {
        var seconds = count * Seconds(unit);
        if (!(moment.Year + seconds / Seconds(Unit.Year) is > FirstYear - 100 and < LastYear + 100))
            return null;
        var whole = (int)Math.Floor(count);
        var half = count - whole;
        var later = unit switch
        {
            Unit.Month => moment.AddMonths(whole).AddDays(half * 30),
            Unit.Quarter => moment.AddMonths(whole * 3).AddDays(half * 90),
            Unit.Year or Unit.Decade => moment.AddMonths((int)Math.Floor(count * (unit == Unit.Year ? 12 : 120))),
            _ => moment.AddSeconds(Math.Round(seconds)),
        };
        return later.Year is >= FirstYear and <= LastYear ? later : null;
    }

    /// <summary>So many units from the one a moment lies in, as one stretch of time.</summary>
    public static Period? Around(DateTime moment, Unit unit, double shift, double count = 1)
    {
        var step = unit == Unit.Weekend ? Unit.Week : unit;
        var from = Add(Floor(moment, unit), step, shift);
        var until = from is { } begin ? unit == Unit.Weekend ? begin.AddDays(2) : Add(begin, step, count) : null;
        return from is null || until is null ? null : new(from, until, unit);
    }

    /// <summary>Length in seconds; a month counts 30 days, a year 365.</summary>
    public static double Seconds(Unit unit) => unit switch
    {
        Unit.Second => 1,
        Unit.Minute => 60,
        Unit.Hour => 3600,
        Unit.Day => 86_400,
        Unit.Weekend => 2 * 86_400,
        Unit.Week => 7 * 86_400,
        Unit.Month => 30 * 86_400,
        Unit.Quarter => 90 * 86_400,
        Unit.Year => 365 * 86_400,
        _ => 3650 * 86_400d,
    };

    static DateTime Monday(DateTime moment) => moment.Date.AddDays(-(((int)moment.DayOfWeek + 6) % 7));
}
