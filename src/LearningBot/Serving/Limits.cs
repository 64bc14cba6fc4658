namespace LearningBot.Serving;

/// <summary>What one instance takes from the outside at most.</summary>
static class Limits
{
    // Beyond this the connection is cut. Whoever reads a body refuses it at Body.Most: cut at once, many clients would see a
    // broken connection instead of the answer.
    const long MostSwallowed = 8 * 1024 * 1024;

    /// <summary>Sets the web server's limits: 32 KiB of headers within 10 s, 20,000 connections, 10,000 of them streams.</summary>
    public static void Set(WebApplicationBuilder builder) => builder.WebHost.ConfigureKestrel(server =>
    {
        server.AddServerHeader = false;
        server.Limits.MaxRequestBodySize = MostSwallowed;
        server.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
        server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        server.Limits.MaxConcurrentConnections = builder.Configuration.GetValue("Limits:Connections", 20_000L);
        server.Limits.MaxConcurrentUpgradedConnections = builder.Configuration.GetValue("Limits:Streams", 10_000L);
    });
}
