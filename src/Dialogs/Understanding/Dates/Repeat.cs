namespace Dialogs.Understanding.Dates;

/// <summary>Again and again.</summary>
/// <param name="Weekdays">The days of the week it is on; empty when it is not told by them.</param>
/// <param name="Hours">The time of day; null when none was said.</param>
sealed record Repeat(IReadOnlyList<DayOfWeek> Weekdays, Hours? Hours = null)
{
    /// <summary>Monday to Friday.</summary>
    public static Repeat Workdays { get; } =
        new([DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday]);

    /// <summary>The days of the week a repeated unit is on: the weekend has two, other units none of their own.</summary>
    public static IReadOnlyList<DayOfWeek> On(Unit unit) => unit == Unit.Weekend
        ? [DayOfWeek.Saturday, DayOfWeek.Sunday] : [];

    /// <summary>A time, again and again.</summary>
    public static Repeat Of(Time time) => new(
        time.Pattern is { Weekday: > 0 and var day } ? [(DayOfWeek)(day % 7)]
            : time.Days is FixedDays { Period.Grain: Unit.Weekend } ? On(Unit.Weekend) : [], time.Hours);

    /// <summary>The same with the time of day, or the day, said beside it; null when that says something else.</summary>
    public Repeat? With(Time time) =>
        time.HoursOnly ? Hours is null ? this with { Hours = time.Hours } : null
        : time.Pattern is { Weekday: > 0 and var day } && Weekdays.Count == 0
        ? new([(DayOfWeek)(day % 7)], time.Hours ?? Hours)
        : time.Pattern is { Day: > 0 } ? this with { Hours = time.Hours ?? Hours }
        : null;
}
