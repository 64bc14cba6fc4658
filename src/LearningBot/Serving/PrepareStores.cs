using Learning.Store;

namespace LearningBot.Serving;

/// <summary>Makes the stores ready before the first request is let in; a store that cannot be made ready ends the start.</summary>
sealed class PrepareStores(LearningStore records) : IHostedLifecycleService
{
    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancel) => records.Prepare(cancel);

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancel) => Task.CompletedTask;
}
