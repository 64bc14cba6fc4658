using Learning.Sample;
using Learning.Store;

namespace LearningBot.Serving;

/// <summary>
/// Makes the stores ready before the first request is let in; a store that cannot be made ready ends the start. An empty one gets the
/// sample city, unless <c>Sample:Load</c> is false; in Production only when it is true.
/// </summary>
sealed class PrepareStores(
    LearningStore records, SampleCity sample, IConfiguration configuration, IHostEnvironment environment) : IHostedLifecycleService
{
    /// <inheritdoc/>
    public async Task StartingAsync(CancellationToken cancel)
    {
        await records.Prepare(cancel);
        if (configuration.GetValue<bool?>("Sample:Load") ?? !environment.IsProduction())
            await sample.LoadIfEmpty(cancel);
    }

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
