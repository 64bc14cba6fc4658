using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LearningBot.Tests.BotFramework;

/// <summary>A channel on loopback that keeps what is posted to it and answers as it is told.</summary>
sealed class FakeChannel : IAsyncDisposable
{
    readonly WebApplication app;

    FakeChannel()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        app = builder.Build();
        app.Run(Take);
    }

    /// <summary>Its serviceUrl.</summary>
    public string Url => app.Urls.First() + "/_connector";

    /// <summary>What was posted and taken, in order: path and body.</summary>
    public ConcurrentQueue<(string Path, string Body)> Taken { get; } = [];

    /// <summary>How the next posts are answered; when it is empty, with 201 and an id.</summary>
    public ConcurrentQueue<(int Status, string? RetryAfter)> Answers { get; } = [];

    /// <summary>Posts in all, refused ones included.</summary>
    public int Posts => posts;

    int posts;

    /// <summary>Starts one.</summary>
    public static async Task<FakeChannel> Start()
    {
        FakeChannel channel = new();
        await channel.app.StartAsync();
        return channel;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => app.DisposeAsync();

    async Task Take(HttpContext context)
    {
        Interlocked.Increment(ref posts);
        using StreamReader reader = new(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        var (status, retryAfter) = Answers.TryDequeue(out var told) ? told : (201, null);
        context.Response.StatusCode = status;
        if (retryAfter is not null)
            context.Response.Headers.RetryAfter = retryAfter;
        if (status is >= 200 and < 300)
            Taken.Enqueue((context.Features.Get<IHttpRequestFeature>()!.RawTarget, body));
        if (status == 201)
            await context.Response.WriteAsync("""{"id":"1"}""");
    }
}
