using Learning.City;
using Learning.Places;

namespace Learning.Sample;

/// <summary>All places of the sample city, with exactly the counts of the city pack.</summary>
sealed class CityPlaces
{
    readonly PlaceMaker maker;
    readonly Words words;
    readonly Dice dice = new("city places");
    readonly Queue<Bilingual> communities;
    readonly Queue<Bilingual> streets;
    readonly List<Place> places = [];

    /// <summary>Makes them.</summary>
    public static IReadOnlyList<Place> Make(CityPack city, Words words)
    {
        var all = new CityPlaces(words);
        var largest = city.Districts.MaxBy(district => district.Population)!;
        for (var i = 0; i < city.SampleTotals!.CityColleges; i++)
            all.Add(PlaceKind.CityCollege, largest, PlaceNames.CityCollege(city));
        foreach (var district in city.Districts)
            all.Add(district, district.Sample ?? new SampleCounts());
        Streets.PutUnder(all.places);
        return all.places;
    }

    CityPlaces(Words words)
    {
        this.words = words;
        maker = new PlaceMaker(words);
        communities = new(words.Names(words.Second, dice));
        streets = new(words.Names(words.Roads, dice));
    }

    void Add(District district, SampleCounts counts)
    {
        var here = Take(communities, counts.TeachingPoints);
        for (var i = 0; i < counts.DistrictColleges; i++)
            Add(PlaceKind.DistrictCollege, district, PlaceNames.DistrictCollege(district));
        foreach (var street in Take(streets, counts.StreetSchools))
            Add(PlaceKind.StreetSchool, district, PlaceNames.School(street));
        AddPoints(district, counts, here);
        foreach (var name in dice.Shuffled(words.First).Take(counts.UrbanBookHouses))
            Add(PlaceKind.UrbanBookHouse, district, PlaceNames.UrbanHouse(name));
        foreach (var community in dice.Shuffled(here).Take(counts.CommunityBookHouses))
            Add(PlaceKind.CommunityBookHouse, district, PlaceNames.CommunityHouse(community));
        foreach (var village in words.Names(words.Villages, dice).Take(counts.RuralBookHouses))
            Add(PlaceKind.RuralBookHouse, district, PlaceNames.RuralHouse(village));
    }

    void AddPoints(District district, SampleCounts counts, Bilingual[] here)
    {
        var points = Array.ConvertAll(here, community => Add(PlaceKind.TeachingPoint, district, PlaceNames.Point(community)));
        foreach (var point in dice.Shuffled(points).Take(counts.CommunitiesReached))
            point.ReachedByLectures = true;
        foreach (var point in dice.Shuffled(points).Take(counts.CommunitySchools))
            point.Tags = [$"{district.Id}-community-school"];
    }

    Place Add(PlaceKind kind, District district, Bilingual name)
    {
        var place = maker.Make(kind, district, name);
        places.Add(place);
        return place;
    }

    static Bilingual[] Take(Queue<Bilingual> names, int count) => [.. Enumerable.Range(0, count).Select(_ => names.Dequeue())];
}
