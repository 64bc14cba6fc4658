using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace LearningBot.Serving;

/// <summary>
/// Believes <c>X-Forwarded-For</c>, <c>-Proto</c> and <c>-Host</c> only from proxies that are named in <c>Proxy:Known</c>: addresses or
/// networks separated by commas, such as <c>10.0.0.7, 10.1.0.0/16</c>. Nobody is believed by default.
/// </summary>
static class Proxies
{
    /// <summary>Adds the step when a proxy is named.</summary>
    /// <exception cref="InvalidDataException">A name is neither an address nor a network.</exception>
    public static void Use(WebApplication app)
    {
        var known = (app.Configuration["Proxy:Known"] ?? "")
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (known.Length == 0) return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.All & ~ForwardedHeaders.XForwardedPrefix };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var name in known) Add(options, name);
        app.UseForwardedHeaders(options);
    }

    static void Add(ForwardedHeadersOptions options, string name)
    {
        if (IPAddress.TryParse(name, out var address)) options.KnownProxies.Add(address);
        else if (System.Net.IPNetwork.TryParse(name, out var network)) options.KnownIPNetworks.Add(network);
        else throw new InvalidDataException($"Proxy:Known: \"{name}\" is neither an address nor a network such as 10.1.0.0/16.");
    }
}
