using System.Text.Json;
using Dialogs.Talking;
using LearningBot.Conversations;
using LearningBot.Serving;

namespace LearningBot.Channels.DirectLine;

/// <summary>
/// <c>POST conversations/{id}/activities</c>: the activity is kept, then the post is answered at once with its id, and the turn runs
/// behind it, after a restart too. A client shows "sending" until it has both the answer and the echo.
/// </summary>
sealed class PostActivity(
    Admission admission,
    Pace pace,
    RepeatedPosts repeated,
    IConversationStore store,
    UnfinishedTurns turns,
    TurnGate gate,
    DirectLineChannel channel)
{
    /// <summary>Takes one activity.</summary>
    public async Task Post(HttpContext http)
    {
        if (await Admit(http) is not { } pass) return;
        if (!StrictJson.TryRead(await Body.Read(http.Request), out var document, out var problem))
        {
            await Wrong.Malformed(http, problem);
            return;
        }
        using (document)
        {
            PostedActivity posted;
            try
            {
                posted = PostedActivity.Read(document.RootElement);
            }
            catch (FormatException e)
            {
                await Wrong.Malformed(http, e.Message);
                return;
            }
            await Take(http, pass, posted);
        }
    }

    /// <summary>The request's pass, unless the token is wrong or the person posts too fast; then the answer is written.</summary>
    public async Task<Pass?> Admit(HttpContext http)
    {
        if (await admission.Admit(http) is not { } pass) return null;
        if (pace.Allows(pass.User)) return pass;
        http.Response.Headers.RetryAfter = "5";
        await Wrong.Answer(http, 429, "TooManyRequests", "That was very fast. Please wait a few seconds.");
        return null;
    }

    /// <summary>Keeps what was posted and answers its id; what asks for no turn (typing, events) is only answered.</summary>
    public async Task Take(HttpContext http, Pass pass, PostedActivity posted)
    {
        var id = posted.Kind is { } kind
            ? await repeated.Once(pass.Conversation, posted.ClientId, () => Keep(pass, posted, kind))
            : $"{pass.Conversation}|ignored";
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        await using var json = new Utf8JsonWriter(http.Response.BodyWriter.AsStream());
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteEndObject();
    }

    // Not given up when the client hangs up: a message that was heard is answered.
    async Task<string> Keep(Pass pass, PostedActivity posted, IncomingKind kind)
    {
        var echo = KeptActivity.Echo(pass, posted);
        var incoming = new Incoming
        {
            From = pass.Address(posted.Language ?? pass.Language),
            MessageId = "",
            Kind = kind,
            Text = kind == IncomingKind.Words ? posted.Text : "",
            At = kind == IncomingKind.Place ? posted.At : null,
        };
        try
        {
            var number = await store.Append(pass.Conversation, echo, unfinished: true, CancellationToken.None);
            var id = ActivityPage.IdOf(pass.Conversation, number);
            turns.Enqueue(pass.Conversation, number, incoming with { MessageId = id });
            return id;
        }
        catch (StoreIsAwayException)
        {
            var id = channel.Push(incoming.From, echo);
            await gate.Run(incoming with { MessageId = id }, channel, CancellationToken.None);
            return id;
        }
    }
}
