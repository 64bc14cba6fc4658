using System.Text.Json;

namespace LoadGen;

/// <summary>Reads from what a bot sends the little that is checked.</summary>
static class Replies
{
    /// <summary>The text of a message; null for activities of other types.</summary>
    public static string? Text(JsonElement activity) =>
        activity.TryGetProperty("type", out var type) && !type.ValueEquals("message"u8) ? null
        : activity.TryGetProperty("text", out var text) ? text.GetString() ?? "" : "";

    /// <summary>The texts of the messages in a response to <c>expectReplies</c>; empty when it holds none.</summary>
    public static async Task<IReadOnlyList<string>> Texts(HttpResponseMessage response)
    {
        using var body = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());
        return body.RootElement.TryGetProperty("activities", out var activities)
            ? [.. activities.EnumerateArray().Select(Text).OfType<string>()]
            : [];
    }
}
