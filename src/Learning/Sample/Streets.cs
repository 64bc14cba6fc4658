using Learning.Places;

namespace Learning.Sample;

/// <summary>Puts each community under a street: that of the nearest school in its district.</summary>
static class Streets
{
    public static void PutUnder(IReadOnlyList<Place> places)
    {
        var schools = places.Where(place => place.Kind == PlaceKind.StreetSchool).ToLookup(place => place.District);
        foreach (var point in places.Where(place => place.Kind == PlaceKind.TeachingPoint))
            point.Under = schools[point.District].MinBy(school => (Squared(school, point), school.Id))?.Id;
    }

    static double Squared(Place one, Place other) => Math.Pow(one.Longitude - other.Longitude, 2) + Math.Pow(one.Latitude - other.Latitude, 2);
}
