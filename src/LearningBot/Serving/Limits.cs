namespace LearningBot.Serving;

/// <summary>What one instance takes from the outside at most.</summary>
static class Limits
{
    /// <summary>Sets the web server's limits: body 256 KiB, 32 KiB of headers within 10 s, 20,000 connections.</summary>
    public static void Set(WebApplicationBuilder builder) => builder.WebHost.ConfigureKestrel(server =>
    {
        server.AddServerHeader = false;
        server.Limits.MaxRequestBodySize = Body.Most;
        server.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
        server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        server.Limits.MaxConcurrentConnections = builder.Configuration.GetValue("Limits:Connections", 20_000L);
        server.Limits.MaxConcurrentUpgradedConnections = builder.Configuration.GetValue("Limits:Streams", 10_000L);
    });
}
