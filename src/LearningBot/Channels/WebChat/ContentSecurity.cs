namespace LearningBot.Channels.WebChat;

/// <summary>What a browser may do on our pages: nothing from other hosts, no script and no style that we did not send.</summary>
static class ContentSecurity
{
    // Web Chat tries out an empty style element; this is the hash of nothing.
    const string Empty = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    /// <summary>
    /// Protects a page that holds Web Chat. It puts its styles in by script, so they carry the nonce too; its media workers
    /// and previews are blobs. The stream is named besides 'self' because older Safari does not count sockets as the same origin.
    /// </summary>
    public static void Protect(HttpContext http, string nonce)
    {
        var socket = $"{(http.Request.IsHttps ? "wss" : "ws")}://{http.Request.Host.ToUriComponent()}";
        http.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}' {Empty}; img-src 'self' data: blob:; "
            + $"worker-src blob:; font-src 'self'; connect-src 'self' {socket}; manifest-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    /// <summary>Protects a page without scripts: it may take our styles and pictures, and send its form to us.</summary>
    public static void ProtectPlain(HttpContext http) => http.Response.Headers.ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>Headers that every answer carries.</summary>
    public static void Always(WebApplication app) => app.Use(static (http, next) =>
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), geolocation=(self), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return next(http);
    });
}
