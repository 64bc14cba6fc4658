namespace Dialogs.Understanding.Dates;

/// <summary>Parts of periods, ranges and open ends in English.</summary>
static class EnglishRanges
{
    /// <summary>Days and weeks counted within a longer time, and its beginning and end.</summary>
    public static IEnumerable<Rule> Within =>
    [
        new("The? Ordinal Last? Time|Unit Of|In|After The? Time", (in Match m) => Nth(m, m.Int(1), 2, 3, 6)),
        new("The? Last Time|Unit Of|In The? Time", (in Match m) => Counted(m, -1, 2, 5)),
        new("Early|Late|Middle In|Dash? The? Time", (in Match m) => Narrowed(m, m.Time(3))),
        new("Before|Until The? End Of The? Time|Unit", (in Match m) =>
            Whole(m, 5)?.Until is { } end && end > m.Now ? Time.Of(new Period(m.Now, end, Unit.Second)) : null),
        new("The? Ordinal Half Of The? Time|Unit", (in Match m) =>
            m.Int(1) is 1 or 2 && Whole(m, 5) is { } whole ? Parts.HalfOf(whole, m.Int(1) == 2) : null),
        new("The? Ordinal? Near Time To Time", (in Match m) => Nearest(m, m.Has(1) ? m.Int(1) : 1)),
        new("The? Unit Of|Since|Begin? On|Of? The? Time", (in Match m) => WeekOf(m, 1, 5)),
        new("At? The? End|Begin|Middle Of The? Around? Time|Unit", (in Match m) => PartOf(m, 2, 6)),
    ];

    /// <summary>Ranges of numbers that become hours or days through what stands beside them.</summary>
    public static IEnumerable<Rule> Numbers =>
    [
        new("From? The? Number To|Dash The? Time", (in Match m) => OfNumber(m, m.Int(2), m.Time(5))),
        new("From? The? Ordinal To|Dash The? Time", (in Match m) => OfOrdinal(m, m.Int(2), m.Time(5))),
        new("Between The? Number And The? Time", (in Match m) => OfNumber(m, m.Int(2), m.Time(5))),
        new("Between The? Ordinal And The? Time", (in Match m) => OfOrdinal(m, m.Int(2), m.Time(5))),
        new("Between The Ordinal And The? Ordinal", (in Match m) =>
            Make.DayOfMonth(m.Int(2)) is { } a && Make.DayOfMonth(m.Int(5)) is { } b ? Ranges.Between(a, b, m.Now) : null),
        new("Between Number And Number", (in Match m) =>
            Hour(m, 1) is { } a && Hour(m, 3) is { } b && m.Int(1) > 0 ? Ranges.Between(a, b, m.Now) : null),
        new("From? Number To|Dash Number In The? Part", (in Match m) =>
            Hour(m, 1) is { } a && Hour(m, 3) is { } b && EnglishClock.PartOf(m[6]) is { } part
            && b.Hours!.Within(part) is { } until && a.Hours!.Within(part) is { } from
            ? Ranges.Between(Time.Of(from), Time.Of(until), m.Now) : null),
        new("From? Time To|Dash The? Number|Ordinal", (in Match m) => ToNumber(m)),
        new("From? Number To|Dash Number On Time", (in Match m) =>
            m.Time(5).DaysOnly && Hour(m, 1) is { } a && Hour(m, 3) is { } b
            && Ranges.Between(a, b, m.Now) is { } range ? Joined.Of(m.Time(5), range) : null),
        new("Time At|Comma|From|Between? Number To|Dash|And Number", (in Match m) =>
            m.Time(0).DaysOnly && !m[3].Is(Sign.And) | m.Has(1)
            && Hour(m, 2) is { } a && Hour(m, 4) is { } b && Ranges.Between(a, b, m.Now) is { } range
            ? Joined.Of(m.Time(0), range) : null),
    ];

    /// <summary>Ranges from one time to another, and times with an open end.</summary>
    public static IEnumerable<Rule> Ends =>
    [
        new("From|Since? The? Time To|Dash|Until The? Time", (in Match m) =>
            m[3].Is(Sign.Until) && !m[3].Is(Sign.To) || m.Moves && m[3].Is(Sign.To) ? null : Ranges.Between(m.Time(2), m.Time(5), m.Now)),
        new("Between The? Time And|To|Dash The? Time", (in Match m) => Ranges.Between(m.Time(2), m.Time(5), m.Now)),
        new("Later To The? Time", (in Match m) =>
            Ranges.Between(Time.Of(m.Value(0) > 0 ? Period.Day(m.Now) : Period.Moment(m.Now))!, m.Time(3), m.Now)),
        new("Before The? Time", (in Match m) => Ranges.Before(m.Time(2), m.Now, included: false)),
        new("Until The? Time", (in Match m) =>
            m[0].Is(Sign.By) && m.Time(2).HoursOnly ? Ranges.ByToday(m.Time(2).Hours!, m.Now)
                : Ranges.Before(m.Time(2), m.Now, included: true)),
        new("After The? Time", (in Match m) => Ranges.After(m.Time(2), m.Now, included: false)),
        new("Since|From The? Time", (in Match m) => m.Moves ? m.Time(2) : Ranges.After(m.Time(2), m.Now, included: true)),
    ];

