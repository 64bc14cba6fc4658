namespace Dialogs.Understanding.Dates;

/// <summary>The beginning, middle and end of a week, month or year.</summary>
static class Parts
{
    /// <summary>The first or second half of a week, month or year; null when the period has no halves.</summary>
    public static Time? HalfOf(Period whole, bool second)
    {
        if (whole is not { From: { } from, Until: { } until })
            return null;
        DateTime? middle = whole.Grain switch
        {
            Unit.Week => from.AddDays(3),
            Unit.Month => from.AddDays(15),
            Unit.Year => from.AddMonths(6),
            _ => null,
        };
        return middle is null ? null : Time.Of(second ? new Period(middle, until, Unit.Day)
            : new Period(from, middle, Unit.Day));
    }

    /// <summary>The part of a period a word names; null when the period has none.</summary>
    /// <param name="whole">The period.</param>
    /// <param name="part"><see cref="Sign.Begin"/>, <see cref="Sign.Middle"/> or <see cref="Sign.End"/>.</param>
    public static Time? Of(Period whole, Sign part)
    {
        if (whole is not { From: { } from, Until: { } until })
            return null;
        var (begin, middle) = whole.Grain switch
        {
            Unit.Week => (from.AddDays(3), from.AddDays(4)),
            Unit.Month => (from.AddDays(10), from.AddDays(20)),
            Unit.Quarter => (from.AddMonths(1), from.AddMonths(2)),
            Unit.Year => (from.AddMonths(3), from.AddMonths(8)),
            _ => (from, from),
        };
        if (begin == middle)
            return null;
        var (start, end) = (part & Sign.Begin) != 0 ? (from, begin) : (part & Sign.Middle) != 0 ? (begin, middle)
            : (middle, until);
        return Time.Of(new Period(start, end, Unit.Day));
    }
}
