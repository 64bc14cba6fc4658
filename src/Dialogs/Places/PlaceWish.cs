using Dialogs.Lines;
using Dialogs.Understanding;
using Learning.Places;

namespace Dialogs.Places;

/// <summary>What kind of place is looked for.</summary>
/// <param name="Id">Stable name, kept in conversations.</param>
/// <param name="Kinds">The kinds that are meant; empty for any.</param>
sealed record PlaceWish(string Id, IReadOnlyList<PlaceKind> Kinds)
{
    public static readonly PlaceWish Any = new("any", []);

    static readonly PlaceWish[] all =
    [
        new("book-house", [PlaceKind.UrbanBookHouse, PlaceKind.CommunityBookHouse, PlaceKind.RuralBookHouse]),
        new("school", [PlaceKind.StreetSchool]),
        new("college", [PlaceKind.CityCollege, PlaceKind.DistrictCollege]),
        new("point", [PlaceKind.TeachingPoint]),
        new("learn", [PlaceKind.CityCollege, PlaceKind.DistrictCollege, PlaceKind.StreetSchool, PlaceKind.TeachingPoint]),
    ];

    /// <summary>How it is called.</summary>
    public Line Name => new($"places.wish.{Id}");

    /// <summary>The kind whose longest word stands in the message; none when no kind is named.</summary>
    public static IReadOnlyList<PlaceWish> HeardIn(Heard heard)
    {
        var best = all.Select(wish => (Wish: wish, Strength: heard.Longest($"place.{wish.Id}"))).MaxBy(each => each.Strength);
        return best.Strength > 0 ? [best.Wish] : [];
    }

    public static PlaceWish? Recall(string id) => Array.Find(all, wish => wish.Id == id);
}