    /// <summary>Times that come again and again.</summary>
    public static IEnumerable<Rule> Repeats =>
    [
        new("Every Ordinal? Unit|Part|Duration", (in Match m) =>
            new Repeat(Repeat.On(m.Unit(2)), EnglishClock.PartOf(m[2]))),
        new("Every Ordinal? Time", (in Match m) => Repeat.Of(m.Time(2))),
        new("Time Repeat", (in Match m) => m.Time(0).HoursOnly ? ((Repeat)m[1].Thing!).With(m.Time(0)) : null),
        new("Repeat At|In|Comma? The? Time", (in Match m) => ((Repeat)m[0].Thing!).With(m.Time(3))),
    ];

    static Time? Nth(in Match m, int count, int last, int what, int within) =>
        m[4].Is(Sign.After) ? AfterTime(m, count, what, within) : Counted(m, m.Has(last) ? -count : count, what, within);

    static Time? Counted(in Match m, int count, int what, int within) =>
        m.Time(within) is { DaysOnly: true } time && Candidates.First(time.Days!, m.Now) is { } period
            ? Make.Nth(count, m.Unit(what), Weekday(m[what]), period, fullWeeks: false) : null;

    static Time? AfterTime(in Match m, int count, int what, int time) =>
        Weekday(m[what]) is > 0 and var weekday && m.Time(time) is { DaysOnly: true } day
            && Candidates.First(day.Days!, m.Now)?.From is { } from
            ? EnglishDays.Occurrence(from, weekday, count) : null;

    // The second half of a part of the day, or its first; the last third of a week or month.
    static Time? Narrowed(in Match m, Time time)
    {
        var late = m[0].Is(Sign.Late);
        if (time.Hours is { Part: true, From: { } from, Until: { } until } part && !m[0].Is(Sign.Middle))
        {
            var middle = (from + until) / 2;
            return time with { Hours = late ? part with { From = middle } : part with { Until = middle } };
        }

        return time.DaysOnly && Candidates.First(time.Days!, m.Now) is { } whole
            ? Parts.Of(whole, late ? Sign.End : m[0].Is(Sign.Early) ? Sign.Begin : Sign.Middle) : null;
    }

    static Time? Nearest(in Match m, int count)
    {
        if (Weekday(m[3]) is not (> 0 and var weekday) || m.Time(5) is not { DaysOnly: true } day || count > 10
            || Candidates.First(day.Days!, m.Now)?.From is not { } from
            || new DayPattern { Weekday = weekday }.Next(from.AddDays(-3))?.From is not { } near)
        {
            return null;
        }

        var side = near >= from ? -1 : 1;
        return Time.Of(Period.Day(near.AddDays(7 * side * (count / 2) * (count % 2 == 0 ? 1 : -1))));
    }

    /// <summary>The day of the week that a word is and nothing more; 0 for other words.</summary>
    internal static int Weekday(Token token) =>
        token.Thing is Time { Hours: null, Pattern: { Weekday: var day, Year: 0, Month: 0, Day: 0, Festival: null } }
            ? day : 0;

    // A Sunday belongs to the working week that follows it.
    static Time? WeekOf(in Match m, int unit, int time)
    {
        if (m.Unit(unit) is not (Unit.Week or Unit.Weekend or Unit.Month) || m.Time(time) is not { DaysOnly: true } day
            || Candidates.First(day.Days!, m.Now) is not { OneDay: true, From: { } from })
        {
            return null;
        }

        var sunday = from.DayOfWeek == DayOfWeek.Sunday && m.Unit(unit) == Unit.Week;
        return Make.Unit(sunday ? from.AddDays(1) : from, m.Unit(unit), 0);
    }

    static Time? PartOf(in Match m, int part, int whole) =>
        Whole(m, whole) is { } known ? Parts.Of(known, m[part].Sign) : null;

    // The period a time means, or the present one of a unit.
    static Period? Whole(in Match m, int place) => m[place].Thing is Time time
        ? time.DaysOnly ? Candidates.First(time.Days!, m.Now) : null
        : Units.Around(m.Now, m.Unit(place), 0);

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
