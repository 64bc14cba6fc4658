using Learning.Messages.Broadcasts;
using Learning.Store;

namespace LearningBot.Messages;

/// <summary>Carries broadcasts on, each second in the one instance whose turn it is.</summary>
sealed class SweepBroadcasts(PlanBroadcasts broadcasts, Ticks ticks, TimeProvider time, ILogger<SweepBroadcasts> log)
    : InTurn("broadcasts", TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30), ticks, time, log)
{
    /// <inheritdoc/>
    protected override Task Work(CancellationToken cancel) => broadcasts.Sweep(cancel);
}
