namespace Dialogs.Understanding.Dates;

/// <summary>A time found in a text, with everything it may plausibly mean.</summary>
/// <param name="Start">Where it begins in the text, in UTF-16 units.</param>
/// <param name="Length">How long it is there; at least 1.</param>
/// <param name="Kind">What kind of time it is.</param>
/// <param name="Meanings">What it may mean, at least one, the one to act on first.</param>
/// <param name="Ambiguous">
/// True only when the first two meanings are different, both still to come and equally plausible ("next Saturday" on a
/// Monday, 3/4 in English). Then the person is asked which they mean.
/// </param>
public sealed record DateReading(int Start, int Length, DateKind Kind, IReadOnlyList<DateMeaning> Meanings, bool Ambiguous)
{
    /// <summary>The meaning to act on when nothing speaks against it.</summary>
    public DateMeaning First => Meanings[0];

    /// <summary>Where it ends in the text, exclusive.</summary>
    public int End => Start + Length;
}

/// <summary>One thing a time in a text may mean. All times are local, in the zone of the "now" it was read with.</summary>
public sealed record DateMeaning
{
    /// <summary>
    /// First moment meant; for a <see cref="DateKind.Date"/> or <see cref="DateKind.Days"/> the beginning of the first day. Null
    /// when only a time of day, a duration or an end was said.
    /// </summary>
    public DateTime? From { get; init; }

    /// <summary>
    /// First moment no longer meant (exclusive). For one day the beginning of the next; for a <see cref="DateKind.Moment"/> the same as
    /// <see cref="From"/>. Null when the end is open.
    /// </summary>
    public DateTime? Until { get; init; }

    /// <summary>The time of day said, or the beginning of the part of the day said (下午 is 12:00). Null when none was.</summary>
    public TimeOnly? Earliest { get; init; }

    /// <summary>
    /// End of the part of the day or of the range of hours said (exclusive); midnight is 0:00. Null when none was, and for a clock time.
    /// </summary>
    public TimeOnly? Latest { get; init; }

    /// <summary>How long; only for a <see cref="DateKind.Duration"/>. A month counts 30 days, a year 365.</summary>
    public TimeSpan? Length { get; init; }

    /// <summary>Days of the week, when it is repeated on some of them; else empty.</summary>
    public IReadOnlyList<DayOfWeek> Weekdays { get; init; } = [];
}
