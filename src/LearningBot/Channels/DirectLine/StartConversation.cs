using System.Globalization;
using Dialogs.Talking;
using LearningBot.Conversations;
using LearningBot.Serving;

namespace LearningBot.Channels.DirectLine;

/// <summary>
/// <c>POST conversations</c> begins the token's conversation (201), or joins it again (200); <c>GET conversations/{id}?watermark=</c> does
/// the same after a break, and makes it anew when it has been forgotten. The person is welcomed while nothing has been said.
/// </summary>
sealed class StartConversation(Admission admission, Passes passes, IConversationStore store, UnfinishedTurns turns, ChosenView views)
{
    /// <summary>Begins it. The stream begins with the first activity, so that the welcome is not missed.</summary>
    public async Task Begin(HttpContext http)
    {
        if (await admission.Admit(http) is not { } pass) return;
        var last = await Open(pass);
        await Answer(http, pass, last is null ? 201 : 200, 0);
    }

    /// <summary>Joins it again, behind the watermark; without one, behind what has been said so far.</summary>
    public async Task Join(HttpContext http)
    {
        if (await admission.Admit(http) is not { } pass) return;
        if (!Watermark.TryRead(http.Request, out var after))
        {
            await Wrong.Malformed(http, Watermark.Problem);
            return;
        }
        var last = await Open(pass);
        await Answer(http, pass, 200, after ?? last ?? 0);
    }

    /// <summary>Makes the pass's conversation known, and welcomes the person while nothing has been said.</summary>
    /// <param name="pass">Whose conversation.</param>
    /// <param name="elder">True on a page for elderly residents; else as they chose.</param>
    /// <returns>The number of the last activity; null when the conversation is new.</returns>
    /// <exception cref="StoreIsAwayException">The store cannot be reached.</exception>
    public async Task<long?> Welcome(Pass pass, bool elder = false)
    {
        var last = await store.Last(pass.Conversation, CancellationToken.None);
        if (last is null) await store.Open(pass.Conversation, CancellationToken.None);
        if (last is null or 0) await Greet(pass, elder);
        return last;
    }

    /// <summary>
    /// Welcomes a person who still sees nothing, since the store was away when the chat was opened. While it is away they are told that we are slow.
    /// </summary>
    public async Task WelcomeLate(Pass pass)
    {
        try
        {
            await Welcome(pass);
        }
        catch (StoreIsAwayException)
        {
            await Greet(pass, elder: false);
        }
    }

    // With the store away the stream is opened all the same: an error here would end the chat for good.
    async Task<long?> Open(Pass pass)
    {
        try
        {
            return await Welcome(pass);
        }
        catch (StoreIsAwayException)
        {
            return 0;
        }
    }

    // Once however often: the gate lets a message with one id through once.
    async Task Greet(Pass pass, bool elder)
    {
        elder = elder || (await views.Of(pass, CancellationToken.None)).Elder;
        Incoming joined = new() { From = pass.Address(pass.Language), MessageId = "joined", Kind = IncomingKind.Joined, Elder = elder };
        turns.Enqueue(pass.Conversation, 0, joined);
    }

    Task Answer(HttpContext http, Pass pass, int status, long after)
    {
        var host = http.Request.Host.Value;
        var ticket = passes.Issue(pass, PassUse.Stream);
        var scheme = http.Request.IsHttps ? "wss" : "ws";
        var stream = string.Create(
            CultureInfo.InvariantCulture,
            $"{scheme}://{host}{DirectLineRoutes.Root}/conversations/{pass.Conversation}/stream?watermark={after}&t={ticket}");
        return TokenAnswer.Write(http, status, passes, pass, json => json.WriteString("streamUrl", stream));
    }
}
