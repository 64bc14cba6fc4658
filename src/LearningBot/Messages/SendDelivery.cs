using System.Globalization;
using Dialogs.Talking;
using Learning.Messages;
using LearningBot.Channels;
using LearningBot.Channels.BotFramework;
using LearningBot.Conversations;

namespace LearningBot.Messages;

/// <summary>
/// Sends one message that the city starts, as a turn of its person's conversation. One of many asks nothing and leaves nothing behind in the
/// conversation, so where no transcript is kept it goes straight to the channel.
/// </summary>
sealed class SendDelivery(TurnGate gate, SaidToMany many, IEnumerable<IChannel> channels, SendRates rates)
{
    readonly Dictionary<string, IChannel> ways = channels.ToDictionary(channel => channel.Id);

    /// <summary>The ids of the channels there are.</summary>
    public IReadOnlyCollection<string> Channels => ways.Keys;

    /// <summary>Waits until the message's channel may be written to.</summary>
    public ValueTask Pass(DueDelivery due, CancellationToken cancel) => rates.Pass(due.To.Channel, cancel);

    /// <summary>Sends it, once. What goes wrong is in the answer.</summary>
    public async Task<Attempt> Send(DueDelivery due)
    {
        if (!ways.TryGetValue(due.To.Channel, out var channel)) return Ended(AttemptEnd.Refused, "no such channel");
        try
        {
            var said = due.Broadcast is { } broadcast && !channel.Keeps ? await Straight(broadcast, Read(due, channel), channel) : await gate.Run(Read(due, channel), channel, CancellationToken.None);
            // Where the transcript is kept, a message that was brought before says nothing either.
            return Ended(said.Count == 0 && (due.Attempts == 0 || !channel.Keeps) ? AttemptEnd.Pointless : AttemptEnd.Sent, null);
        }
        catch (UndeliveredException e)
        {
            return Ended(e.Posted.End, e.Posted.Reason) with { RetryAfter = e.Posted.RetryAfter };
        }
        catch (Exception e)
        {
            return Ended(AttemptEnd.Failed, e.GetType().Name);
        }

        Attempt Ended(AttemptEnd end, string? reason) => new(due, end) { Reason = reason };
    }

    async Task<IReadOnlyList<Outgoing>> Straight(long broadcast, Incoming message, IChannel channel)
    {
        using var end = new CancellationTokenSource(gate.Budget);
        var said = await many.Of(broadcast, message, end.Token);
        await channel.Send(message, said, end.Token);
        return said;
    }

    // Where the transcript is what people read, a message stands in it once, whoever brings it. Elsewhere each try is said anew, as things are then.
    static Incoming Read(DueDelivery due, IChannel channel) => new()
    {
        From = due.To,
        MessageId = channel.Keeps
            ? string.Create(CultureInfo.InvariantCulture, $"delivery:{due.Key}")
            : string.Create(CultureInfo.InvariantCulture, $"delivery:{due.Key}:{due.Attempts}"),
        Kind = IncomingKind.Delivery,
        Dialog = due.Kind,
        Answers = due.Answers,
    };
}
