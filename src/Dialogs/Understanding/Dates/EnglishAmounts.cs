namespace Dialogs.Understanding.Dates;

/// <summary>Durations in English, and times told by them: "half an hour", "in two weeks", "the next 3 days".</summary>
static class EnglishAmounts
{
    /// <summary>The rules for durations.</summary>
    public static IEnumerable<Rule> Durations =>
    [
        new("Number Unit", (in Match m) => Long(m.Unit(1), m.Value(0))),
        new("A|Few Unit", (in Match m) => Long(m.Unit(1), m.Has(0) && m[0].Is(Sign.Few) ? 3 : 1)),
        new("Half A? Unit", (in Match m) => Long(m.Unit(2), 0.5)),
        new("A Half Unit", (in Match m) => Long(m.Unit(2), 0.5)),
        new("A? Quarter Of A Unit", (in Match m) => Long(m.Unit(4), 0.25)),
        new("Number Quarter Of A Unit", (in Match m) => Long(m.Unit(4), m.Value(0) / 4)),
        new("Number|A And A? Half Unit", (in Match m) => Long(m.Unit(4), (m[0].Is(Sign.Number) ? m.Value(0) : 1) + 0.5)),
        new("Number|A Unit And A? Half", (in Match m) => Long(m.Unit(1), (m[0].Is(Sign.Number) ? m.Value(0) : 1) + 0.5)),
        new("Number A? Half Unit", (in Match m) => Long(m.Unit(3), m.Value(0) + 0.5)),
    ];

    /// <summary>Durations of several units: "an hour and 20 minutes".</summary>
    public static IEnumerable<Rule> Compound =>
    [
        new("Duration And|Comma? Duration", (in Match m) =>
            m.Duration(2).Unit < m.Duration(0).Smallest ? Both(m.Duration(0), m.Duration(2)) : null),
    ];

    /// <summary>The rules for times told by a duration.</summary>
    public static IEnumerable<Rule> Relative =>
    [
        new("From? Time For Duration", (in Match m) => Ranges.For(m.Time(1), m.Duration(3), m.Now)),
        new("For Duration From|Since|Of|At? Time", (in Match m) => Ranges.For(m.Time(3), m.Duration(1), m.Now)),
        new("In The? Duration", (in Match m) => Make.Away(m.Duration(2), m.Now)),
        new("In? Duration Later Comma? On? Time?", (in Match m) =>
            m.Has(5) ? OnDay(m.Duration(1), m.Now, m.Time(5)) : Make.Away(m.Duration(1), m.Now)),
        new("Time Duration Later", (in Match m) => OnDay(m.Duration(1), m.Now, m.Time(0))),
        new("Duration Ago", (in Match m) => Make.Away(m.Duration(0), m.Now, -1)),
        new("In? Duration From|After Time", (in Match m) => AwayFrom(m.Duration(1), m.Time(3), m.Now, 1)),
        new("In? Duration From|After Time On Time", (in Match m) => Away(m.Duration(1), m.Time(3), m.Now) is { } from
            ? OnDay(m.Duration(1), from, m.Time(5)) : null),
        new("The Unit After|Before The? Time", (in Match m) => Beside(m, m[2].Is(Sign.After) ? 1 : -1)),
        new("Duration Before Time", (in Match m) => AwayFrom(m.Duration(0), m.Time(2), m.Now, -1)),
        new("Within The? Shift? Duration", (in Match m) =>
            m.Duration(3).From(m.Now) is { } end ? Time.Of(new Period(m.Now, end, Unit.Second)) : null),
        new("In? The? Shift Duration", (in Match m) =>
            m.Has(0) && m.Value(2) > 0 && m.Duration(3).Unit != Unit.Day
                ? FromNow(m.Now, m.Duration(3)) : Coming(m.Now, m.Duration(3), m.Value(2))),
        new("In? The? Number|Few Shift Unit", (in Match m) =>
            Coming(m.Now, new Duration(m.Unit(4), m.Value(2)), m.Value(3))),
        new("In? The? Shift Few Unit", (in Match m) => Coming(m.Now, new Duration(m.Unit(4), 3), m.Value(2))),
    ];

    /// <summary>Whole units after the present one, or before it: "the next 3 days" begins tomorrow.</summary>
    internal static Time? Coming(DateTime now, Duration amount, double shift)
    {
        if (shift == 0 || amount.More is not null || amount.Count is < 1 or > 10_000)
            return null;
        var count = Math.Floor(amount.Count);
        return Make.Unit(now, amount.Unit, shift > 0 ? 1 : -count, count);
    }

    // "in the next two weeks" is spoken of from today, "next two weeks" from next Monday.
    static Time? FromNow(DateTime now, Duration amount)
    {
        var days = amount.Smallest >= Unit.Day;
        var begin = days ? now.Date : now;
        return amount.From(begin) is { } end ? Time.Of(new Period(begin, end, days ? Unit.Day : Unit.Second)) : null;
    }

    /// <summary>So much from a time; a day when that time is a day.</summary>
    internal static Time? AwayFrom(Duration amount, Time time, DateTime now, int sign)
    {
        if (time is { HoursOnly: true, Hours: { Exact: true, From: { } clock } hours } && amount.Seconds < 86_400 / 2)
            return Time.Of(hours with { From = (clock + sign * (int)amount.Seconds + 86_400) % 86_400 });
        if (time.HoursOnly || Candidates.First(time.Days!, now) is not { From: { } day } days)
            return null;
        if (time.Hours is null && !days.IsMoment)
            return Make.Away(amount, amount.Smallest >= Unit.Day ? day : day + now.TimeOfDay, sign);
        return amount.From(Meanings.Within(days, time.Hours).From ?? day, sign) is { } then
            ? Time.Of(Period.Moment(then)) : null;
    }

    // "the day after Christmas", "the week before the 5th".
    static Time? Beside(in Match m, int shift) => m.Time(4) is { DaysOnly: true } time
        && Candidates.First(time.Days!, m.Now) is { OneDay: true, From: { } day }
        && m.Unit(1) is Unit.Day or Unit.Week or Unit.Weekend ? Make.Unit(day, m.Unit(1), shift) : null;

    static DateTime? Away(Duration amount, Time time, DateTime now) =>
        AwayFrom(amount, time, now, 1)?.Days is FixedDays { Period.From: { } then } ? amount.From(then, -1) : null;

    /// <summary>A day of the week, or a time of day, on the day so much later.</summary>
    // "Monday two weeks from now" is the Monday of that week; "two months from now on Tuesday" the first Tuesday from then.
    internal static Time? OnDay(Duration amount, DateTime from, Time time)
    {
        if (amount.From(from) is not { } then || amount.Smallest < Unit.Day)
            return null;
        if (time.HoursOnly)
            return new(new FixedDays(Period.Day(then)), time.Hours);
        return time.Pattern is { Weekday: > 0 and var weekday, Day: 0, Month: 0 }
            && (amount.Unit == Unit.Week ? Make.InWeek(then, weekday, 0)?.Period
            : new DayPattern { Weekday = weekday }.Next(then)) is { } day
            ? new(new FixedDays(day), time.Hours) : null;
    }

    static Duration? Long(Unit unit, double count) => count is > 0 and < 1e6 && double.IsFinite(count)
        ? new(unit, count) : null;

    static Duration Both(Duration one, Duration other) => one.More is null
        ? one with { More = other } : one with { More = Both(one.More, other) };
}
