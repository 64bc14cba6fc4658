namespace Dialogs.Understanding.Dates;

/// <summary>Makes times of the numbers a rule found, as far as there are such times.</summary>
static class Make
{
    /// <summary>A day of a month, with or without its year; null when there is none.</summary>
    public static Time? Date(int month, int day, int year = 0) => WrittenDates.Exists(year, month, day)
        ? Time.Of(new DayPattern { Year = year, Month = month, Day = day }) : null;

    /// <summary>A day of any month; null when there is none.</summary>
    public static Time? DayOfMonth(int day, int weekday = 0) =>
        day is >= 1 and <= 31 ? Time.Of(new DayPattern { Day = day, Weekday = weekday }) : null;

    /// <summary>A day written as month, dot and day; null when there is none.</summary>
    public static Time? Dotted(Token number)
    {
        var month = (int)number.Value;
        var decimals = number.End - number.Start - (month > 9 ? 3 : 2);
        var day = (int)Math.Round((number.Value - month) * (decimals == 1 ? 10 : 100));
        return decimals is 1 or 2 ? Date(month, day) : null;
    }

    /// <summary>A month, with or without its year.</summary>
    public static Time? Month(int month, int year = 0) =>
        WrittenDates.Exists(year, month, 1) ? Time.Of(new DayPattern { Year = year, Month = month }) : null;

    /// <summary>A year; null when it is none we read.</summary>
    public static Time? Year(int year) =>
        year is >= Units.FirstYear and <= Units.LastYear ? Time.Of(new DayPattern { Year = year }) : null;

    /// <summary>A day of the week.</summary>
    public static Time Weekday(int weekday) => Time.Of(new DayPattern { Weekday = weekday });

    /// <summary>The unit so many units from the one that holds now.</summary>
    public static Time? Unit(DateTime now, Unit unit, double shift, double count = 1) =>
        Time.Of(Units.Around(now, unit, shift, count));

    /// <summary>A day of the week in the week so many weeks from now.</summary>
    public static FixedDays? InWeek(DateTime now, int weekday, int weeks) =>
        Units.Add(Units.Floor(now, Dates.Unit.Week), Dates.Unit.Day, weeks * 7 + weekday - 1) is { } day
            ? new(Period.Day(day)) : null;

    /// <summary>A clock time; null when no clock shows it.</summary>
    public static Time? Clock(int hour, int minute = 0, int second = 0, bool twelve = true) =>
        hour is >= 0 and <= 24 && minute is >= 0 and <= 59 && second is >= 0 and <= 59
            ? Time.Of(Hours.Clock(hour, minute, second, twelve)) : null;

    /// <summary>A day, or a moment when the amount is counted in hours or less, so much from a moment.</summary>
    public static Time? Away(Duration amount, DateTime from, int sign = 1)
    {
        if (amount.From(from, sign) is not { } then)
            return null;
        return Time.Of(amount.Smallest >= Dates.Unit.Day ? Period.Day(then) : Period.Moment(then));
    }

    /// <summary>The first, second … unit or day of the week within a period; counted from its end when negative.</summary>
    public static Time? Nth(int count, Unit unit, int weekday, Period within, bool fullWeeks)
    {
        if (within is not { From: { } from, Until: { } until, WholeDays: true } || count == 0 || Math.Abs(count) > 400)
            return null;
        if (weekday > 0)
        {
            var first = new DayPattern { Weekday = weekday }.Next(from)?.From ?? from;
            var last = new DayPattern { Weekday = weekday }.Previous(until)?.From ?? until;
            var day = count > 0 ? first.AddDays((count - 1) * 7) : last.AddDays((count + 1) * 7);
            return day >= from && day < until ? Time.Of(Period.Day(day)) : null;
        }

        // A week belongs to the month that holds its Monday where full weeks are counted, else to the one that holds its Thursday.
        var whole = unit == Dates.Unit.Week && !fullWeeks ? from.AddDays(-3) : from;
        var start = Units.Floor(whole, unit) < whole ? Units.Around(whole, unit, 1)?.From : Units.Floor(whole, unit);
        start = count > 0 ? start : Units.Floor(until.AddTicks(-1), unit);
        start = count < 0 && start >= until ? Units.Around(until.AddTicks(-1), unit, -1)?.From : start;
        var found = start is { } begin ? Units.Around(begin, unit, count > 0 ? count - 1 : count + 1) : null;
        return found?.Until > from && found?.From < until ? Time.Of(found) : null;
    }
}
