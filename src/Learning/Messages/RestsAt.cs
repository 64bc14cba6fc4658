namespace Learning.Messages;

/// <summary>The quiet hours in which one moment lies, reckoned once for all who rest alike: most of a broadcast's people do.</summary>
sealed class RestsAt(QuietHours quiet, DateTime moment)
{
    readonly Dictionary<Rest, DateTime?> ends = [];

    /// <summary>When the quiet ends for who rests so, UTC; null when there is none.</summary>
    public DateTime? EndFor(Rest rest) => ends.TryGetValue(rest, out var end) ? end : ends[rest] = quiet.EndsAfter(moment, rest);
}
