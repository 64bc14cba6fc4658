using LearningBot.Conversations;
using LearningBot.Serving;
using Microsoft.AspNetCore.Http.Features;

namespace LearningBot.Channels.DirectLine;

/// <summary><c>GET conversations/{id}/activities?watermark=</c> for clients that poll, and the WebSocket stream for those that listen.</summary>
sealed class ReadActivities(
    Admission admission, StartConversation start, IConversationStore store, OpenStreams streams, TimeProvider clock)
{
    /// <summary>Answers what came after the watermark; without one, all that is kept.</summary>
    public async Task Poll(HttpContext http)
    {
        if (await admission.Admit(http) is not { } pass) return;
        if (!Watermark.TryRead(http.Request, out var asked))
        {
            await Wrong.Malformed(http, Watermark.Problem);
            return;
        }
        var after = asked ?? 0;
        var entries = await store.Read(pass.Conversation, after, http.RequestAborted);
        if (entries.Count == 0 && after > 0) after = await Known(pass, after, http.RequestAborted);
        var page = new ActivityPage(pass.Conversation, Host(http.Request));
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        await http.Response.BodyWriter.WriteAsync(page.Write(entries, entries.Count > 0 ? entries[^1].Number : after));
    }

    /// <summary>Opens the stream that <see cref="StartConversation"/> gave the address of.</summary>
    public async Task Stream(HttpContext http)
    {
        if (await admission.RefusesPage(http)) return;
        if (await admission.Admit(http, http.Request.Query["t"].ToString(), PassUse.Stream) is not { } pass) return;
        if (!http.WebSockets.IsWebSocketRequest)
        {
            await Wrong.Malformed(http, "This address is opened as a WebSocket.");
            return;
        }
        if (!Watermark.TryRead(http.Request, out var asked))
        {
            await Wrong.Malformed(http, Watermark.Problem);
            return;
        }
        var after = await Known(pass, asked ?? long.MaxValue, http.RequestAborted);
        var page = new ActivityPage(pass.Conversation, Host(http.Request));
        Forget(http);
        using var stream = new ActivityStream(http.WebSockets.AcceptWebSocketAsync, () => start.WelcomeLate(pass), pass, after, page, store, clock);
        await streams.Hold(stream, http.RequestAborted);
    }

    // A client that was away while the conversation was forgotten has a number beyond the last: it begins anew.
    async Task<long> Known(Pass pass, long asked, CancellationToken cancel)
    {
        try
        {
            var last = await store.Last(pass.Conversation, cancel) ?? 0;
            return asked <= last ? asked : asked == long.MaxValue ? last : 0;
        }
        catch (StoreIsAwayException)
        {
            return asked == long.MaxValue ? 0 : asked;
        }
    }

    // A stream stays open for hours, and its token has done its work: the address is long, and would be held in several copies.
    static void Forget(HttpContext http)
    {
        http.Request.QueryString = default;
        http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = "";
        http.Features.Set<IQueryFeature>(null);
    }

    static string Host(HttpRequest request) => $"{request.Scheme}://{request.Host}";
}
