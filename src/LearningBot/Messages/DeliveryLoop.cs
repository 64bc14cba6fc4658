using Learning.Messages;
using Learning.Messages.Broadcasts;

namespace LearningBot.Messages;

/// <summary>
/// Sends the messages that the city starts: those to one person in a lane of their own, broadcasts channel by channel, so that neither a slow channel nor
/// a large broadcast holds up what somebody waits for.
/// </summary>
sealed class DeliveryLoop(
    Deliveries deliveries, RunningBroadcasts broadcasts, SendDelivery sending, DeliveryResults results, DeliverySettings settings, TimeProvider time,
    ILogger<DeliveryLoop> log)
    : IHostedService, IDisposable
{
    readonly DeliveryLane[] lanes =
    [
        new(_ => Task.FromResult<IReadOnlyList<string>>([""]), deliveries, sending, results, settings, time, log),
        .. sending.Channels.Select(channel => new DeliveryLane(cancel => broadcasts.Lanes(channel, cancel), deliveries, sending, results, settings, time, log)),
    ];

    /// <summary>Sends what is due and waits until it is sent.</summary>
    public Task SendDue(CancellationToken cancel) => Task.WhenAll(lanes.Select(lane => lane.SendDue(cancel)));

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.WhenAll(lanes.Select(lane => lane.StartAsync(cancellationToken)));

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.WhenAll(lanes.Select(lane => lane.StopAsync(cancellationToken)));

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var lane in lanes) lane.Dispose();
    }
}
