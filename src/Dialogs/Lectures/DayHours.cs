using System.Globalization;
using Dialogs.Understanding;
using Dialogs.Understanding.Dates;

namespace Dialogs.Lectures;

/// <summary>Hours of the day in which a session begins.</summary>
/// <param name="From">The first moment meant.</param>
/// <param name="Until">The first moment no longer meant; at the latest one minute before midnight.</param>
public sealed record DayHours(TimeOnly From, TimeOnly Until)
{
    static readonly TimeOnly EndOfDay = new(23, 59);

    // A person who says "three o'clock" takes a lecture at half past two or at four.
    static readonly TimeSpan Before = TimeSpan.FromMinutes(45);
    static readonly TimeSpan After = TimeSpan.FromMinutes(75);

    internal string Keep() => string.Create(CultureInfo.InvariantCulture, $"{From:HH:mm}/{Until:HH:mm}");

    internal static DayHours? Recall(string kept) =>
        kept.Split('/') is [var from, var until]
        && TimeOnly.TryParse(from, CultureInfo.InvariantCulture, out var first)
        && TimeOnly.TryParse(until, CultureInfo.InvariantCulture, out var end) ? new(first, end) : null;

    /// <summary>The first hours that are named.</summary>
    internal static IReadOnlyList<DayHours> HeardIn(Heard heard)
    {
        foreach (var reading in heard.Dates)
        {
            if (reading.Kind is DateKind.Duration or DateKind.Repeated || reading.First.Earliest is not { } earliest) continue;
            return [reading.First.Latest is { } latest ? new(earliest, latest > earliest ? latest : EndOfDay) : Around(earliest)];
        }
        return [];
    }

    static DayHours Around(TimeOnly clock)
    {
        var from = clock.ToTimeSpan() > Before ? clock.Add(-Before) : TimeOnly.MinValue;
        var until = clock.Add(After);
        return new(from, until > clock ? until : EndOfDay);
    }
}
