namespace Dialogs.Understanding.Dates;

/// <summary>Days, weeks, months and years in English.</summary>
static class EnglishDays
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
        new("Month Comma? The? Ordinal|Number", (in Match m) => Make.Date(m.Int(0), m.Int(3))),
        new("Month Comma? The? Ordinal|Number Comma|Of|In? Year", (in Match m) => Make.Date(m.Int(0), m.Int(3), m.Int(5))),
        new("Month Ordinal|Number Number Number", (in Match m) => Make.Date(m.Int(0), m.Int(1), SpokenYear(m, 2))),
        new("The? Ordinal|Number Of? Month", (in Match m) => Make.Date(m.Int(3), m.Int(1))),
        new("The? Ordinal|Number Of? Month Comma|Of|In? Year", (in Match m) => Make.Date(m.Int(3), m.Int(1), m.Int(5))),
        new("The? Ordinal|Number Of? Month Number Number", (in Match m) => Make.Date(m.Int(3), m.Int(1), SpokenYear(m, 4))),
        new("Number|Year Dash Month Dash Number", (in Match m) => m[0].Is(Sign.Year)
            ? Make.Date(m.Int(2), m.Int(4), m.Int(0)) : Make.Date(m.Int(2), m.Int(0), WrittenDates.Century(m.Int(4)))),
        new("Month Dash Year Dash Number", (in Match m) => Make.Date(m.Int(0), m.Int(4), m.Int(2))),
        new("Month Dash Number", (in Match m) => m[0].End == m[1].Start ? Make.Date(m.Int(0), m.Int(2)) : null),
        new("Month Comma|Of|Dash? Year", (in Match m) => Make.Month(m.Int(0), m.Int(2))),
        new("The|On Ordinal", (in Match m) =>
            !Counts(m) && (m[1].End - m[1].Start <= 4 || m.Int(1) > 3) ? Make.DayOfMonth(m.Int(1)) : null),
        new("On The Ordinal|Number", (in Match m) => Counts(m) ? null : Make.DayOfMonth(m.Int(2))),
        new("The? Ordinal Unit Of|In Month Year?", (in Match m) =>
            m.Unit(2) == Unit.Day ? Make.Date(m.Int(4), m.Int(1), Year(m, 5)) : null),
        new("Number Dash Number", (in Match m) =>
            m.WholeText ? Time.Of(WrittenDates.MonthAndDay(m.Int(0), m.Int(2), 0, true)) is var time
            && WrittenDates.Exists(0, time.Pattern!.Month, time.Pattern.Day) ? time : null : null),
    ];

    static IEnumerable<Rule> Weekdays =>
    [
        new("Weekday", (in Match m) => Make.Weekday(m.Int(0))),
        new("Weekday Comma? On? The? Ordinal", (in Match m) => Make.DayOfMonth(m.Int(4), m.Int(0))),
        new("Weekday Number", (in Match m) =>
            m.Int(1) > 12 && !m.After.Is(Sign.Gap | Sign.Count) ? Make.DayOfMonth(m.Int(1), m.Int(0)) : m.Value(1) % 1 > 0 ? DayAndMonth(m) : null),
        new("Weekday Number Dash Number", (in Match m) => OnWeekday(m)),
        new("The? Shift Weekday", (in Match m) =>
            m[1].Is(Sign.Last) && m.After.Is(Sign.Of) ? null : Shifted(m.Now, m[1], m.Int(2))),
        new("The? Shift Unit On? Weekday", (in Match m) =>
            m.Unit(2) == Unit.Week && Make.InWeek(m.Now, m.Int(4), (int)m.Value(1)) is { } day ? new Time(day) : null),
        new("Weekday After Shift", (in Match m) => m[2].Is(Sign.Next) ? Occurrence(m.Now, m.Int(0), 2) : null),
        new("Number|Few Weekday Later", (in Match m) => Occurrence(m.Now, m.Int(1), m.Int(0))),
    ];

    static IEnumerable<Rule> Periods =>
    [
        new("Month", (in Match m) => Make.Month(m.Int(0))),
        new("The? Shift Month", (in Match m) => ShiftedMonth(m.Now, m[1], m.Int(2))),
        new("Month After Shift", (in Match m) =>
            m[2].Is(Sign.Next) && ShiftedMonth(m.Now, m[2], m.Int(0)) is { Days: FixedDays { Period.From: { } first } }
            ? Make.Unit(first, Unit.Month, 12) : null),
        new("The Unit", (in Match m) =>
            m.Before.Is(Sign.Of) && m.Unit(1) >= Unit.Weekend && !m.After.Is(Sign.Of)
                ? Make.Unit(m.Now, m.Unit(1), 0) : null),
        new("The? Unit After Shift", (in Match m) =>
            m.Value(3) >= 0 ? Make.Unit(m.Now, m.Unit(1), m.Value(3) + 1) : null),
        new("The Ordinal Of Shift Unit", (in Match m) =>
            m.Unit(4) == Unit.Month && Make.Unit(m.Now, Unit.Month, m.Value(3)) is { } month && Make.DayOfMonth(m.Int(1)) is { } day
            ? Joined.Of(month, day) : null),
        new("The? Unit Before Shift", (in Match m) => m[3].Is(Sign.Last) ? Make.Unit(m.Now, m.Unit(1), -2) : null),
        new("The? Rest The|Shift? Unit", (in Match m) =>
            m.Unit(3) > Unit.Hour && Units.Around(m.Now, m.Unit(3), 0)?.Until is { } end
            ? Time.Of(m.Unit(3) == Unit.Day ? new Period(m.Now, end, Unit.Second) : new Period(m.Now.Date, end, Unit.Day))
            : null),
        new("Within|In The? Shift Unit", (in Match m) =>
            m[2].Is(Sign.Next) && (m[0].Is(Sign.Within) || m.Has(1)) && Units.Add(m.Now, m.Unit(3), 1) is { } end
            ? Time.Of(new Period(m.Now, end, Unit.Second)) : null),
        new("The? Shift Unit", (in Match m) =>
            m[1].Is(Sign.Last) && m.After.Is(Sign.Of) || m.Before.Is(Sign.Number | Sign.Few | Sign.Ordinal)
                || m.Unit(2) == Unit.Day && m.After.Is(Sign.In)
            ? null : m.Unit(2) < Unit.Day ? Rolling(m.Now, m.Unit(2), m.Value(1)) : Make.Unit(m.Now, m.Unit(2), m.Value(1))),
        new("Year", (in Match m) =>
            m.Before.Is(Sign.In | Sign.Of | Sign.Since | Sign.Until | Sign.From | Sign.Before | Sign.After | Sign.Between | Sign.Early | Sign.Late | Sign.Middle)
                ? Make.Year(m.Int(0)) : null),
        new("The? Piece Of|Comma|Dash? Year?", (in Match m) => Piece(m.Has(3) ? m.Int(3) : m.Now.Year, m[1])),
        new("Year Dash? Piece", (in Match m) => Piece(m.Int(0), m[2])),
        new("The? YearMark Of? Year", (in Match m) => Make.Year(m.Int(3))),
        new("The? Unit Number", (in Match m) => m.Unit(1) == Unit.Week ? NumberedWeek(m.Now.Year, m.Int(2)) : null),
        new("Unit", (in Match m) =>
            m.Unit(0) == Unit.Weekend && !m.After.Is(Sign.Of) ? Make.Unit(m.Now, Unit.Weekend, 0) : null),
        new("The? Ordinal Unit Of? Year?", (in Match m) =>
            m.Unit(2) == Unit.Quarter ? Quarter(Year(m, 4) is > 0 and var y ? y : m.Now.Year, m.Int(1)) : null),
    ];

    /// <summary>A day of the week after this, next or last. "Next" means the one in next week; the coming one is its other meaning.</summary>
    internal static Time? Shifted(DateTime now, Token shift, int weekday)
    {
        if (shift.Is(Sign.Coming))
            return Occurrence(now, weekday, 1);
        var inWeek = Make.InWeek(now, weekday, (int)shift.Value);
        if (shift.Is(Sign.Last))
            return new DayPattern { Weekday = weekday }.Previous(now.Date) is { } past ? Time.Of(past) : null;
        if (shift.Value == 0)
            return inWeek is { Period.Until: { } until } && until > now.Date ? new(inWeek) : Occurrence(now, weekday, 1);
        var coming = new DayPattern { Weekday = weekday }.Next(now.Date.AddDays(1));
        return inWeek is null || coming is null ? null
            : new(coming == inWeek.Period ? inWeek : inWeek with { Or = new FixedDays(coming.Value) });
    }

    /// <summary>The first, second … such day of the week after today.</summary>
    internal static Time? Occurrence(DateTime now, int weekday, int count) => count is >= 1 and <= 60
        && new DayPattern { Weekday = weekday }.Next(now.Date.AddDays(1))?.From is { } first
        ? Time.Of(Period.Day(first.AddDays((count - 1) * 7))) : null;

    static Time? ShiftedMonth(DateTime now, Token shift, int month)
    {
        if (shift.Value == 0)
            return Make.Month(month, now.Year);
        var pattern = new DayPattern { Month = month };
        var first = Units.Floor(now, Unit.Month);
        return Time.Of(shift.Value > 0 ? pattern.Next(first.AddMonths(1)) : pattern.Previous(first));
    }

    static Time? Rolling(DateTime now, Unit unit, double shift) => shift == 0
        ? null : Units.Add(now, unit, shift) is { } other
        ? Time.Of(shift > 0 ? new Period(now, other, Unit.Second) : new Period(other, now, Unit.Second)) : null;

    // "the 5th floor" and "the 2nd week" are no days of a month.
    static bool Counts(in Match m) => m.After.Is(Sign.Last | Sign.Unit | Sign.Weekday | Sign.Month | Sign.Near);

    static Time? Piece(int year, Token piece)
    {
        if (year is < Units.FirstYear or > Units.LastYear)
            return null;
        return piece.Unit == Unit.Quarter ? Quarter(year, (int)piece.Value)
            : Parts.HalfOf(Units.Around(new(year, 1, 1), Unit.Year, 0) ?? default, piece.Value > 1);
    }

    static Time? NumberedWeek(int year, int week)
    {
        if (week is < 1 or > 53)
            return null;
        return Make.Unit(new(year, 1, 4), Unit.Week, week - 1);
    }

    static Time? Quarter(int year, int number) =>
        number is >= 1 and <= 4 ? Make.Unit(new(year, number * 3, 1), Unit.Quarter, 0) : null;

    static int Year(in Match m, int place) => m.Has(place) ? m.Int(place) : 0;

    static int SpokenYear(in Match m, int place) =>
        m.Int(place) is >= 10 and <= 29 && m.Int(place + 1) is >= 0 and <= 99 ? m.Int(place) * 100 + m.Int(place + 1) : -1;

    // "Friday 7.6" is the sixth of July.
    static Time? DayAndMonth(in Match m) =>
        Make.Dotted(m[1]) is { Days: DayPattern date } ? new(date with { Said = m.Int(0) }) : null;

    // "Friday 7-6" is a date when that is a Friday; else two hours.
    static Time? OnWeekday(in Match m)
    {
        if (Make.Date(m.Int(1), m.Int(3)) is not { Pattern: { } date } time)
            return null;
        return date.Next(m.Now.Date)?.From is { } day && (int)day.DayOfWeek == m.Int(0) % 7 ? time : null;
    }
}
