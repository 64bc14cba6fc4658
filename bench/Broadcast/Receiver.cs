using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BroadcastBench;

/// <summary>What came.</summary>
/// <param name="Posts">How many posts.</param>
/// <param name="People">To how many people.</param>
/// <param name="Seconds">From the first to the last.</param>
/// <param name="Last">When the last came.</param>
sealed record Came(int Posts, int People, double Seconds, DateTimeOffset Last);

/// <summary>A channel stand-in that takes everything and counts it by person.</summary>
static class Receiver
{
    public static async Task Run(string url)
    {
        var (people, gate) = (new ConcurrentDictionary<string, bool>(), new Lock());
        // Counted as they come: to count a city's people holds up whoever posts.
        var (posts, reached, first, last, end) = (0, 0, 0L, 0L, DateTimeOffset.MinValue);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        await using var app = builder.Build();
        app.MapPost("/v3/conversations/{person}/activities", async (HttpContext context, string person) =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
            var one = people.TryAdd(person, true) ? 1 : 0;
            var now = TimeProvider.System.GetTimestamp();
            lock (gate) (posts, reached, first, last, end) = (posts + 1, reached + one, first == 0 ? now : first, now, TimeProvider.System.GetUtcNow());
            return Results.Text("""{"id":"1"}""", "application/json");
        });
        app.MapGet("/", () =>
        {
            lock (gate) return JsonSerializer.Serialize(new Came(posts, reached, TimeProvider.System.GetElapsedTime(first, last).TotalSeconds, end));
        });
        app.MapDelete("/", () =>
        {
            people.Clear();
            lock (gate) (posts, reached, first, last) = (0, 0, 0, 0);
        });
        await app.RunAsync();
    }

    /// <summary>What came at a receiver.</summary>
    public static async Task<Came> Ask(HttpClient http, Uri at) => JsonSerializer.Deserialize<Came>(await http.GetStringAsync(at))!;
}
