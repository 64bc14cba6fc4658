using System.Text.Json;

namespace LearningBot.Serving;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: 200 while people can be answered, with <c>ready</c>, or
/// <c>degraded</c> when a part is away that we can do without for a while; 503 when stopping or without a needed part.
/// </summary>
sealed class Health(Readiness readiness, IEnumerable<Reliance> reliances, IServiceProvider services, TimeProvider clock)
{
    static readonly string[] methods = ["GET", "HEAD"];
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Adds both addresses.</summary>
    public static void Map(WebApplication app)
    {
        app.MapMethods("/health/live", methods, static http => http.Response.WriteAsync("live"));
        app.MapMethods("/health/ready", methods, static http => http.RequestServices.GetRequiredService<Health>().Ready(http));
    }

    async Task Ready(HttpContext http)
    {
        var parts = await Task.WhenAll(reliances.Select(Ask));
        var status = readiness.Stopping ? "stopping"
            : parts.Any(part => part is { There: false, Needed: true }) ? "unready"
            : parts.All(part => part.There) ? "ready" : "degraded";
        http.Response.StatusCode = status is "ready" or "degraded" ? 200 : 503;
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        await using var json = new Utf8JsonWriter(http.Response.BodyWriter.AsStream());
        json.WriteStartObject();
        json.WriteString("status", status);
        foreach (var (name, there, _) in parts) json.WriteString(name, there ? "there" : "away");
        json.WriteEndObject();
    }

    async Task<(string Name, bool There, bool Needed)> Ask(Reliance reliance)
    {
        using var late = new CancellationTokenSource(Patience, clock);
        try
        {
            await reliance.Reach(services, late.Token).WaitAsync(late.Token);
            return (reliance.Name, true, reliance.Needed);
        }
        catch (Exception)
        {
            // Whatever the matter is, it is logged where it happened; here it only counts.
            return (reliance.Name, false, reliance.Needed);
        }
    }
}
