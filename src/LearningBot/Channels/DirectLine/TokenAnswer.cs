using System.Text.Encodings.Web;
using System.Text.Json;

namespace LearningBot.Channels.DirectLine;

/// <summary>The answer that carries a fresh token: <c>{"conversationId","token","expires_in":1800,…}</c>.</summary>
static class TokenAnswer
{
    // The stream's address has an "&", which clients should find as it is.
    static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes it, with more fields when <paramref name="more"/> adds them.</summary>
    public static async Task Write(HttpContext http, int status, Passes passes, Pass pass, Action<Utf8JsonWriter>? more = null)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        await using var json = new Utf8JsonWriter(http.Response.BodyWriter.AsStream(), Plain);
        json.WriteStartObject();
        json.WriteString("conversationId", pass.Conversation);
        json.WriteString("token", passes.Issue(pass));
        json.WriteNumber("expires_in", (int)Passes.Life(PassUse.Chat).TotalSeconds);
        more?.Invoke(json);
        json.WriteEndObject();
    }
}
