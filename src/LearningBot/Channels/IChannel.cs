using Dialogs.Talking;

namespace LearningBot.Channels;

/// <summary>One way to people. A channel checks what comes in, turns it into an <see cref="Incoming"/>, and carries what goes out.</summary>
interface IChannel
{
    /// <summary>The channel's id, such as <c>directline</c>; it names the addresses of its people.</summary>
    string Id { get; }

    /// <summary>What is appended to the conversation's transcript in the write that ends the turn. Empty where the channel keeps none.</summary>
    IReadOnlyList<string> Transcribe(Incoming incoming, IReadOnlyList<Outgoing> said);

    /// <summary>Sends what was said, in order, after it is safely kept. Does nothing where people read the transcript.</summary>
    Task Send(Incoming incoming, IReadOnlyList<Outgoing> said, CancellationToken cancel);
}
