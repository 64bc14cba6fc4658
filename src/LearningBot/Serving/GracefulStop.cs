using LearningBot.Channels.DirectLine;

namespace LearningBot.Serving;

/// <summary>
/// Stops in an order that people do not notice: first we say that we are not ready and wait until load balancers have seen
/// it, then open streams are closed with 1001 so that clients come back elsewhere; then the host ends requests and turns.
/// </summary>
sealed class GracefulStop(Readiness readiness, OpenStreams streams, StopSettings settings, TimeProvider clock) : IHostedLifecycleService
{
    /// <inheritdoc/>
    public async Task StoppingAsync(CancellationToken cancel)
    {
        readiness.Stop();
        await Task.Delay(settings.Announce, clock, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await streams.CloseAll(cancel);
    }

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancel) => Task.CompletedTask;
}

/// <summary>How the service stops.</summary>
sealed record StopSettings
{
    /// <summary>How long <c>/health/ready</c> says no before streams are closed; a load balancer's interval. <c>Stop:Announce</c>, none by default, at most 15 seconds.</summary>
    public TimeSpan Announce { get; init; }

    /// <summary>The whole stop takes no longer; what is unfinished then goes on after the next start.</summary>
    public static readonly TimeSpan Most = TimeSpan.FromSeconds(25);

    /// <summary>Reads <c>Stop:Announce</c>, in seconds.</summary>
    public static StopSettings Read(IConfiguration configuration) =>
        new() { Announce = TimeSpan.FromSeconds(Math.Clamp(configuration.GetValue("Stop:Announce", 0), 0, 15)) };
}
