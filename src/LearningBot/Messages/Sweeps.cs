using Learning.Messages;
using Learning.Store;

namespace LearningBot.Messages;

/// <summary>Carries out every sweep that is registered, each by itself: one that fails or takes long holds up no other.</summary>
sealed class Sweeps(IEnumerable<ISweep> all, Ticks ticks, TimeProvider time, ILoggerFactory logs) : IHostedService, IDisposable
{
    readonly List<OneSweep> running = [.. all.Select(it => new OneSweep(it, ticks, time, logs.CreateLogger(it.GetType())))];

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.WhenAll(running.Select(it => it.StartAsync(cancellationToken)));

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.WhenAll(running.Select(it => it.StopAsync(cancellationToken)));

    /// <inheritdoc/>
    public void Dispose() => running.ForEach(it => it.Dispose());

    sealed class OneSweep(ISweep sweep, Ticks ticks, TimeProvider time, ILogger log) : InTurn(sweep.Work, sweep.Every, lease, ticks, time, log)
    {
        // Longer than any is left undone.
        static readonly TimeSpan lease = TimeSpan.FromSeconds(30);

        /// <inheritdoc/>
        protected override Task Work(CancellationToken cancel) => sweep.Sweep(cancel);
    }
}
