namespace Dialogs.Understanding.Dates;

/// <summary>Which day or days were said.</summary>
abstract record Days
{
    /// <summary>Another thing the same words may mean; null when they are plain.</summary>
    public Days? Or { get; init; }
}

/// <summary>Days or moments that are known: tomorrow, next week, in three hours.</summary>
/// <param name="Period">From when to when.</param>
sealed record FixedDays(Period Period) : Days;

/// <summary>
/// What is known of a day that comes again: a month, a day of the month, a day of the week, a festival, and perhaps the year. Zero
/// stands for what was not said.
/// </summary>
sealed record DayPattern : Days
{
    const int YearsAhead = 12;

    /// <summary>The year; 0 for any.</summary>
    public int Year { get; init; }

    /// <summary>1 to 12; 0 for any.</summary>
    public int Month { get; init; }

    /// <summary>1 to 31; 0 for any.</summary>
    public int Day { get; init; }

    /// <summary>1 for Monday to 7 for Sunday; 0 for any.</summary>
    public int Weekday { get; init; }

    /// <summary>The festival; null for none.</summary>
    public Festival? Festival { get; init; }

    /// <summary>A day of the week that was named beside a full date and may not fit it; 0 for none.</summary>
    public int Said { get; init; }

    /// <summary>True when one single day is meant, not a month or a year.</summary>
    public bool IsDay => Day > 0 || Weekday > 0 || Festival is not null;

    /// <summary>The first such day or month that ends after the moment; null when there is none in the next years.</summary>
    public Period? Next(DateTime after) => Search(after, 1);

    /// <summary>The last such day or month that begins before the moment; null when there is none in the years before.</summary>
    public Period? Previous(DateTime before) => Search(before, -1);

    Period? Search(DateTime moment, int step)
    {
        if (Year is not 0 and (< Units.FirstYear or > Units.LastYear))
            return null;
        if (Year > 0)
            return InYear(Year, moment, step) ?? InYear(Year, step > 0 ? DateTime.MinValue : DateTime.MaxValue, step);
        for (var years = 0; years <= YearsAhead; years++)
        {
            var year = moment.Year + years * step;
            if (year is >= Units.FirstYear and <= Units.LastYear && InYear(year, moment, step) is { } found)
                return found;
        }

        return null;
    }

    Period? InYear(int year, DateTime moment, int step)
    {
        if (Festival is not null)
            return Festival.In(year) is { } days ? Fits(days, moment, step) : null;
        if (Month == 0 && !IsDay)
            return Fits(new(year, 1, 1), moment, step, Unit.Year);
        var (first, last) = Month > 0 ? (Month, Month) : (1, 12);
        for (var month = step > 0 ? first : last; month >= first && month <= last; month += step)
        {
            if (InMonth(year, month, moment, step) is { } found)
                return found;
        }

        return null;
    }

    Period? InMonth(int year, int month, DateTime moment, int step)
    {
        var days = DateTime.DaysInMonth(year, month);
        if (!IsDay)
            return Fits(new(year, month, 1), moment, step, Unit.Month);
        var (first, last) = Day > 0 ? (Day, Math.Min(Day, days)) : (1, days);
        for (var day = step > 0 ? first : last; day >= first && day <= last; day += step)
        {
            var date = new DateTime(year, month, day);
            if ((Weekday == 0 || Weekday % 7 == (int)date.DayOfWeek) && Fits(date, moment, step, Unit.Day) is { } found)
                return found;
        }

        return null;
    }

    static Period? Fits(DateTime from, DateTime moment, int step, Unit grain) =>
        Fits(new Period(from, Units.Add(from, grain, 1), grain), moment, step);

    static Period? Fits(Period period, DateTime moment, int step) =>
        (step > 0 ? period.Until > moment : period.From < moment) ? period : null;
}
