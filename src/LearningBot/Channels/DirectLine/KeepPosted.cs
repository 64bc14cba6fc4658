using Dialogs.Talking;
using LearningBot.Conversations;

namespace LearningBot.Channels.DirectLine;

/// <summary>Keeps what a person posted in the transcript; its turn runs behind that, after a restart too.</summary>
sealed class KeepPosted(IConversationStore store, UnfinishedTurns turns)
{
    /// <summary>Keeps it and answers its number. Not given up when the client hangs up: a message that was heard is answered.</summary>
    /// <exception cref="StoreIsAwayException">The store cannot be reached; nothing is kept.</exception>
    public async Task<long> Keep(Pass pass, PostedActivity posted, IncomingKind kind)
    {
        var number = await store.Append(pass.Conversation, KeptActivity.Echo(pass, posted), unfinished: true, CancellationToken.None);
        turns.Enqueue(pass.Conversation, number, Incoming(pass, posted, kind) with { MessageId = ActivityPage.IdOf(pass.Conversation, number) });
        return number;
    }

    /// <summary>The message it is for the talk, still without an id.</summary>
    public static Incoming Incoming(Pass pass, PostedActivity posted, IncomingKind kind) => new()
    {
        From = pass.Address(posted.Language ?? pass.Language),
        MessageId = "",
        Kind = kind,
        Text = kind == IncomingKind.Words ? posted.Text : "",
        At = kind == IncomingKind.Place ? posted.At : null,
    };
}
