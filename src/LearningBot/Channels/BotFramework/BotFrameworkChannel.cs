using Dialogs.Talking;
using Learning.Messages;
using Learning.People;
using LearningBot.Conversations;

namespace LearningBot.Channels.BotFramework;

/// <summary>
/// The channels of the Bot Framework (Teams and others) as one: it carries what the city says first, to the address that a
/// person's last message came from. What answers a message goes by <see cref="Replies"/>.
/// </summary>
sealed class BotFrameworkChannel(DoorLock doorLock, Site site, Connector connector) : IChannel
{
    /// <summary>The channel's id in addresses.</summary>
    public const string Name = "botframework";

    /// <inheritdoc/>
    public string Id => Name;

    /// <inheritdoc/>
    public string Conversation(Address address) => ConversationKey.Of(address);

    /// <inheritdoc/>
    public IReadOnlyList<string> Transcribe(Incoming incoming, IReadOnlyList<Outgoing> said) => [];

    /// <inheritdoc/>
    /// <exception cref="UndeliveredException">The channel did not take it, or the address has no serviceUrl that may be used.</exception>
    public Task Send(Incoming incoming, IReadOnlyList<Outgoing> said, CancellationToken cancel)
    {
        var (channel, conversation) = ChannelName.Split(incoming.From.ConversationId);
        var (_, person) = ChannelName.Split(incoming.From.UserId);
        Uri serviceUrl;
        try
        {
            serviceUrl = doorLock.Trusted(incoming.From.ServiceUrl);
        }
        catch (RefusedException)
        {
            throw new UndeliveredException(new(AttemptEnd.Refused, "no serviceUrl that may be used"));
        }
        ReplyTo to = new(serviceUrl, channel, new(conversation, null, null, null, null), new(person, null), null, null, null, site.Public);
        return new Replies(to, connector).Send(incoming, said, cancel);
    }
}
