using Dialogs.Talking;
using Learning.People;

namespace LearningBot.Channels;

/// <summary>One way to people. A channel checks what comes in, turns it into an <see cref="Incoming"/>, and carries what goes out.</summary>
interface IChannel
{
    /// <summary>The channel's id, such as <c>directline</c>; it names the addresses of its people.</summary>
    string Id { get; }

    /// <summary>True where people read the transcript: what is in it has arrived, and a message that is brought twice stands in it once.</summary>
    bool Keeps => false;

    /// <summary>
    /// The name under which the conversation store knows a conversation. A channel whose conversation ids come from outside
    /// puts its own id before them, so that nobody can name another channel's conversation.
    /// </summary>
    string Conversation(Address address) => address.ConversationId;

    /// <summary>What is appended to the conversation's transcript in the write that ends the turn. Empty where the channel keeps none.</summary>
    IReadOnlyList<string> Transcribe(Incoming incoming, IReadOnlyList<Outgoing> said);

    /// <summary>Sends what was said, in order, after it is safely kept. Does nothing where people read the transcript.</summary>
    Task Send(Incoming incoming, IReadOnlyList<Outgoing> said, CancellationToken cancel);

    /// <summary>
    /// Sends what could not be kept because the store is away, so it is in no transcript. Like <see cref="Send"/>, except
    /// where people read the transcript: there it goes straight to whoever is connected to this instance.
    /// </summary>
    Task SendUnkept(Incoming incoming, IReadOnlyList<Outgoing> said, CancellationToken cancel) => Send(incoming, said, cancel);
}

/// <summary>
/// A channel whose messages are answered before their turns have run: after a restart they are read from the transcript again.
/// </summary>
interface IResumableChannel : IChannel
{
    /// <summary>The message that a transcript's activity brought; null when it brought none, such as a reply.</summary>
    Incoming? Read(string conversation, long number, string activity);
}
