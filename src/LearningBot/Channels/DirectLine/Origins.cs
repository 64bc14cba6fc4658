namespace LearningBot.Channels.DirectLine;

/// <summary>Which pages may talk to us: our own, and those of <see cref="DirectLineSettings.TrustedOrigins"/>.</summary>
sealed class Origins(DirectLineSettings settings)
{
    /// <summary>
    /// True when no page is behind the request (no <c>Origin</c>), or a page of the same host, or a trusted one. The scheme
    /// of our own host is not compared, because behind a proxy that ends TLS we may not know it.
    /// </summary>
    public bool Trusts(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length == 0 || settings.TrustedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase)) return true;
        return Uri.TryCreate(origin, UriKind.Absolute, out var page)
            && page.Scheme is "http" or "https"
            && string.Equals(page.Authority, HostOf(request, page.Scheme), StringComparison.OrdinalIgnoreCase);
    }

    // A browser leaves the usual port out of an origin; some proxies write it into the host.
    static string HostOf(HttpRequest request, string scheme) =>
        request.Host.Port == (scheme == "https" ? 443 : 80) ? request.Host.Host : request.Host.Value ?? "";
}
