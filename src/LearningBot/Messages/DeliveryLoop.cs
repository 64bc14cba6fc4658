using System.Globalization;
using Dialogs.Talking;
using Learning.Messages;
using LearningBot.Channels;
using LearningBot.Conversations;

namespace LearningBot.Messages;

/// <summary>
/// Sends the messages that the city starts, each as a turn of its person's conversation. Should the instance die between the
/// turn and noting it, the message is claimed again, and the gate knows it by its id: it has its effect once.
/// </summary>
sealed class DeliveryLoop(
    Deliveries deliveries, TurnGate gate, IEnumerable<IChannel> channels, TimeProvider time, ILogger<DeliveryLoop> log)
    : EachSecond(time, log)
{
    /// <summary>So many at once.</summary>
    public const int Together = 50;

    /// <summary>After so many claims a message is given up.</summary>
    public const int Tries = 8;

    // Longer than the gate waits for another instance's claim and then takes for a turn.
    static readonly TimeSpan lease = TimeSpan.FromMinutes(2);

    readonly Dictionary<string, IChannel> ways = channels.ToDictionary(channel => channel.Id);

    /// <summary>Sends what is due.</summary>
    public Task SendDue(CancellationToken cancel) => Tick(cancel);

    /// <inheritdoc/>
    protected override async Task Tick(CancellationToken cancel)
    {
        for (var claimed = Together; claimed == Together && !cancel.IsCancellationRequested;)
        {
            var due = await deliveries.ClaimDue(Together, lease, cancel);
            await Task.WhenAll(due.Select(Send));
            claimed = due.Count;
        }
    }

    // What is claimed is ended, also while the service stops.
    async Task Send(DueDelivery due)
    {
        if (!ways.TryGetValue(due.To.Channel, out var channel))
        {
            await deliveries.Failed(due.Id, "no such channel", CancellationToken.None);
            return;
        }
        try
        {
            await gate.Run(Read(due), channel, CancellationToken.None);
            await deliveries.Sent(due.Id, CancellationToken.None);
        }
        catch (Exception e)
        {
            await Failed(due, e.GetType().Name);
        }
    }

    static Incoming Read(DueDelivery due) => new()
    {
        From = due.To,
        MessageId = string.Create(CultureInfo.InvariantCulture, $"delivery:{due.Id}"),
        Kind = IncomingKind.Delivery,
        Dialog = due.Kind,
        Answers = due.Answers,
    };

    Task Failed(DueDelivery due, string reason)
    {
        log.LogWarning("Delivery {Id} failed: {Error}", due.Id, reason);
        return due.Attempts < Tries
            ? deliveries.Again(due.Id, TimeSpan.FromSeconds(5 * Math.Pow(2, due.Attempts)), reason, CancellationToken.None)
            : deliveries.Failed(due.Id, reason, CancellationToken.None);
    }
}
