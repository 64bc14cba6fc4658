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

    /// <summary>
    /// Sends what could not be kept because the store is away, so it is in no transcript. Like <see cref="Send"/>, except
    /// where people read the transcript: there it goes straight to whoever is connected to this instance.
    /// </summary>
    Task SendUnkept(Incoming incoming, IReadOnlyList<Outgoing> said, CancellationToken cancel) => Send(incoming, said, cancel);
}
