using System.Collections.Concurrent;

namespace LearningBot.Channels.DirectLine;

/// <summary>How fast one person may post: 20 messages in 10 seconds, then two each second. Counted per instance.</summary>
sealed class Pace(TimeProvider clock)
{
    const double Most = 20;
    const double PerSecond = 2;

    readonly ConcurrentDictionary<string, Bucket> buckets = new();

    /// <summary>True when the person may post now; it counts as one message.</summary>
    public bool Allows(string user)
    {
        var now = clock.GetTimestamp();
        if (buckets.Count > 20_000) Sweep(now);
        var bucket = buckets.GetOrAdd(user, static (_, at) => new Bucket(at), now);
        lock (bucket)
        {
            bucket.Left = Math.Min(Most, bucket.Left + clock.GetElapsedTime(bucket.At, now).TotalSeconds * PerSecond);
            bucket.At = now;
            if (bucket.Left < 1) return false;
            bucket.Left--;
            return true;
        }
    }

    // A bucket untouched for as long as it takes to fill says nothing that a new one would not.
    void Sweep(long now)
    {
        foreach (var (user, bucket) in buckets)
        {
            if (clock.GetElapsedTime(bucket.At, now).TotalSeconds > Most / PerSecond) buckets.TryRemove(user, out _);
        }
    }

    sealed class Bucket(long at)
    {
        public long At = at;
        public double Left = Most;
    }
}
