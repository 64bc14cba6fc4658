namespace Dialogs.Understanding.Dates;

/// <summary>The rules that both languages have: times that belong together, and ranges.</summary>
static class SharedRules
{
    /// <summary>Clock times within parts of the day, and ranges of hours.</summary>
    public static IEnumerable<Rule> HourRanges =>
    [
        new("Time Comma|At|Of|Around? Time", (in Match m) =>
            m.Time(0).HoursOnly && m.Time(2).HoursOnly ? Joined.Of(m.Time(0), m.Time(2)) : null),
        new("From? Time To|Dash Time", (in Match m) => OfHours(m, 1, 3)),
        new("Between Time And|To|Dash Time", (in Match m) => OfHours(m, 1, 3)),
    ];

    /// <summary>Everything said of one time.</summary>
    public static IEnumerable<Rule> Joins =>
    [
        new("Time Comma? On|At|Of|In|Around|From|For|Dash? The? Around? Time", (in Match m) =>
            m[2].Is(Sign.Dash) && !(m.Time(0).DaysOnly && m.Time(5).HoursOnly) ? null : Joined.Of(m.Time(0), m.Time(5))),
        new("On|At|In|Around|The Time", (in Match m) => m.Has(0) && m[0].Thing is null ? m.Time(1) : null),
    ];

    static Time? OfHours(in Match m, int from, int until) =>
        m.Time(from).HoursOnly && m.Time(until).HoursOnly ? Ranges.Between(m.Time(from), m.Time(until), m.Now) : null;
}
