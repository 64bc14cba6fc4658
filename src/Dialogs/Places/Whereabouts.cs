using System.Globalization;
using Dialogs.Lines;
using Learning.Places;

namespace Dialogs.Places;

/// <summary>Where somebody says to be: a spot with a name, a point they shared, or a name that nobody here knows.</summary>
/// <param name="Kept">How it is kept in the conversation.</param>
/// <param name="Name">How it is called.</param>
/// <param name="Point">Where it is; null for a name that nobody knows.</param>
sealed record Whereabouts(string Kept, Line Name, Point? Point)
{
    // Four decimals are some ten metres: enough to walk by, and no more is kept.
    const string Degrees = "F4";

    /// <summary>Ids of the districts, when only a district was named; null for anything more exact.</summary>
    public IReadOnlyList<string>? Districts { get; init; }

    /// <summary>Id of the place, when one was named; else null.</summary>
    public string? PlaceId => Kept.StartsWith("place:", StringComparison.Ordinal) ? Kept["place:".Length..] : null;

    public static Whereabouts Of(Spot spot) =>
        new(spot.Id, new("places.spot", ("name", spot.Name)), spot.Point) { Districts = spot.Kind == SpotKind.District ? spot.Districts : null };

    public static Whereabouts Shared(Point point)
    {
        var at = point.In(Datum.Gcj02);
        return At($"@{at.Longitude.ToString(Degrees, CultureInfo.InvariantCulture)},{at.Latitude.ToString(Degrees, CultureInfo.InvariantCulture)}")!;
    }

    public static Whereabouts Unknown(string words) => new($"?{words}", new("places.unknown-name", ("words", words)), null);

    /// <summary>A spot that is known; null for a name that nobody knows.</summary>
    public static Whereabouts? OnMap(Whereabouts where) => where.Point is null ? null : where;

    public static Whereabouts? Recall(string kept, SpotWords spots) => kept.Length == 0 ? null : kept[0] switch
    {
        '@' => At(kept),
        '?' => Unknown(kept[1..]),
        _ => spots.Spot(kept) is { } spot ? Of(spot) : null,
    };

    static Whereabouts? At(string kept) =>
        kept[1..].Split(',') is [var east, var north]
        && double.TryParse(east, CultureInfo.InvariantCulture, out var longitude)
        && double.TryParse(north, CultureInfo.InvariantCulture, out var latitude) ? new(kept, new("places.you"), new(longitude, latitude)) : null;
}
