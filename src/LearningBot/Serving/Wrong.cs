using System.Text.Encodings.Web;
using System.Text.Json;

namespace LearningBot.Serving;

/// <summary>
/// Answers a request that cannot be granted, as <c>{"error":{"code","message"}}</c>. The shape is Direct Line's,
/// see <see href="https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-direct-line-3-0-api-reference"/>.
/// </summary>
static class Wrong
{
    static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>400: the request cannot be read; <paramref name="message"/> says what to mend.</summary>
    public static Task Malformed(HttpContext http, string message) => Answer(http, 400, "BadArgument", message);

    /// <summary>404: there is no such thing, or it is somebody else's.</summary>
    public static Task Unknown(HttpContext http, string message) => Answer(http, 404, "NotFound", message);

    /// <summary>Writes the status and the body; nothing when the answer has begun.</summary>
    public static async Task Answer(HttpContext http, int status, string code, string message)
    {
        if (http.Response.HasStarted) return;
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        await using var json = new Utf8JsonWriter(http.Response.BodyWriter.AsStream(), Readable);
        json.WriteStartObject();
        json.WriteStartObject("error");
        json.WriteString("code", code);
        json.WriteString("message", message);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
