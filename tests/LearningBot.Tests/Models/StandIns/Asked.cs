using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace LearningBot.Tests.Models.StandIns;

/// <summary>What the stand-in was sent.</summary>
/// <param name="Path">The path of the address.</param>
/// <param name="Query">What follows the path.</param>
/// <param name="Headers">The headers, by name.</param>
/// <param name="Raw">The whole body.</param>
public sealed partial record Asked(string Path, string Query, IReadOnlyDictionary<string, string> Headers, string Raw)
{
    /// <summary>The body.</summary>
    public JsonElement Body { get; } = Parse(Raw);

    /// <summary>True when it was shown the key in the way of its kind.</summary>
    public bool ShowsKey => Path.StartsWith("/openai/deployments/", StringComparison.Ordinal)
        ? Headers.GetValueOrDefault("api-key") == StandIn.Key && Query.Contains("api-version=", StringComparison.Ordinal)
        : Headers.GetValueOrDefault("Authorization") == $"Bearer {StandIn.Key}";

    /// <summary>True when the answer is to come bit by bit.</summary>
    public bool Streams => Body.TryGetProperty("stream", out var stream) && stream.ValueKind == JsonValueKind.True;

    /// <summary>What the model is told to do, without the records.</summary>
    public string Instructions => Data().Replace(Said("system"), "");

    /// <summary>The records it was shown; empty for none.</summary>
    public string Records => Data().Match(Said("system")) is { Success: true } found ? found.Groups["data"].Value : "";

    /// <summary>The words it was asked with.</summary>
    public string Words => Said("user");

    /// <summary>The schema that the reply must hold to; undefined when there is none.</summary>
    public JsonElement Schema =>
        Body.TryGetProperty("response_format", out var format) && format.TryGetProperty("json_schema", out var named) && named.TryGetProperty("schema", out var schema) ? schema : default;

    internal static async Task<Asked> Read(HttpContext http)
    {
        using StreamReader reader = new(http.Request.Body);
        var headers = http.Request.Headers.ToDictionary(it => it.Key, it => it.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        return new(http.Request.Path, http.Request.QueryString.Value ?? "", headers, await reader.ReadToEndAsync());
    }

    static JsonElement Parse(string raw)
    {
        try
        {
            using var parsed = JsonDocument.Parse(raw);
            return parsed.RootElement.Clone();
        }
        catch (JsonException)
        {
            using var none = JsonDocument.Parse("{}");
            return none.RootElement.Clone();
        }
    }

    string Said(string role) => !Body.TryGetProperty("messages", out var messages) ? "" : string.Join('\n',
        from message in messages.EnumerateArray()
        where message.GetProperty("role").GetString() == role
        select Content(message.GetProperty("content")));

    static string Content(JsonElement content) => content.ValueKind == JsonValueKind.Array
        ? string.Concat(content.EnumerateArray().Select(part => part.GetProperty("text").GetString()))
        : content.GetString() ?? "";

    [GeneratedRegex("<records>\n(?<data>.*)\n</records>", RegexOptions.Singleline)]
    private static partial Regex Data();
}
