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
    Admission admission, Pace pace, RepeatedPosts repeated, KeepPosted keeping, TurnGate gate, DirectLineChannel channel)
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

    async Task<string> Keep(Pass pass, PostedActivity posted, IncomingKind kind)
    {
        try
        {
            return ActivityPage.IdOf(pass.Conversation, await keeping.Keep(pass, posted, kind));
        }
        catch (StoreIsAwayException)
        {
            var incoming = KeepPosted.Incoming(pass, posted, kind);
            var id = channel.Push(incoming.From, KeptActivity.Echo(pass, posted));
            await gate.Run(incoming with { MessageId = id }, channel, CancellationToken.None);
            return id;
        }
    }
}
