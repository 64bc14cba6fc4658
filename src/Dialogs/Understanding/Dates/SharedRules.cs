namespace Dialogs.Understanding.Dates;

/// <summary>The rules that both languages have: times that belong together, and ranges.</summary>
static class SharedRules
{
    /// <summary>Clock times within parts of the day.</summary>
    public static IEnumerable<Rule> Clocks =>
    [
        new("Time Comma|At|Of|Around? Time", (in Match m) =>
            m.Time(0).HoursOnly && m.Time(2).HoursOnly ? Joined.Of(m.Time(0), m.Time(2)) : null),
    ];

    /// <summary>Ranges of hours.</summary>
    public static IEnumerable<Rule> HourRanges =>
    [
        new("From? Time To|Dash Time", (in Match m) => m.Moves && m[2].Is(Sign.To) ? null : OfHours(m, 1, 3)),
        new("Between Time And|To|Dash Time", (in Match m) => OfHours(m, 1, 3)),
    ];

    /// <summary>Everything said of one time.</summary>
    public static IEnumerable<Rule> Joins =>
    [
        new("Time Comma? On|At|Of|In|Around|From|For|Dash? The? Around? Time", (in Match m) =>
            m[2].Is(Sign.Dash) && !(m.Time(0).DaysOnly && m.Time(5).HoursOnly) || m[2].Is(Sign.Of | Sign.In)
                && m.Before.Is(Sign.Last | Sign.Ordinal | Sign.Near) && m[2].Start > 0
                ? null : Joined.Of(m.Time(0), m.Time(5))),
        new("Time Comma|Of|In? Year", (in Match m) =>
            m.Time(0) is { DaysOnly: true, Pattern.Year: 0 } && Make.Year(m.Int(2)) is { } year
                ? Joined.Of(m.Time(0), year) : null),
        new("The? Shift Time", (in Match m) => Shifted(m)),
        new("On|At|In|Around|The Time", (in Match m) =>
            m.Has(0) && m[0].Thing is null && !(m[0].Is(Sign.In) && m.Before.Is(Sign.Time | Sign.Unit)) ? m.Time(1) : null),
    ];

    // "this afternoon", "last Christmas".
    static Time? Shifted(in Match m)
    {
        var (time, shift) = (m.Time(2), (int)m.Value(1));
        if (time is { HoursOnly: true, Hours.Twelve: false } && Units.Add(m.Now.Date, Unit.Day, shift) is { } day)
            return time with { Days = new FixedDays(Period.Day(day)) };
        if (time is not { DaysOnly: true, Pattern: { Festival: not null, Year: 0 } festival })
            return null;
        return Time.Of(shift < 0 ? festival.Previous(m.Now.Date) : festival.Next(m.Now.Date));
    }

    static Time? OfHours(in Match m, int from, int until) =>
        m.Time(from).HoursOnly && m.Time(until).HoursOnly ? Ranges.Between(m.Time(from), m.Time(until), m.Now) : null;
}
