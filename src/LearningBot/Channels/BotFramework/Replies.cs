using Dialogs.Talking;
using Learning.Messages;
using Learning.People;
using LearningBot.Conversations;

namespace LearningBot.Channels.BotFramework;

/// <summary>The way of the replies to one message, or to none.</summary>
/// <param name="to">Whom and what they answer.</param>
/// <param name="connector">Posts them; null when they are wanted in the response, then nothing is sent.</param>
sealed class Replies(ReplyTo to, Connector? connector) : IChannel
{
    /// <inheritdoc/>
    public string Id => BotFrameworkChannel.Name;

    /// <inheritdoc/>
    public string Conversation(Address address) => ConversationKey.Of(address);

    /// <inheritdoc/>
    public IReadOnlyList<string> Transcribe(Incoming incoming, IReadOnlyList<Outgoing> said) => [];

    /// <inheritdoc/>
    /// <exception cref="UndeliveredException">The channel did not take one of them; the message may be brought again.</exception>
    public async Task Send(Incoming incoming, IReadOnlyList<Outgoing> said, CancellationToken cancel)
    {
        if (connector is null || said.Count == 0)
            return;
        var url = to.Address();
        foreach (var message in OneMessage.Of(said))
        {
            var body = WriteReply.Body(to, message);
            // Nobody waits for what the city begins: it is tried again by its own clock.
            var posted = incoming.Kind == IncomingKind.Delivery
                ? await connector.PostOnce(url, body, cancel) : await connector.Post(url, body, incoming.MessageId, cancel);
            if (posted.End != AttemptEnd.Sent) throw new UndeliveredException(posted);
        }
    }
}
