using System.Diagnostics;

namespace LoadGen;

/// <summary>
/// When turns begin. At a rate they are due at even distances, and a turn's latency counts from when it was due: a bot that
/// stalls is charged for all it held up.
/// </summary>
sealed class Pace(double perSecond)
{
    readonly long first = Stopwatch.GetTimestamp();
    long due = -1;

    /// <summary>Waits for the next moment that is due and answers it, as a timestamp of <see cref="Stopwatch"/>.</summary>
    public async ValueTask<long> Next()
    {
        if (perSecond == 0)
            return Stopwatch.GetTimestamp();
        var moment = first + (long)(Interlocked.Increment(ref due) * Stopwatch.Frequency / perSecond);
        var wait = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), moment);
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait);
        return moment;
    }
}
