namespace Dialogs.Understanding.Dates;

/// <summary>Durations in Chinese, and times told by them: 半小时后, 未来三天, 国庆节前两天.</summary>
static class ChineseAmounts
{
    /// <summary>The rules for durations.</summary>
    public static IEnumerable<Rule> Durations =>
    [
        new("Number|Few Count? Around? Unit", (in Match m) => Long(m, 3, m.Value(0))),
        new("Half Count? Unit", (in Match m) => Long(m, 2, 0.5)),
        new("Number Count Half Unit", (in Match m) => Long(m, 3, m.Value(0) + 0.5)),
        new("Number Count? Unit Half", (in Match m) => Long(m, 2, m.Value(0) + 0.5)),
        new("Half YearMark", (in Match m) => new Duration(Unit.Month, 6)),
    ];

    /// <summary>Durations of several units: 一小时二十分钟.</summary>
    public static IEnumerable<Rule> Compound =>
    [
        new("Duration And? Duration", (in Match m) =>
            m.Duration(2).Unit < m.Duration(0).Smallest && m.Duration(0).More is null
                ? m.Duration(0) with { More = m.Duration(2) } : null),
    ];

    /// <summary>The rules for times told by a duration.</summary>
    public static IEnumerable<Rule> Relative =>
    [
        new("In? Duration Of? Later", (in Match m) => Make.Away(m.Duration(1), m.Now)),
        new("In? Duration Later Of? Time", (in Match m) => EnglishAmounts.OnDay(m.Duration(1), m.Now, m.Time(4))),
        new("In Duration", (in Match m) => m[0].Value > 0 ? Until(m, 1) : Make.Away(m.Duration(1), m.Now)),
        new("Duration Of? Ago", (in Match m) => Make.Away(m.Duration(0), m.Now, -1)),
        new("Shift? Duration Within", (in Match m) => m.Has(0) && m.Value(0) < 0 ? Past(m, 1) : Until(m, 1)),
        new("Shift Duration", (in Match m) => Shifted(m)),
        new("Shift Number MonthMark", (in Match m) =>
            m[0].Is(Sign.Before | Sign.After)
                ? EnglishAmounts.Coming(m.Now, new Duration(Unit.Month, m.Value(1)), m.Value(0)) : null),
        new("Time Of? Before|After Duration", (in Match m) =>
            m[0].Is(Sign.Now) ? null : EnglishAmounts.AwayFrom(m.Duration(3), m.Time(0), m.Now, m[2].Is(Sign.Before) ? -1
                : 1)),
        new("Time Of? Duration Before|After", (in Match m) =>
            m[0].Is(Sign.Now) ? null : EnglishAmounts.AwayFrom(m.Duration(2), m.Time(0), m.Now, m[3].Is(Sign.Before) ? -1
                : 1)),
    ];

    static Duration? Long(in Match m, int unit, double count)
    {
        var token = m[unit];
        if (ChineseDays.IsQuarter(token))
            return null;
        if (token.Is(Sign.Quarter))
            return count is > 0 and < 100 ? new(Unit.Minute, count * 15) : null;
        return count is > 0 and < 1e6 && token.Unit != Unit.Weekend ? new(token.Unit, count) : null;
    }

    static Time? Until(in Match m, int place) =>
        m.Duration(place).From(m.Now) is { } end ? Time.Of(new Period(m.Now, end, Unit.Second)) : null;

    static Time? Past(in Match m, int place) =>
        m.Duration(place).From(m.Now, -1) is { } begin ? Time.Of(new Period(begin, m.Now, Unit.Second)) : null;

    // 下三天 and 未来三天 begin tomorrow; 未来两周 is spoken of from today, 下两周 from next Monday.
    static Time? Shifted(in Match m)
    {
        var amount = m.Duration(1);
        if (m.Value(0) < 0 && (m[0].Thing is not null || amount.Unit < Unit.Day))
            return Past(m, 1);
        var fromToday = m.Value(0) > 0 && m[0].End - m[0].Start > 1 && amount.Unit >= Unit.Week;
        return !fromToday ? EnglishAmounts.Coming(m.Now, amount, m.Value(0))
            : amount.From(m.Now.Date) is { } end ? Time.Of(new Period(m.Now.Date, end, Unit.Day)) : null;
    }
}
