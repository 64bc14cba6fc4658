using Learning.City;
using Learning.Places;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Staff;

/// <summary>Finds branches of the city by the words for them.</summary>
sealed class Branches(CityPack city)
{
    /// <summary>The word for the whole city.</summary>
    public const string CityWord = "city";

    /// <summary>The branch; null when there is none.</summary>
    /// <param name="db">The records.</param>
    /// <param name="word"><c>city</c>, a district's id or name, the id of a street's school or of a community's teaching point, or a way to one of these.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<Branch?> Find(LearningDb db, string word, CancellationToken cancel)
    {
        if (Same(word, CityWord) || Same(word, city.Name.Zh) || Same(word, city.Name.En)) return Branch.City;
        if (city.Districts.FirstOrDefault(it => it.Words.Append(it.Id).Append(it.Name.Zh).Append(it.Name.En).Any(name => Same(word, name))) is { } district)
            return new(district.Id);
        var id = word.Split('/')[^1].Trim();
        var place = await db.Places.AsNoTracking().SingleOrDefaultAsync(it => it.Id == id && it.RetiredAt == null, cancel);
        return place?.Kind is PlaceKind.StreetSchool or PlaceKind.TeachingPoint ? Of(place) : null;
    }

    /// <summary>The branch in which a place lies: a street for its school, a community for its teaching point, else its district.</summary>
    public static Branch Of(Place place) => place.Kind switch
    {
        PlaceKind.StreetSchool => new($"{place.District}/{place.Id}"),
        PlaceKind.TeachingPoint => new($"{place.District}/{place.Under ?? Branch.UnknownStreet}/{place.Id}"),
        _ => new(place.District),
    };

    static bool Same(string word, string name) => string.Equals(word.Trim(), name, StringComparison.OrdinalIgnoreCase);
}
