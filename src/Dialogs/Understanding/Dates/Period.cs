namespace Dialogs.Understanding.Dates;

/// <summary>A stretch of time. One of its ends may be open; for a moment both are the same.</summary>
/// <param name="From">Its beginning; null when open.</param>
/// <param name="Until">Its end, exclusive; null when open.</param>
/// <param name="Grain">How finely it was told: <see cref="Unit.Hour"/> and smaller are moments, larger ones whole days.</param>
readonly record struct Period(DateTime? From, DateTime? Until, Unit Grain)
{
    /// <summary>One whole day.</summary>
    public static Period Day(DateTime day) => new(day.Date, day.Date.AddDays(1), Unit.Day);

    /// <summary>One moment.</summary>
    public static Period Moment(DateTime moment) => new(moment, moment, Unit.Second);

    /// <summary>True when it is told in whole days.</summary>
    public bool WholeDays => Grain >= Unit.Day;

    /// <summary>True when it is exactly one whole day.</summary>
    public bool OneDay => WholeDays && From is { } from && Until == from.AddDays(1);

    /// <summary>True when it is one moment.</summary>
    public bool IsMoment => From is not null && From == Until;
}
