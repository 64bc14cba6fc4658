using Learning.People;
using Learning.Store;
using LearningBot.Messages;

namespace LearningBot.People;

/// <summary>Deletes what has been kept for long enough, each hour in the one instance whose turn it is.</summary>
sealed class ForgetInTime(Retention retention, Ticks ticks, TimeProvider time, ILogger<ForgetInTime> log)
    : InTurn("forget", TimeSpan.FromHours(1), TimeSpan.FromHours(2), ticks, time, log)
{
    /// <inheritdoc/>
    protected override Task Work(CancellationToken cancel) => retention.Sweep(cancel);
}
