namespace Dialogs.Understanding.Dates;

/// <summary>Times of day in Chinese.</summary>
static class ChineseClock
{
    /// <summary>The rules that need nothing but words and numbers.</summary>
    public static IEnumerable<Rule> Rules =>
    [
        new("Number HourMark Around?", (in Match m) => Full(m)),
        new("Number Number HourMark Around?", (in Match m) => About(m.Int(0), m.Int(1))),
        new("Number HourMark Half", (in Match m) => Make.Clock(m.Int(0), 30)),
        new("Number HourMark Number? Quarter", (in Match m) => Make.Clock(m.Int(0), 15 * (m.Has(2) ? m.Int(2) : 1))),
        new("Number HourMark In? Number MinuteMark?", (in Match m) =>
            m.Has(4) || !m.After.Is(Sign.Count | Sign.Unit | Sign.HourMark | Sign.DayMark)
                && (m[3].End - m[3].Start >= 2 || !m.After.Is(Sign.Gap)) ? Make.Clock(m.Int(0), m.Int(3)) : null),
        new("Number HourMark Number MinuteMark Number SecondMark", (in Match m) => Make.Clock(m.Int(0), m.Int(2), m.Int(4))),
        new("Past Number Quarter|MinuteMark Number HourMark", (in Match m) =>
            Before(m.Int(3), m.Int(1) * (m[2].Is(Sign.Quarter) ? 15 : 1))),
        new("Number HourMark Past Number Quarter|MinuteMark", (in Match m) =>
            Before(m.Int(0), m.Int(3) * (m[4].Is(Sign.Quarter) ? 15 : 1))),
        new("Time HourMark", (in Match m) => m.Time(0) is { HoursOnly: true, Hours.Exact: true } time ? time : null),
        new("Number HalfDay", (in Match m) =>
            m.Int(0) is >= 1 and <= 12 ? Time.Of(Hours.Clock(m.Int(0), twelve: true).In(m.Value(1) > 0)) : null),
    ];

    // 一点 is one o'clock only where something says so: 便宜一点 is a little cheaper. And 24点5度 is no time.
    static Time? Full(in Match m)
    {
        var little = m.Int(0) == 1 && m[0].End - m[0].Start == 1 && m[1].End - m[1].Start == 1 && !m.Has(2);
        if (little && !m.WholeText && !m.Before.Is(Sign.Time | Sign.To | Sign.From | Sign.At | Sign.Dash | Sign.Weekday)
            && !m.After.Is(Sign.To | Sign.Dash))
        {
            return null;
        }

        return m.After.Is(Sign.Number) && m.After.Start == m[1].End && !m.Before.Is(Sign.Time) ? null : Make.Clock(m.Int(0));
    }

    // 三四点 is from three to four.
    static Time? About(int from, int until) =>
        until == from + 1 && Make.Clock(from)?.Hours is { } first && Make.Clock(until)?.Hours is { } last
            && Hours.Range(first, last) is { } range
            ? Time.Of(range) : null;

    static Time? Before(int hour, int minutes) => hour is >= 1 and <= 24 && minutes is > 0 and < 60
        ? Make.Clock(hour - 1 == 0 ? 12 : hour - 1, 60 - minutes) : null;
}
