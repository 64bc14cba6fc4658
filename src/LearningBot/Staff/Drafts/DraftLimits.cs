using System.Threading.RateLimiting;
using Dialogs.Understanding.Models;

namespace LearningBot.Staff.Drafts;

/// <summary>How many drafts an account may have from this instance: as many in an hour and a day as a conversation has calls, one at a time.</summary>
sealed class DraftLimits(ModelLimits limits) : IDisposable
{
    readonly PartitionedRateLimiter<long> limiter = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<long, long>(static account => RateLimitPartition.GetConcurrencyLimiter(account, static _ => new() { PermitLimit = 1 })),
        PartitionedRateLimiter.Create<long, long>(account => RateLimitPartition.GetSlidingWindowLimiter(account, _ => Window(limits.AnHour, TimeSpan.FromHours(1), 12))),
        PartitionedRateLimiter.Create<long, long>(account => RateLimitPartition.GetSlidingWindowLimiter(account, _ => Window(limits.ADay, TimeSpan.FromDays(1), 24))));

    /// <summary>Takes one, until the answer is disposed of; it says whether there was one.</summary>
    public RateLimitLease Take(long account) => limiter.AttemptAcquire(account);

    /// <inheritdoc/>
    public void Dispose() => limiter.Dispose();

    static SlidingWindowRateLimiterOptions Window(int most, TimeSpan time, int parts) => new() { PermitLimit = most, Window = time, SegmentsPerWindow = parts };
}
