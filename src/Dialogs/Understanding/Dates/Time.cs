namespace Dialogs.Understanding.Dates;

/// <summary>A day, a time of day, or both, as far as they were said.</summary>
/// <param name="Days">Which day or days; null when none was said.</param>
/// <param name="Hours">Which time of day; null when none was said.</param>
sealed record Time(Days? Days, Hours? Hours = null)
{
    /// <summary>True when only a time of day was said.</summary>
    public bool HoursOnly => Days is null && Hours is not null;

    /// <summary>True when only days were said.</summary>
    public bool DaysOnly => Days is not null && Hours is null;

    /// <summary>What is known of a day that comes again; null when the days are known.</summary>
    public DayPattern? Pattern => Days as DayPattern;

    /// <summary>Known days or moments.</summary>
    public static Time? Of(Period? period) => period is { } known ? new(new FixedDays(known)) : null;

    /// <summary>A day that comes again.</summary>
    public static Time Of(DayPattern pattern) => new(pattern);

    /// <summary>A time of day.</summary>
    public static Time Of(Hours hours) => new(null, hours);
}

/// <summary>How long: an amount of months and an amount of seconds.</summary>
/// <param name="Unit">The smallest unit it was told in.</param>
/// <param name="Count">How many of <paramref name="Unit"/>.</param>
/// <param name="More">A further, smaller part ("and 30 minutes"); null for none.</param>
sealed record Duration(Unit Unit, double Count, Duration? More = null)
{
    /// <summary>The same in seconds; a month counts 30 days, a year 365.</summary>
    public double Seconds => Count * Units.Seconds(Unit) + (More?.Seconds ?? 0);

    /// <summary>The smallest unit in it.</summary>
    public Unit Smallest => More?.Smallest ?? (Count % 1 == 0 ? Unit : Unit - 1);

    /// <summary>The moment this much later, or earlier with a negative sign; null when that is no year we read.</summary>
    public DateTime? From(DateTime moment, int sign = 1) =>
        Units.Add(moment, Unit, sign * Count) is { } then ? More is null ? then : More.From(then, sign) : null;
}
