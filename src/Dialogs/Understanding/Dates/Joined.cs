namespace Dialogs.Understanding.Dates;

/// <summary>Puts together what was said of one time in several places: "Saturday" and "3pm", "the 15th" and "next month".</summary>
static class Joined
{
    /// <summary>Both as one time; null when they do not go together.</summary>
    public static Time? Of(Time one, Time other)
    {
        if (one.Days is null && other.Days is null && (one.Hours is null || other.Hours is null))
            return null;
        var both = one.Hours is not null && other.Hours is not null;
        var hours = both ? Of(one.Hours!, other.Hours!) : one.Hours ?? other.Hours;
        if (both && hours is null || IsMoment(one) || IsMoment(other))
            return null;
        if (one.Days is null || other.Days is null)
            return new(one.Days ?? other.Days, hours);
        return Of(one.Days, other.Days) is { } days ? new(days, hours) : null;
    }

    static bool IsMoment(Time time) => time.Days is FixedDays { Period.WholeDays: false };

    /// <summary>A clock time and a part of the day as one; null when neither lies in the other.</summary>
    public static Hours? Of(Hours one, Hours other)
    {
        if (one is { Exact: true, Part: false } && other.Part)
            return one.Within(other);
        if (other is { Exact: true, Part: false } && one.Part)
            return other.Within(one);
        return one.Part ? Inside(other, one) : other.Part ? Inside(one, other) : null;
    }

    /// <summary>Both days as one; null when they do not go together.</summary>
    public static Days? Of(Days one, Days other) => (one, other) switch
    {
        (DayPattern a, DayPattern b) => Of(a, b),
        (FixedDays a, DayPattern b) => Of(a, b),
        (DayPattern a, FixedDays b) => Of(b, a),
        (FixedDays a, FixedDays b) => Contains(a.Period, b.Period) ? b : Contains(b.Period, a.Period) ? a : null,
        _ => null,
    };

    static bool Contains(Period outer, Period inner) => outer.From <= inner.From && inner.Until <= outer.Until;

    static DayPattern? Of(DayPattern one, DayPattern other)
    {
        if (one.Year > 0 && other.Year > 0 || one.Month > 0 && other.Month > 0 || one.Day > 0 && other.Day > 0
            || one.Weekday > 0 && other.Weekday > 0 || one.Festival is not null && other.Festival is not null)
        {
            return null;
        }

        var weekday = one.Weekday + other.Weekday;
        var both = new DayPattern
        {
            Year = one.Year + other.Year,
            Month = one.Month + other.Month,
            Day = one.Day + other.Day,
            Weekday = weekday,
            Festival = one.Festival ?? other.Festival,
            Or = one.Or is DayPattern || other.Or is DayPattern ? (one.Or ?? other.Or) : null,
        };
        var dated = both.Month > 0 && both.Day > 0 || both.Festival is not null;
        if (weekday == 0 || !dated)
            return both.Month > 0 && both.Day > 0 && !WrittenDates.Exists(both.Year, both.Month, both.Day) ? null : both;
        return both with { Weekday = 0, Said = weekday, Or = both.Or is DayPattern or ? or with { Said = weekday } : null };
    }

    static Days? Of(FixedDays known, DayPattern pattern)
    {
        if (pattern.Next(known.Period.From ?? DateTime.MinValue) is { } found && Contains(known.Period, found))
            return new FixedDays(found);
        return known.Period.OneDay && pattern is { Weekday: 0, Festival: null } && pattern.Or is DayPattern or
            ? Of(known, or) : null;
    }

    // "afternoon" and "2 to 5" is from 14 to 17.
    static Hours? Inside(Hours range, Hours part)
    {
        if (range is { Exact: true, Twelve: true })
            return range.Within(part);
        var shift = part.From >= 12 * 3600 && range.Until <= 12 * 3600 ? 12 * 3600 : 0;
        return range.From is null && range.Until is null || range.Part ? null
            : range with { From = range.From + shift, Until = range.Until + shift };
    }
}
