using System.Text;
using Dialogs.Talking;
using Learning.Messages;
using LearningBot.Channels;
using LearningBot.Channels.BotFramework;

namespace LearningBot.Tests.Conversations;

/// <summary>A channel that posts what is said to a server, by the product's own connector.</summary>
sealed class PostingChannel(Connector connector, Uri server) : IChannel
{
    public string Id => "test";

    public IReadOnlyList<string> Transcribe(Incoming incoming, IReadOnlyList<Outgoing> said) => [];

    public async Task Send(Incoming incoming, IReadOnlyList<Outgoing> said, CancellationToken cancel)
    {
        var posted = await connector.PostOnce(new(server, incoming.From.UserId), Encoding.UTF8.GetBytes($$"""{"text":"{{said[0].Text}}"}"""), cancel);
        if (posted.End != AttemptEnd.Sent) throw new UndeliveredException(posted);
    }
}
