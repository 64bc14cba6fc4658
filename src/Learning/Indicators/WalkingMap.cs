using Learning.City;
using Learning.Places;
using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Indicators;

/// <summary>A place on the map.</summary>
/// <param name="Id">The place's id.</param>
/// <param name="Kind">What it is.</param>
/// <param name="District">Id of its district.</param>
/// <param name="Longitude">GCJ-02 degrees.</param>
/// <param name="Latitude">GCJ-02 degrees.</param>
public sealed record Mapped(string Id, PlaceKind Kind, string District, double Longitude, double Latitude)
{
    /// <summary>True for a community whose nearest book house is further than the city promises.</summary>
    public bool Far { get; init; }

    /// <summary>The same at the pace of elderly residents.</summary>
    public bool FarForElders { get; init; }
}

/// <summary>How many communities of a district have a book house within the walk that the city promises. Walks are reckoned, not measured.</summary>
/// <param name="District">Id of the district.</param>
/// <param name="Houses">Book houses in it.</param>
/// <param name="Communities">Communities in it, each where its teaching point is.</param>
/// <param name="Far">Those whose nearest book house, in whatever district, is further.</param>
/// <param name="FarForElders">The same at the pace of elderly residents.</param>
public sealed record WalkFigures(string District, int Houses, int Communities, int Far, int FarForElders);

/// <summary>Shows where the city's places are, and which communities are far from a book house.</summary>
public sealed class WalkingMap(LearningStore store, PlaceIndex index, CityPack city)
{
    static readonly PlaceKind[] houses = [PlaceKind.UrbanBookHouse, PlaceKind.CommunityBookHouse, PlaceKind.RuralBookHouse];

    /// <summary>True for book houses.</summary>
    public static bool IsHouse(PlaceKind kind) => houses.Contains(kind);

    /// <summary>The places that somebody of staff may see, by id.</summary>
    public async Task<IReadOnlyList<Mapped>> Of(StaffAccount who, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var places = await Access.Of(who).Places(db, Purpose.See).Where(it => it.RetiredAt == null).OrderBy(it => it.Id)
            .Select(it => new Mapped(it.Id, it.Kind, it.District, it.Longitude, it.Latitude)).ToListAsync(cancel);
        return places.ConvertAll(Walked);
    }

    /// <summary>The figures of the districts in which there are places, in the order of the city pack.</summary>
    public IReadOnlyList<WalkFigures> Figures(IReadOnlyList<Mapped> places) =>
    [
        .. from district in city.Districts
           let here = places.Where(it => it.District == district.Id).ToList()
           where here.Count > 0
           select new WalkFigures(
               district.Id, here.Count(it => IsHouse(it.Kind)), here.Count(it => it.Kind == PlaceKind.TeachingPoint), here.Count(it => it.Far), here.Count(it => it.FarForElders)),
    ];

    Mapped Walked(Mapped place)
    {
        if (place.Kind != PlaceKind.TeachingPoint) return place;
        var metres = index.Nearest(new(place.Longitude, place.Latitude), houses, 1) is [var near] ? near.Metres : double.PositiveInfinity;
        return place with { Far = !Pace.Usual.KeepsPromise(metres), FarForElders = !Pace.Slow.KeepsPromise(metres) };
    }
}
