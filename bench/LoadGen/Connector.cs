using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace LoadGen;

/// <summary>
/// The receiving half of a Bot Connector, on a free port of the loopback address: takes
/// <see href="https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference">Reply to Activity and
/// Send to Conversation</see> and hands each reply to the message that waits for it.
/// </summary>
sealed class Connector : IAsyncDisposable
{
    readonly ConcurrentDictionary<string, Exchange> waiting = new();
    readonly WebApplication app;
    readonly Tally tally;
    long taken;

    /// <summary>Prepares it; it is not yet started.</summary>
    public Connector(Tally tally)
    {
        this.tally = tally;
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        app = builder.Build();
        app.Run(Take);
    }

    /// <summary>Where it listens: the serviceUrl of every message.</summary>
    public string Url { get; private set; } = "";

    /// <summary>Starts listening.</summary>
    public async Task Start()
    {
        await app.StartAsync();
        Url = app.Urls.First();
    }

    /// <summary>From now on this conversation waits for the replies to this message and no other.</summary>
    public void Await(string conversation, Exchange exchange) => waiting[conversation] = exchange;

    /// <summary>The conversation waits for nothing more: whatever comes is a stray.</summary>
    public void Forget(string conversation) => waiting.TryRemove(conversation, out _);

    /// <summary>Stops listening.</summary>
    public ValueTask DisposeAsync() => app.DisposeAsync();

    async Task Take(HttpContext context)
    {
        var path = context.Request.Path.Value!.Split('/');
        if (path is not [_, "v3", "conversations", var conversation, "activities", ..] || context.Request.Method != "POST")
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        using (var reply = await JsonDocument.ParseAsync(context.Request.Body))
        {
            if (Replies.Text(reply.RootElement) is { } text)
                Deliver(Uri.UnescapeDataString(conversation), path.Length > 5 ? Uri.UnescapeDataString(path[5]) : null, text);
        }
        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync($$"""{"id":"r{{Interlocked.Increment(ref taken)}}"}""");
    }

    void Deliver(string conversation, string? replyTo, string text)
    {
        if (!waiting.TryGetValue(conversation, out var exchange))
            tally.Stray("nobody waited");
        else if (replyTo != exchange.Id)
            tally.Stray("to another message");
        else if (!exchange.Take(text))
            tally.Stray("one too many");
    }
}
