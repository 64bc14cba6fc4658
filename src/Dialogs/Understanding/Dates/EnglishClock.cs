namespace Dialogs.Understanding.Dates;

/// <summary>Times of day in English.</summary>
static class EnglishClock
{
    static readonly Hours night = Hours.PartOf(20, 24);

    /// <summary>The rules that need nothing but words and numbers.</summary>
    public static IEnumerable<Rule> Rules =>
    [
        new("At|Around Around? Number|Year Around?", (in Match m) =>
            m.After.Is(
                Sign.HalfDay | Sign.HourMark | Sign.Unit | Sign.Month | Sign.Past | Sign.Number | Sign.Count | Sign.Of)
                ? null : m.Value(2) % 1 > 0 ? Dotted(m[2]) : AtNumber(m.Int(2), m[0].Is(Sign.At))),
        new("Number HourMark", (in Match m) => Make.Clock(m.Int(0))),
        new("Number HourMark? HalfDay", (in Match m) => OfHalf(m.Int(0), 0, m.Value(2))),
        new("Number Number HalfDay", (in Match m) => m.Int(1) >= 10 ? OfHalf(m.Int(0), m.Int(1), m.Value(2)) : null),
        new("Number In The? HalfDay", (in Match m) => OfHalf(m.Int(0), 0, m.Value(3))),
        new("Number HourMark? In|At? The? Part", (in Match m) =>
            m.Has(2) && PartOf(m[4]) is { } part && Make.Clock(m.Int(0))?.Hours?.Within(part) is { } hours
                ? Time.Of(hours) : null),
        new("At Number Number", (in Match m) => m.Int(2) >= 10 ? Make.Clock(m.Int(1), m.Int(2)) : null),
        new("Half Past? Number|Time HourMark?", (in Match m) => Plus(m, 2, 30, m.Has(1) || m[2].Is(Sign.Number))),
        new("A? Quarter Past Number|Time HourMark?", (in Match m) => Plus(m, 3, 15, true)),
        new("A? Quarter To Number|Time HourMark?", (in Match m) => Plus(m, 3, -15, true)),
        new("Number MinuteMark? Past Number|Time HourMark?", (in Match m) =>
            Plus(m, 3, m.Int(0), m.Has(1) || m.Int(0) % 5 == 0 && m.Int(0) > 0)),
        new("Number MinuteMark To Number|Time HourMark?", (in Match m) => Plus(m, 3, -m.Int(0), true)),
        new("Number Around", (in Match m) => m[0].End == m[1].Start ? Make.Clock(m.Int(0)) : null),
        new("Time In? The? HalfDay", (in Match m) =>
            m.Time(0) is { HoursOnly: true, Hours: { Exact: true, Twelve: true } hours }
                ? Time.Of(hours.In(m.Value(3) > 0)) : null),
        new("Time Part", (in Match m) =>
            m[1].Thing is null && m.Time(0) is { DaysOnly: true } day ? day with { Hours = night } : null),
        new("Number To Number HourMark?", (in Match m) =>
            (m.WholeText || m.Before.Is(Sign.At)) && m[0].End - m[0].Start > 2 && m.Int(0) is 5 or 10 or 20 or 25
            ? Plus(m, 2, -m.Int(0), true) : null),
        new("After|Before Number", (in Match m) => Bound(m)),
        new("At The? Part", (in Match m) => m[2].Thing is null ? Time.Of(night) : null),
        new("Time Late|Early", (in Match m) =>
            m.Time(0) is { HoursOnly: true, Hours.Exact: true } time && m.After.Is(Sign.Part | Sign.Comma) ? time : null),
        new("Number Time", (in Match m) =>
            m.AtStart && m.Time(1) is { Days: FixedDays { Period.OneDay: true }, Hours: null or { Part: true } } day
            && Make.Clock(m.Int(0)) is { } clock ? Joined.Of(clock, day) : null),
    ];

    /// <summary>The part of the day a word names; null for none.</summary>
    internal static Hours? PartOf(Token token) => token.Thing is Time { Hours: { Part: true } part } ? part
        : token.Thing is null && token.Is(Sign.Part) ? night : null;

    /// <summary>"At 9", "at 1030".</summary>
    static Time? AtNumber(int number, bool surely) => number switch
    {
        >= 0 and <= 24 => Make.Clock(number),
        >= 1900 and <= 2100 when !surely => null,
        >= 100 and <= 2400 when number % 100 < 60 => Make.Clock(number / 100, number % 100),
        _ => null,
    };

    // "after 6 on Sunday" is a time, "after 6 people" is none.
    static Time? Bound(in Match m)
    {
        if (m.After.Sign != Sign.None && !m.After.Is(Sign.On | Sign.Comma | Sign.Weekday | Sign.Time)
            || m.Int(1) is < 1 or > 24 || Make.Clock(m.Int(1)) is not { } time)
        {
            return null;
        }

        return m[0].Is(Sign.After) ? Ranges.After(time, m.Now, included: true) : Ranges.Before(time, m.Now, included: false);
    }

    // "at 6.45" is a clock time, "at 6.4" is none.
    static Time? Dotted(Token number)
    {
        var hour = (int)number.Value;
        return number.End - number.Start == (hour > 9 ? 5 : 4)
            ? Make.Clock(hour, (int)Math.Round((number.Value - hour) * 100)) : null;
    }

    static Time? OfHalf(int hour, int minute, double afternoon) =>
        hour is >= 1 and <= 12 && Make.Clock(hour, minute) is { Hours: { } hours } ? Time.Of(hours.In(afternoon > 0)) : null;

    static Time? Plus(in Match m, int place, int minutes, bool clear)
    {
        var hours = m[place].Is(Sign.Number) ? Make.Clock(m.Int(place))?.Hours
            : m.Time(place) is { HoursOnly: true } time ? time.Hours : null;
        var fits = clear && Math.Abs(minutes) < 60 && hours is { Exact: true };
        if (!fits || hours?.From is not { } from || from % 3600 != 0 && m.Has(0))
            return null;
        var seconds = (from + minutes * 60 + 86_400) % 86_400;
        return Time.Of(hours with { From = seconds });
    }
}
