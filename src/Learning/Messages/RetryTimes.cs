namespace Learning.Messages;

/// <summary>When a message that could not be sent is tried again.</summary>
public static class RetryTimes
{
    /// <summary>After so many tries a message is given up.</summary>
    public const int Tries = 8;

    // A tenth more or less, so that what failed together does not come back together.
    const double jitter = 0.1;

    static readonly TimeSpan[] waits =
    [
        TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(15), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(30), TimeSpan.FromHours(2),
    ];

    /// <summary>How long to wait: 1, 4 and 15 seconds, 1, 5 and 30 minutes, 2 hours, each a tenth more or less; never shorter than the channel asks.</summary>
    /// <param name="failed">How many tries have failed, this one included; 1 to <see cref="Tries"/> - 1.</param>
    /// <param name="asked">What the channel asks for; null for nothing.</param>
    /// <param name="random">Draws the tenth.</param>
    public static TimeSpan After(int failed, TimeSpan? asked, Random random)
    {
        var wait = waits[Math.Clamp(failed, 1, waits.Length) - 1];
        if (asked is not { } least) return wait * (1 - jitter + 2 * jitter * random.NextDouble());
        return (least > wait ? least : wait) * (1 + jitter * random.NextDouble());
    }
}
