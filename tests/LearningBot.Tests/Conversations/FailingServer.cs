using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LearningBot.Tests.Conversations;

/// <summary>What a server did with a post.</summary>
/// <param name="At">When it came, by the clock of the city.</param>
/// <param name="Answer">The status; 0 when the connection was reset, 1 when nothing was ever answered.</param>
/// <param name="RetryAfter">For how long it asked to be left alone.</param>
sealed record Came(DateTime At, int Answer, TimeSpan RetryAfter);

/// <summary>
/// A channel's server that fails as channels do: of all posts 30 in a hundred are too many (Retry-After 1 to 60), 10 fail, 5 are never answered and 5 are
/// cut off. Some people it never takes, until it is mended.
/// </summary>
sealed class FailingServer(TimeProvider time, int seed) : IAsyncDisposable
{
    const int Reset = 0;
    const int Hang = 1;

    readonly ConcurrentDictionary<string, ConcurrentQueue<Came>> came = new();
    WebApplication app = null!;

    public Uri Address => new(app.Urls.First() + "/");

    /// <summary>What came for each person, in order.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Came>> All => came.ToDictionary(of => of.Key, of => (IReadOnlyList<Came>)[.. of.Value]);

    /// <summary>True for whom nothing is taken.</summary>
    public Func<string, bool> Refuses { get; set; } = _ => false;

    public async Task Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapPost("/{person}", Answer);
        await app.StartAsync();
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    async Task Answer(HttpContext context, string person)
    {
        var before = came.GetOrAdd(person, _ => new());
        var drawn = new Random(HashCode.Combine(seed, person, before.Count));
        var wait = TimeSpan.FromSeconds(drawn.Next(1, 61));
        var answer = Refuses(person) ? 500 : drawn.Next(100) switch { < 30 => 429, < 40 => 503 - drawn.Next(4), < 45 => Hang, < 50 => Reset, _ => 200 };
        before.Enqueue(new(time.GetUtcNow().UtcDateTime, answer, answer == 429 ? wait : TimeSpan.Zero));
        if (answer == 429) context.Response.Headers.RetryAfter = $"{wait.TotalSeconds:0}";
        if (answer == Hang) await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        else if (answer == Reset) context.Abort();
        else context.Response.StatusCode = answer;
    }
}
