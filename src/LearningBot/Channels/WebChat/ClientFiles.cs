using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace LearningBot.Channels.WebChat;

/// <summary>
/// The files under <c>wwwroot</c>. Client libraries lie there only compressed, with the version in their path, and may be
/// kept for a year; so may our own files when they are asked for with <c>?v=</c>.
/// </summary>
static class ClientFiles
{
    /// <summary>The address of the chat client.</summary>
    public const string WebChat = "/lib/webchat/4.18.1/webchat-minimal.js";

    /// <summary>The address of htmx, by which pages of the console take in what became new.</summary>
    public const string Htmx = "/lib/htmx/2.0.11/htmx.min.js";

    const string Year = "public, max-age=31536000, immutable";

    static readonly string[] libraries = [WebChat, Htmx];

    /// <summary>Serves them.</summary>
    public static void Map(WebApplication app)
    {
        app.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
                file.Context.Request.Query.ContainsKey("v") ? Year : "no-cache",
        });
        foreach (var library in libraries) app.MapMethods(library, ["GET", "HEAD"], http => Send(http, app.Environment.WebRootFileProvider, library));
    }

    /// <summary>The address of a file of ours, which changes when the file does.</summary>
    public static string Versioned(IWebHostEnvironment host, string file)
    {
        using var content = host.WebRootFileProvider.GetFileInfo(file).CreateReadStream();
        return $"/{file}?v={Convert.ToHexStringLower(SHA256.HashData(content))[..12]}";
    }

    // Every browser of the last years takes brotli over https, but over plain http some ask for gzip only.
    static async Task Send(HttpContext http, IFileProvider files, string path)
    {
        var coding = Coding(http.Request);
        var file = files.GetFileInfo($"{path}.{(coding == "gzip" ? "gz" : "br")}");
        var headers = http.Response.Headers;
        headers.CacheControl = Year;
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.ETag = $"\"{file.Length:x}-{coding}\"";
        if (http.Request.Headers.IfNoneMatch.Contains(headers.ETag.ToString()))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        http.Response.ContentType = "text/javascript; charset=utf-8";
        if (coding != "identity")
        {
            headers.ContentEncoding = coding;
            http.Response.ContentLength = file.Length;
        }
        if (HttpMethods.IsHead(http.Request.Method)) return;
        await using var kept = file.CreateReadStream();
        await using var content = coding == "identity" ? new BrotliStream(kept, CompressionMode.Decompress) : kept;
        await content.CopyToAsync(http.Response.Body, http.RequestAborted);
    }

    static string Coding(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().AcceptEncoding;
        bool Takes(string coding) => accepted.Any(one => one.Value == coding && one.Quality is null or > 0);
        return Takes("br") ? "br" : Takes("gzip") ? "gzip" : "identity";
    }
}
