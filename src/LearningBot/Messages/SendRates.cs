using System.Threading.RateLimiting;

namespace LearningBot.Messages;

/// <summary>A token bucket for each channel that has a limit, so that the city's messages stay below what the channel takes.</summary>
sealed class SendRates(DeliverySettings settings) : IDisposable
{
    const int PerSecond = 20;

    readonly Dictionary<string, TokenBucketRateLimiter> buckets = settings.Rates.ToDictionary(rate => rate.Key, rate => Bucket(rate.Value));

    /// <summary>Waits until the channel may be written to.</summary>
    public async ValueTask Pass(string channel, CancellationToken cancel)
    {
        if (!buckets.TryGetValue(channel, out var bucket)) return;
        using var lease = await bucket.AcquireAsync(1, cancel);
    }

    /// <summary>Ends the buckets.</summary>
    public void Dispose()
    {
        foreach (var bucket in buckets.Values) bucket.Dispose();
    }

    // Filled often and by little, so that messages flow and do not come in a burst each second.
    static TokenBucketRateLimiter Bucket(int rate)
    {
        var fills = Math.Min(rate, PerSecond);
        return new(new()
        {
            TokenLimit = Math.Max(1, rate / PerSecond),
            TokensPerPeriod = rate / fills,
            ReplenishmentPeriod = TimeSpan.FromSeconds((double)(rate / fills) / rate),
            QueueLimit = int.MaxValue,
            AutoReplenishment = true,
        });
    }
}
