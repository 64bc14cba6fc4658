using System.Globalization;
using Dialogs.Talking;
using LearningBot.Channels.DirectLine;
using LearningBot.Conversations;

namespace LearningBot.Channels.Light;

/// <summary>A person's conversation as the light page needs it: the last messages, and whether one still waits for its turn.</summary>
sealed class LightChat(StartConversation start, IConversationStore store, KeepPosted keeping, RepeatedPosts repeated, TimeProvider clock)
{
    static readonly TimeSpan first = TimeSpan.FromMilliseconds(20);
    static readonly TimeSpan pause = TimeSpan.FromMilliseconds(200);

    /// <summary>How long an answer of ours waits for the turn's replies; later the page says that they are still to come.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>All that is kept of the conversation, oldest first; whoever is new is welcomed before.</summary>
    /// <exception cref="StoreIsAwayException">The store cannot be reached.</exception>
    public async Task<IReadOnlyList<LightMessage>> Read(Pass pass, CancellationToken cancel)
    {
        if (await start.Welcome(pass, elder: true) is null or 0) await Until(async () => await store.Last(pass.Conversation, cancel) > 0, cancel);
        return [.. (await store.Read(pass.Conversation, 0, cancel)).Select(LightMessage.Read)];
    }

    /// <summary>True when something that the person said still waits for its answer.</summary>
    public async Task<bool> Waits(Pass pass, CancellationToken cancel) =>
        (await store.Waiting(pass.Conversation, long.MaxValue, cancel)).Count > 0;

    /// <summary>
    /// Says something, and waits a few seconds for the answer. The same words by the same form are said once, however often
    /// the button was tapped and whichever instance heard it.
    /// </summary>
    /// <exception cref="StoreIsAwayException">The store cannot be reached; nothing was said.</exception>
    public async Task Say(Pass pass, PostedActivity posted, CancellationToken cancel)
    {
        var id = await repeated.Once(pass.Conversation, posted.ClientId, () => Keep(pass, posted));
        var number = long.Parse(id, CultureInfo.InvariantCulture);
        await Until(async () => !(await store.Waiting(pass.Conversation, number + 1, cancel)).Contains(number), cancel);
    }

    async Task<string> Keep(Pass pass, PostedActivity posted)
    {
        var before = (await store.Read(pass.Conversation, 0, CancellationToken.None)).Select(LightMessage.Read)
            .FirstOrDefault(message => message.Mine && message.ClientId == posted.ClientId);
        var number = before?.Number ?? await keeping.Keep(pass, posted, IncomingKind.Words);
        return number.ToString(CultureInfo.InvariantCulture);
    }

    async Task Until(Func<Task<bool>> there, CancellationToken cancel)
    {
        var began = clock.GetTimestamp();
        for (var wait = first; !await there() && clock.GetElapsedTime(began) < Patience; wait = wait < pause ? wait * 2 : pause)
            await Task.Delay(wait, clock, cancel);
    }
}
