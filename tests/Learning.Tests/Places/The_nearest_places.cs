using Learning.Places;
using Learning.Sample;
using Learning.Tests.Sample;

namespace Learning.Tests.Places;

/// <summary>All 5,448 places of the sample city against a computation by hand. LEARNINGBOT_FULL=1 takes 10,000 points, else 2,000.</summary>
public sealed class The_nearest_places
{
    static readonly IReadOnlyList<Place> places = CityPlaces.Make(Wuhan.Pack, Words.Read());
    static readonly int points = Environment.GetEnvironmentVariable("LEARNINGBOT_FULL") == "1" ? 10_000 : 2_000;
    static readonly PlaceTree tree = new(places);

    [Fact]
    public void keep_the_twelve_minute_promise_just_where_a_computation_by_hand_says_so()
    {
        Assert.Equal(5448, places.Count);
        var houses = places.Where(IsBookHouse).ToArray();
        var flags = new int[2];
        foreach (var point in Random(11, points))
        {
            var found = Assert.Single(tree.Nearest(point, IsBookHouse, 1));
            var metres = houses.Min(house => Haversine(point, house));
            Assert.Equal(metres, found.Metres, 0.001);
            Assert.Equal(metres * 1.3 / 80 <= 12, Pace.Usual.KeepsPromise(found.Metres));
            Assert.Equal(metres * 1.3 / 67 <= 12, Pace.Slow.KeepsPromise(found.Metres));
            flags[Pace.Usual.KeepsPromise(found.Metres) ? 1 : 0]++;
        }
        Assert.All(flags, count => Assert.True(count > points / 100, $"{flags[0]} and {flags[1]}: these points prove nothing."));
    }

    [Fact]
    public void are_those_of_a_computation_by_hand_in_their_order()
    {
        foreach (var point in Random(12, points / 20))
        {
            foreach (var wanted in (Func<Place, bool>[])[_ => true, place => place.Kind == PlaceKind.CityCollege, place => place.District == "hanyang"])
            {
                var byHand = places.Where(wanted).OrderBy(place => Haversine(point, place)).ThenBy(place => place.Id, StringComparer.Ordinal).Take(7).Select(place => place.Id);
                Assert.Equal(byHand, tree.Nearest(point, wanted, 7).Select(near => near.Place.Id));
            }
        }
    }

    [Fact]
    public void are_found_from_the_other_side_of_the_earth()
    {
        foreach (var point in (Point[])[new(-65.7, -30.6), new(179.9, 0), new(-179.9, 0), new(0, 90), new(114, -90)])
        {
            var nearest = places.MinBy(place => Haversine(point, place))!;
            Assert.Equal(Haversine(point, nearest), Assert.Single(tree.Nearest(point, _ => true, 1)).Metres, 1.0);
        }
    }

    [Fact]
    public void of_one_spot_come_by_their_ids()
    {
        var same = new PlaceTree(places.Take(30).Select(place => new Place
        {
            Id = place.Id,
            Kind = place.Kind,
            Name = place.Name,
            District = place.District,
            Address = place.Address,
            Longitude = 114.3,
            Latitude = 30.6,
        }));
        Assert.Equal(places.Take(30).Select(place => place.Id).Order(StringComparer.Ordinal).Take(10), same.Nearest(new(114.3, 30.6), _ => true, 10).Select(near => near.Place.Id));
    }

    [Fact]
    public void of_no_places_are_none()
    {
        Assert.Empty(new PlaceTree([]).Nearest(new(114, 30), _ => true, 5));
        Assert.Empty(tree.Nearest(new(114, 30), _ => false, 5));
        Assert.Empty(tree.Nearest(new(114, 30), _ => true, 0));
    }

    static bool IsBookHouse(Place place) => place.Kind is PlaceKind.UrbanBookHouse or PlaceKind.CommunityBookHouse or PlaceKind.RuralBookHouse;

    static IEnumerable<Point> Random(int seed, int count)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            var district = Wuhan.Pack.Districts[random.Next(Wuhan.Pack.Districts.Count)];
            yield return new(district.Centre.Longitude + ((random.NextDouble() - 0.5) * district.RadiusKm / 50), district.Centre.Latitude + ((random.NextDouble() - 0.5) * district.RadiusKm / 55));
        }
    }

    // The formula of the textbooks, on the mean radius.
    static double Haversine(Point from, Place to)
    {
        var (north, east) = (double.DegreesToRadians(to.Latitude - from.Latitude), double.DegreesToRadians(to.Longitude - from.Longitude));
        var square = Math.Pow(Math.Sin(north / 2), 2)
            + (Math.Cos(double.DegreesToRadians(from.Latitude)) * Math.Cos(double.DegreesToRadians(to.Latitude)) * Math.Pow(Math.Sin(east / 2), 2));
        return 2 * 6_371_008.8 * Math.Asin(Math.Min(1, Math.Sqrt(square)));
    }
}
