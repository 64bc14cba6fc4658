using Learning.City;

namespace Learning.Places;

/// <summary>Every spot that can be named: places, the communities and streets they are in, the landmarks and districts of the city pack.</summary>
static class Spots
{
    public static IReadOnlyList<Spot> Of(CityPack city, IReadOnlyList<Place> places)
    {
        var names = city.Districts.ToDictionary(district => district.Id, district => district.Name);
        return
        [
            .. places.Select(Named),
            .. Together(places, SpotKind.Community, place => Spoken.Community(place.Name), names),
            .. city.Landmarks.Select(each => new Spot($"landmark:{each.Id}", SpotKind.Landmark, each.Name, each.Point, [each.District]) { Words = each.Words }),
            .. Together(places, SpotKind.Street, place => Spoken.Street(place.Address, names.GetValueOrDefault(place.District)), names),
            .. city.Districts.Select(each => new Spot($"district:{each.Id}", SpotKind.District, each.Name, each.Centre, [each.Id]) { Words = each.Words }),
            .. city.Areas.Select(each => Area(city, each)),
        ];
    }

    static Spot Named(Place place) => new($"place:{place.Id}", SpotKind.Place, place.Name, place.At(), [place.District])
    {
        Words = [Spoken.Plain(place.Name.Zh), Spoken.Plain(place.Name.En)],
    };

    // Those of one name in one district are one spot, in the middle of its places.
    static IEnumerable<Spot> Together(
        IReadOnlyList<Place> places, SpotKind kind, Func<Place, (Bilingual Name, IReadOnlyList<string> Short)?> name, Dictionary<string, Bilingual> districts) =>
        from place in places
        let named = name(place)
        where named is not null
        group (place, named.Value.Short) by (named.Value.Name, place.District) into one
        let district = districts.GetValueOrDefault(one.Key.District, new(one.Key.District, one.Key.District))
        select new Spot(
            $"{(kind == SpotKind.Street ? "street" : "community")}:{one.Key.District}/{one.Key.Name.Zh}",
            kind,
            new($"{one.Key.Name.Zh}（{district.Zh}）", $"{one.Key.Name.En} ({district.En})"),
            new(one.Average(each => each.place.Longitude), one.Average(each => each.place.Latitude)),
            [one.Key.District])
        {
            Words = [one.Key.Name.Zh, one.Key.Name.En],
            ShortWords = [.. one.SelectMany(each => each.Short).Distinct()],
        };

    static Spot Area(CityPack city, Area area)
    {
        var centres = city.Districts.Where(district => area.Districts.Contains(district.Id)).Select(district => district.Centre).ToList();
        var middle = new Point(centres.Average(point => point.Longitude), centres.Average(point => point.Latitude));
        return new($"district:{area.Id}", SpotKind.District, area.Name, middle, area.Districts) { Words = area.Words };
    }
}
