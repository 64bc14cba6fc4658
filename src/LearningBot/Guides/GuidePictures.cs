using Learning.Guides;
using LearningBot.Serving;

namespace LearningBot.Guides;

/// <summary><c>GET /guides/img/{file}</c>: the drawings that guides show, and nothing else of their folder.</summary>
sealed class GuidePictures(GuideShelf shelf)
{
    /// <summary>Answers the drawing; it may be kept for an hour, and is asked for anew by its tag.</summary>
    public async Task Send(HttpContext http)
    {
        if (shelf.Picture($"img/{http.Request.RouteValues["file"]}") is not { } path)
        {
            await Wrong.Unknown(http, "No guide shows this picture.");
            return;
        }
        var file = new FileInfo(path);
        var headers = http.Response.Headers;
        headers.ETag = $"\"{file.LastWriteTimeUtc.Ticks:x}-{file.Length:x}\"";
        headers.CacheControl = "public, max-age=3600";
        // Opened by itself, a drawing is a page: it may load and run nothing.
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";
        if (http.Request.Headers.IfNoneMatch.Contains(headers.ETag.ToString()))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        http.Response.ContentType = "image/svg+xml";
        http.Response.ContentLength = file.Length;
        if (!HttpMethods.IsHead(http.Request.Method)) await http.Response.SendFileAsync(path, http.RequestAborted);
    }
}
