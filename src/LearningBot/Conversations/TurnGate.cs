using Dialogs.Talking;
using LearningBot.Channels;

namespace LearningBot.Conversations;

/// <summary>Lets each message through once, and one at a time per conversation, in order; over all instances on one store.</summary>
sealed class TurnGate
{
    /// <summary>
    /// Takes the message's turn unless that has been done, keeps state and replies in one write, then sends. Returns what was
    /// said: also to a repeated message, as long as no later turn has ended since; else nothing. The conversation's name in
    /// the store is <see cref="ConversationKey.Of(Learning.People.Address)"/>. When the store is away it
    /// returns and sends (<see cref="IChannel.SendUnkept"/>) within 2 seconds what <see cref="ITurns.Slow"/> says (and what an effect that was done had said).
    /// </summary>
    public Task<IReadOnlyList<Outgoing>> Run(Incoming incoming, IChannel channel, CancellationToken cancel) => throw new NotImplementedException();
}
