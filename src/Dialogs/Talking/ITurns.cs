namespace Dialogs.Talking;

/// <summary>Takes turns in conversations. It holds nothing itself: what it must remember goes out as state and comes back in.</summary>
public interface ITurns
{
    /// <summary>One turn: reads the message in the light of the state and answers.</summary>
    /// <param name="state">What an earlier turn of this conversation returned; null at its beginning. Unreadable state begins anew with an apology.</param>
    /// <param name="incoming">The message.</param>
    /// <param name="cancel">Gives up; nothing is returned, effects already done stand.</param>
    Task<Turned> Take(ReadOnlyMemory<byte>? state, Incoming incoming, CancellationToken cancel = default);

    /// <summary>What is said, without any state, when the conversation's memory cannot be reached: that we are slow just now, and the menu; to an emergency or a scam what is always said.</summary>
    Outgoing Slow(Incoming incoming);
}

/// <summary>What a turn came to.</summary>
/// <param name="State">To be kept and handed to the next turn.</param>
/// <param name="Said">What is sent, in order; may be empty.</param>
/// <param name="Acted">True when an effect was done or found done in this turn: what was said then still counts when the state cannot be kept.</param>
public sealed record Turned(byte[] State, IReadOnlyList<Outgoing> Said, bool Acted)
{
    /// <summary>True when the person had all that is kept for them deleted: then what was said in this conversation before goes too.</summary>
    public bool Forgets { get; init; }
}
