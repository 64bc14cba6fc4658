namespace Dialogs.Understanding.Dates;

/// <summary>Parts of periods, ranges and open ends in Chinese.</summary>
static class ChineseRanges
{
    /// <summary>Days and weeks counted within a longer time, and its beginning and end.</summary>
    public static IEnumerable<Rule> Within =>
    [
        new("Time Of? Ordinal|Number Unit", (in Match m) => ChineseDays.IsQuarter(m[3]) ? Counted(m, m.Int(2), 3) : null),
        new("Time YearMark|MonthMark End|Begin|Middle", (in Match m) =>
            m.Time(0) is { DaysOnly: true } time && Candidates.First(time.Days!, m.Now) is { } whole
                && whole.Grain == m.Unit(1)
            ? Parts.Of(whole, m[2].Sign) : null),
        new("Time Of? Ordinal Count? Unit|Time", (in Match m) => Counted(m, m.Int(2), 4)),
        new("Time Of? Last Number? Count? Time", (in Match m) => Counted(m, -1, 5)),
        new("Time Of? Last|Begin Duration", (in Match m) =>
            m[2].Is(Sign.Shift) ? null : Piece(m, m.Duration(3), m[2].Is(Sign.Begin))),
        new("Time Of? Shift Duration", (in Match m) =>
            m[2].Is(Sign.Before | Sign.After) ? Piece(m, m.Duration(3), m[2].Is(Sign.Before)) : null),
        new("Time Of? Shift Number MonthMark", (in Match m) =>
            m[2].Is(Sign.Before | Sign.After) ? Piece(m, new(Unit.Month, m.Value(3)), m[2].Is(Sign.Before)) : null),
        new("Time Of? End|Begin|Middle", (in Match m) =>
            m.Time(0) is { DaysOnly: true } time && Candidates.First(time.Days!, m.Now) is { } whole
                ? Parts.Of(whole, m[2].Sign) : null),
        new("MonthMark|YearMark|Unit End|Begin|Middle", (in Match m) =>
            Units.Around(m.Now, m.Unit(0), 0) is { } whole ? Parts.Of(whole, m[1].Sign) : null),
        new("Time Of? Early|Late Unit|MonthMark", (in Match m) =>
            m.Time(0) is { DaysOnly: true } time && Candidates.First(time.Days!, m.Now) is { } whole
                && whole.Grain == m.Unit(3)
            ? Parts.HalfOf(whole, m[2].Is(Sign.Late)) : null),
    ];

    /// <summary>Ranges of numbers that become hours, days or months through what stands beside them.</summary>
    public static IEnumerable<Rule> Numbers =>
    [
        new("From? Number To|Dash Time", (in Match m) =>
            OfNumber(m.Int(1), m.Time(3)) is { } one ? Ranges.Between(one, m.Time(3), m.Now) : null),
        new("From? Time To|Dash Number", (in Match m) =>
            m.After.Is(Sign.Count | Sign.Unit) ? null : OfNumber(m.Int(3), m.Time(1)) is { } other
                ? Ranges.Between(m.Time(1), other, m.Now) : null),
    ];

    /// <summary>Ranges from one time to another, and times with an open end.</summary>
    public static IEnumerable<Rule> Ends =>
    [
        new("From? Time To|Dash Time Between?", (in Match m) => Ranges.Between(m.Time(1), m.Time(3), m.Now)),
        new("From? Time And|To|Dash Time Of? Between", (in Match m) => Ranges.Between(m.Time(1), m.Time(3), m.Now)),
        new("Time Until", (in Match m) => Ranges.Before(m.Time(0), m.Now, included: true)),
        new("Time Before", (in Match m) => Ranges.Before(m.Time(0), m.Now, included: false)),
        new("Until To? Time Before?", (in Match m) => Ranges.Before(m.Time(2), m.Now, included: false)),
        new("To Time Of? Before", (in Match m) => Ranges.Before(m.Time(1), m.Now, included: false)),
        new("Before Time", (in Match m) => m[0].Is(Sign.Shift) ? null : Ranges.Before(m.Time(1), m.Now, included: false)),
        new("Time After", (in Match m) => Ranges.After(m.Time(0), m.Now, included: IsDay(m.Time(0), m.Now))),
        new("After Time", (in Match m) => m[0].Is(Sign.Shift) ? null : Ranges.After(m.Time(1), m.Now, included: false)),
        new("From? Time Since Duration", (in Match m) => Ranges.For(m.Time(1), m.Duration(3), m.Now)),
        new("From? Time Since", (in Match m) =>
            m.Has(0) || m.Time(1).Hours is not { Exact: true } ? Ranges.After(m.Time(1), m.Now, included: true) : m.Time(1)),
        new("From Time", (in Match m) =>
            m[0].End - m[0].Start == 1 ? m.Time(1) : Ranges.After(m.Time(1), m.Now, included: true)),
    ];

    /// <summary>Times that come again and again.</summary>
    public static IEnumerable<Rule> Repeats =>
    [
        new("Every Number? Count? Unit|MonthMark|YearMark|DayMark", (in Match m) => new Repeat(Repeat.On(m.Unit(3)))),
        new("Every Time", (in Match m) => Repeat.Of(m.Time(1))),
        new("Every Duration", (in Match m) => new Repeat([])),
        new("Repeat Of? Time", (in Match m) => ((Repeat)m[0].Thing!).With(m.Time(2))),
        new("Time Of? Repeat", (in Match m) => m.Time(0).DaysOnly ? m[2].Thing : null),
    ];

    // After a day, a festival or a clock time that itself still counts; after a week or month it does not.
    static bool IsDay(Time time, DateTime now) =>
        time.Hours is not null || time.Pattern is { Festival: not null }
        || Candidates.First(time.Days!, now) is { OneDay: true } or { IsMoment: true };

    static Time? Counted(in Match m, int count, int what) =>
        m.Time(0) is { DaysOnly: true } time && Candidates.First(time.Days!, m.Now) is { } whole
            ? Make.Nth(count, m.Unit(what), EnglishRanges.Weekday(m[what]), whole, fullWeeks: true) : null;

    static Time? Piece(in Match m, Duration amount, bool first)
    {
        if (m.Time(0) is not { DaysOnly: true } time
            || Candidates.First(time.Days!, m.Now) is not { From: { } from, Until: { } until, OneDay: false } whole
            || whole.Grain <= amount.Unit || amount.Smallest < Unit.Day)
        {
            return null;
        }

        var cut = first ? amount.From(from) : amount.From(until, -1);
        return cut > from && cut < until
            ? Time.Of(first ? new Period(from, cut, amount.Unit) : new Period(cut, until, amount.Unit)) : null;
    }

    // 3到5点, 5到8号, 三到五月, 周三到五: the number is what the time beside it is.
    static Time? OfNumber(int number, Time other) => other switch
    {
        { HoursOnly: true, Hours.Exact: true } => Make.Clock(number),
        { DaysOnly: true, Pattern: { Day: > 0, Festival: null } } => Make.DayOfMonth(number),
        { DaysOnly: true, Pattern: { Month: > 0, Day: 0 } } => Make.Month(number),
        { DaysOnly: true, Pattern: { Weekday: > 0 } } => number is >= 1 and <= 7 ? Make.Weekday(number) : null,
        _ => null,
    };
}
