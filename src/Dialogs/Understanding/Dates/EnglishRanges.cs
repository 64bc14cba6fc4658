namespace Dialogs.Understanding.Dates;

/// <summary>Parts of periods, ranges and open ends in English.</summary>
static class EnglishRanges
{
    /// <summary>Days and weeks counted within a longer time, and its beginning and end.</summary>
    public static IEnumerable<Rule> Within =>
    [
        new("The? Ordinal Last? Weekday|Unit Of|In|After The? Time", (in Match m) => Nth(m, m.Int(1), 2, 3, 6)),
        new("The? Last Weekday|Unit Of|In The? Time", (in Match m) => Counted(m, -1, 2, 5)),
        new("The? Unit Of|Since|Begin? On|Of? The? Time", (in Match m) => WeekOf(m, 1, 5)),
        new("At? The? End|Begin|Middle Of The? Around? Time|Unit", (in Match m) => PartOf(m, 2, 6)),
        new("Time Duration? Shift? End", (in Match m) => null),
    ];

    /// <summary>Ranges of numbers that become hours or days through what stands beside them.</summary>
    public static IEnumerable<Rule> Numbers =>
    [
        new("From? The? Number To|Dash The? Time", (in Match m) => OfNumber(m, m.Int(2), m.Time(5))),
        new("From? The? Ordinal To|Dash The? Time", (in Match m) => OfOrdinal(m, m.Int(2), m.Time(5))),
        new("Between The? Number And The? Time", (in Match m) => OfNumber(m, m.Int(2), m.Time(5))),
        new("Between The? Ordinal And The? Time", (in Match m) => OfOrdinal(m, m.Int(2), m.Time(5))),
        new("Between Number And Number", (in Match m) => Hour(m, 1) is { } a && Hour(m, 3) is { } b && m.Int(1) > 0 ? Ranges.Between(a, b, m.Now) : null),
        new("From? Number To|Dash Number In The? Part", (in Match m) => Hour(m, 1) is { } a && Hour(m, 3) is { } b && EnglishClock.PartOf(m[6]) is { } part
            && b.Hours!.Within(part) is { } until && a.Hours!.Within(part) is { } from ? Ranges.Between(Time.Of(from), Time.Of(until), m.Now) : null),
        new("From? Time To|Dash The? Number|Ordinal", (in Match m) => ToNumber(m)),
        new("Time At|Comma|From|Between? Number To|Dash|And Number", (in Match m) => m.Time(0).DaysOnly && !m[3].Is(Sign.And) | m.Has(1)
            && Hour(m, 2) is { } a && Hour(m, 4) is { } b && Ranges.Between(a, b, m.Now) is { } range ? Joined.Of(m.Time(0), range) : null),
    ];

    /// <summary>Ranges from one time to another, and times with an open end.</summary>
    public static IEnumerable<Rule> Ends =>
    [
        new("From|Since? The? Time To|Dash|Until The? Time", (in Match m) => m[3].Is(Sign.Until) && !m[3].Is(Sign.To) ? null : Ranges.Between(m.Time(2), m.Time(5), m.Now)),
        new("Between The? Time And|To|Dash The? Time", (in Match m) => Ranges.Between(m.Time(2), m.Time(5), m.Now)),
        new("From? Time For Duration", (in Match m) => Ranges.For(m.Time(1), m.Duration(3), m.Now)),
        new("For Duration From|Since|Of Time", (in Match m) => Ranges.For(m.Time(3), m.Duration(1), m.Now)),
        new("Before The? Time", (in Match m) => Ranges.Before(m.Time(2), m.Now, included: false)),
        new("Until The? Time", (in Match m) => Ranges.Before(m.Time(2), m.Now, included: true)),
        new("After The? Time", (in Match m) => Ranges.After(m.Time(2), m.Now, included: false)),
        new("Since|From The? Time", (in Match m) => Ranges.After(m.Time(2), m.Now, included: true)),
    ];

    /// <summary>Times that come again and again.</summary>
    public static IEnumerable<Rule> Repeats =>
    [
        new("Every Ordinal? Unit|Part|Time|Duration", (in Match m) => new Repeat(m[2].Thing is Time { Pattern: { Weekday: > 0 and var day } } ? day : 0)),
        new("Every Weekday", (in Match m) => new Repeat(m.Int(1))),
    ];

    static Time? Nth(in Match m, int count, int last, int what, int within) =>
        m[4].Is(Sign.After) ? AfterTime(m, count, what, within) : Counted(m, m.Has(last) ? -count : count, what, within);

    static Time? Counted(in Match m, int count, int what, int within) =>
        m.Time(within) is { DaysOnly: true } time && Candidates.First(time.Days!, m.Now) is { } period
            ? Make.Nth(count, m.Unit(what), m[what].Is(Sign.Weekday) ? m.Int(what) : 0, period) : null;

    static Time? AfterTime(in Match m, int count, int what, int time) =>
        m[what].Is(Sign.Weekday) && m.Time(time) is { DaysOnly: true } day && Candidates.First(day.Days!, m.Now)?.From is { } from
            ? EnglishDays.Occurrence(from, m.Int(what), count) : null;

    // A Sunday belongs to the working week that follows it.
    static Time? WeekOf(in Match m, int unit, int time)
    {
        if (m.Unit(unit) is not (Unit.Week or Unit.Month) || m.Time(time) is not { DaysOnly: true } day
            || Candidates.First(day.Days!, m.Now) is not { OneDay: true, From: { } from })
        {
            return null;
        }

        return Make.Unit(from.DayOfWeek == DayOfWeek.Sunday && m.Unit(unit) == Unit.Week ? from.AddDays(1) : from, m.Unit(unit), 0);
    }

    static Time? PartOf(in Match m, int part, int whole)
    {
        var period = m[whole].Thing is Time time ? time.DaysOnly ? Candidates.First(time.Days!, m.Now) : null
            : Units.Around(m.Now, m.Unit(whole), 0);
        return period is { } known ? Parts.Of(known, m[part].Sign) : null;
    }

    static Time? Hour(in Match m, int place) => m.Int(place) is >= 0 and <= 24 and var hour ? Make.Clock(hour) : null;

    static Time? OfNumber(in Match m, int number, Time until)
    {
        if (until.HoursOnly && until.Hours!.Exact && Make.Clock(number) is { } from)
            return Ranges.Between(from, until, m.Now);
        return OfOrdinal(m, number, until);
    }

    static Time? OfOrdinal(in Match m, int day, Time until) =>
        until is { DaysOnly: true, Pattern: { Month: > 0, Day: > 0 } } && Make.DayOfMonth(day) is { } from
            ? Ranges.Between(from, until, m.Now) : null;

    static Time? ToNumber(in Match m)
    {
        var from = m.Time(1);
        if (from is { HoursOnly: true, Hours.Exact: true } && m[4].Is(Sign.Number) && Hour(m, 4) is { } hour)
            return Ranges.Between(from, hour, m.Now);
        return from is { DaysOnly: true, Pattern: { Month: > 0, Day: > 0 } } && Make.DayOfMonth(m.Int(4)) is { } until
            ? Ranges.Between(from, until, m.Now) : null;
    }
}
