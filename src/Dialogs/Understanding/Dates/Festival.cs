using System.Globalization;

namespace Dialogs.Understanding.Dates;

/// <summary>A day, or some days, that come again each year by a rule.</summary>
/// <param name="In">The days in a year; null when the rule gives none for it.</param>
sealed record Festival(Func<int, Period?> In)
{
    static readonly ChineseLunisolarCalendar lunar = new();

    /// <summary>The same day of the same month each year.</summary>
    public static Festival Fixed(int month, int day) => On(year => new DateTime(year, month, day));

    /// <summary>The first, second … such day of a month; the last for 5.</summary>
    public static Festival Nth(int count, DayOfWeek weekday, int month, int plus = 0) => On(year =>
    {
        var first = new DateTime(year, month, 1);
        var day = first.AddDays(((int)weekday - (int)first.DayOfWeek + 7) % 7 + (count - 1) * 7);
        return (day.Month == month ? day : day.AddDays(-7)).AddDays(plus);
    });

    /// <summary>A day of the Chinese calendar. Years 1901 to 2100 are known.</summary>
    public static Festival Lunar(int month, int day, int plus = 0, int days = 1) => new(year =>
        LunarDay(year, month, day) is { } found
        ? new(found.AddDays(plus), found.AddDays(plus + days), Unit.Day) : null);

    /// <summary>So many days after Easter Sunday of the western churches.</summary>
    public static Festival Easter(int plus = 0) => On(year => EasterSunday(year).AddDays(plus));

    /// <summary>
    /// One of the 24 solar terms, by the usual approximation for 1900 to 2099 (day = 0.2422 y + c - leap days).
    /// See <see href="https://www.hko.gov.hk/en/gts/time/24solarterms.htm"/> for what they are.
    /// </summary>
    public static Festival SolarTerm(int month, double constant, int correction = 0) => new(year =>
    {
        if (year is < 1901 or > 2099)
            return null;
        var y = year % 100;
        var leap = month <= 2 ? (y - 1) / 4 : y / 4;
        var day = (int)(y * 0.2422 + constant + (year < 2000 ? 0.9 : 0)) - leap + correction;
        return Period.Day(new(year, month, Math.Clamp(day, 1, 28)));
    });

    /// <summary>From one day of the year until another (exclusive); over the new year when that lies before it.</summary>
    public static Festival Season(int month, int day, int untilMonth, int untilDay) => new(year => new(
        new(year, month, day), new(untilMonth < month ? year + 1 : year, untilMonth, untilDay), Unit.Day));

    static Festival On(Func<int, DateTime> day) => new(year => Period.Day(day(year)));

    static DateTime? LunarDay(int year, int month, int day)
    {
        if (year is < 1902 or > 2100)
            return null;
        var leap = lunar.GetLeapMonth(year);
        var place = leap > 0 && month >= leap ? month + 1 : month;
        return day <= lunar.GetDaysInMonth(year, place) ? lunar.ToDateTime(year, place, day, 0, 0, 0, 0) : null;
    }

    // The Gregorian computus of Meeus, Jones and Butcher.
    static DateTime EasterSunday(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var (d, e, f) = (b / 4, b % 4, (b + 8) / 25);
        var g = (b - f + 1) / 3;
        var h = (19 * a + b - d - g + 15) % 30;
        var (i, k) = (c / 4, c % 4);
        var l = (32 + 2 * e + 2 * i - h - k) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var sum = h + l - 7 * m + 114;
        return new(year, sum / 31, sum % 31 + 1);
    }
}
