using System.Text.Json;
using Learning.Places;

namespace LearningBot.Channels;

/// <summary>
/// Reads a place that somebody shared: the entities <c>GeoCoordinates</c>, and <c>Place</c> with its <c>geo</c>, of
/// <see href="https://github.com/microsoft/Agents/blob/main/specs/activity/protocol-activity.md">the Activity protocol</see>, whose degrees are
/// those of <see href="https://schema.org/GeoCoordinates">schema.org</see>: WGS-84.
/// </summary>
static class SharedPlace
{
    /// <summary>What stands in a message instead of words when a page shares a place.</summary>
    public const string Pin = "📍";

    /// <summary>Some ten metres: enough to walk by, and no more is kept.</summary>
    const int Decimals = 4;

    /// <summary>The first place among the entities of an activity; null when there is none.</summary>
    public static Point? In(JsonElement entities)
    {
        foreach (var entity in entities.ValueKind == JsonValueKind.Array ? entities.EnumerateArray() : default)
        {
            if (entity.ValueKind != JsonValueKind.Object) continue;
            var type = Part(entity, "type") is { ValueKind: JsonValueKind.String } name ? name.GetString() : null;
            if (Of(type, Part(entity, "longitude"), Part(entity, "latitude"), Part(entity, "geo")) is { } point) return point;
        }
        return null;
    }

    /// <summary>The place of an entity; null when it is none.</summary>
    public static Point? Of(string? type, JsonElement? longitude, JsonElement? latitude, JsonElement? geo) => type switch
    {
        "GeoCoordinates" or "https://schema.org/GeoCoordinates" => Coordinates(longitude, latitude),
        "Place" or "https://schema.org/Place" when geo is { ValueKind: JsonValueKind.Object } =>
            Coordinates(Part(geo.Value, "longitude"), Part(geo.Value, "latitude")),
        _ => null,
    };

    /// <summary>True when the words of a message say nothing besides the place.</summary>
    public static bool IsAlone(string? text) => string.IsNullOrWhiteSpace(text) || text.Trim() == Pin;

    static JsonElement? Part(JsonElement owner, string name) => owner.TryGetProperty(name, out var part) ? part : null;

    static Point? Coordinates(JsonElement? longitude, JsonElement? latitude) =>
        Degrees(longitude) is { } east && Degrees(latitude) is { } north && new Point(east, north, Datum.Wgs84) is { IsOnEarth: true } point ? point : null;

    static double? Degrees(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Number } number && number.TryGetDouble(out var degrees) ? Math.Round(degrees, Decimals) : null;
}
