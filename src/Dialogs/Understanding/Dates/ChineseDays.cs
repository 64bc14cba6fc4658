namespace Dialogs.Understanding.Dates;

/// <summary>Days, weeks, months and years in Chinese.</summary>
static class ChineseDays
{
    /// <summary>The rules that need nothing but words and numbers.</summary>
    public static IEnumerable<Rule> Rules =>
    [
        .. Dates,
        .. Weekdays,
        .. Periods,
    ];

    static IEnumerable<Rule> Dates =>
    [
        new("Number MonthMark Of? Number|Ordinal DayMark", (in Match m) => Make.Date(m.Int(0), m.Int(3))),
        new("Number MonthMark Number", (in Match m) =>
            m.After.Is(Sign.Count | Sign.Unit | Sign.HourMark | Sign.MinuteMark) || m.After.Sign == Sign.Gap
                && m.After.Start == m[2].End && m[2].End - m[2].Start == 1
            ? null : Make.Date(m.Int(0), m.Int(2))),
        new("Number YearMark Number MonthMark Number DayMark?", (in Match m) => Make.Date(m.Int(2), m.Int(4), Year(m, 0))),
        new("Number YearMark Number MonthMark", (in Match m) => Make.Month(m.Int(2), Year(m, 0))),
        new("Number Comma Number DayMark", (in Match m) =>
            m.Int(2) == m.Int(0) + 1 ? Both(m, Make.DayOfMonth(m.Int(0)), Make.DayOfMonth(m.Int(2))) : null),
        new("Number MonthMark Number Comma Number DayMark", (in Match m) =>
            m.Int(4) == m.Int(2) + 1 ? Both(m, Make.Date(m.Int(0), m.Int(2)), Make.Date(m.Int(0), m.Int(4))) : null),
        new("The Begin? Number DayMark?", (in Match m) => m.Value(0) > 0 ? Lunar((int)m.Value(0), m.Int(2)) : null),
        new("The The Begin? Number DayMark?", (in Match m) => m.Value(1) > 0 ? Lunar((int)m.Value(1), m.Int(3)) : null),
        new("The Number MonthMark Number DayMark?", (in Match m) => Lunar(m.Int(1), m.Int(3))),
        new("The Number MonthMark Begin Number", (in Match m) => Lunar(m.Int(1), m.Int(4))),
        new("Number DayMark", (in Match m) => m.After.Sign == Sign.Gap && m[1].Unit == Unit.Second ? null
            : Make.DayOfMonth(m.Int(0))),
        new("Number Number DayMark", (in Match m) =>
            m.Int(1) == m.Int(0) + 1 ? Both(m, Make.DayOfMonth(m.Int(0)), Make.DayOfMonth(m.Int(1))) : null),
        new("Shift MonthMark Of? Number DayMark", (in Match m) =>
            Make.Unit(m.Now, Unit.Month, m.Value(0)) is { } month && Make.DayOfMonth(m.Int(3)) is { } day
                ? Joined.Of(month, day) : null),
        new("Number DayMark?", (in Match m) => Dotted(m, m.Has(1))),
        new("Number Dash Number", (in Match m) =>
            m.WholeText && m[0].End - m[0].Start == 2 && m[2].End - m[2].Start == 2 ? Make.Date(m.Int(0), m.Int(2)) : null),
    ];

    static IEnumerable<Rule> Weekdays =>
    [
        new("Weekday", (in Match m) => Make.Weekday(m.Int(0))),
        new("Shift Weekday", (in Match m) =>
            Make.InWeek(m.Now, m.Int(1), (int)m.Value(0)) is { } day ? new Time(day) : null),
    ];

    static IEnumerable<Rule> Periods =>
    [
        new("Number MonthMark", (in Match m) => Make.Month(m.Int(0))),
        new("Number YearMark", (in Match m) =>
            m[0].Is(Sign.Year) || m[0].End - m[0].Start == 2 && m[0].Value is >= 0 and < 10 ? Make.Year(Year(m, 0)) : null),
        new("Shift MonthMark", (in Match m) =>
            m[0].Is(Sign.Before | Sign.After) ? null : Make.Unit(m.Now, Unit.Month, m.Value(0))),
        new("Shift Unit", (in Match m) => Shifted(m)),
        new("Unit", (in Match m) => m.Unit(0) == Unit.Weekend ? Make.Unit(m.Now, Unit.Weekend, 0) : null),
        new("Ordinal|Number Unit", (in Match m) =>
            IsQuarter(m[1]) && !m.Before.Is(Sign.Time | Sign.Of | Sign.Shift) && m.Int(0) is >= 1 and <= 4
                ? Make.Unit(new(m.Now.Year, m.Int(0) * 3, 1), Unit.Quarter, 0) : null),
        new("Shift? Early|Late Unit|MonthMark", (in Match m) =>
            Units.Around(m.Now, m.Unit(2), m.Value(0)) is { } whole ? Parts.HalfOf(whole, m[1].Is(Sign.Late)) : null),
    ];

    /// <summary>The year of a word: 2026, or 26 for it.</summary>
    internal static int Year(in Match m, int place) => m.Int(place) is >= Units.FirstYear and var full ? full
        : m.Int(place) is >= 0 and < 100 and var year ? WrittenDates.Century(year) : -1;

    static Time? Both(in Match m, Time? one, Time? other) => one is null || other is null
        ? null : Ranges.Between(one, other, m.Now);

    static Time? Shifted(in Match m)
    {
        if (m[0].Is(Sign.Before | Sign.After) || m.Unit(1) == Unit.Day)
            return null;
        if (m.Unit(1) >= Unit.Day)
            return Make.Unit(m.Now, m.Unit(1), m.Value(0));
        return m.Value(0) != 0 && Units.Add(m.Now, m.Unit(1), m.Value(0)) is { } other
            ? Time.Of(m.Value(0) > 0 ? new Period(m.Now, other, Unit.Second) : new Period(other, m.Now, Unit.Second)) : null;
    }

    /// <summary>季度 names one of four, 个季度 counts them.</summary>
    internal static bool IsQuarter(Token token) => token.Unit == Unit.Quarter && token.End - token.Start < 3;

    static Time? Lunar(int month, int day) => month is >= 1 and <= 12 && day is >= 1 and <= 30
        ? Time.Of(new DayPattern { Festival = Festival.Lunar(month, day) }) : null;

    // 12.5 is a day where nothing else is said or a time stands beside it; else it is a number.
    static Time? Dotted(in Match m, bool marked)
    {
        var beside = Sign.Time | Sign.From | Sign.To | Sign.At | Sign.Dash;
        return m.Value(0) % 1 > 0 && (marked || m.AtStart && !m.After.Is(Sign.Count | Sign.Unit | Sign.MonthMark)
            || m.Before.Is(beside) || m.After.Is(Sign.Time | Sign.To | Sign.Dash)) ? Make.Dotted(m[0]) : null;
    }
}
