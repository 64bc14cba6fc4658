using Learning.Places;
using Learning.Store;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Places;

public abstract class The_index_of_places(Towns.Towns towns) : IAsyncLifetime
{
    static readonly Point here = new(114.3, 30.6);

    LearningOptions store = null!;
    Town town = null!;

    PlaceIndex Index => town.Get<PlaceIndex>();

    [Fact]
    public async Task finds_the_nearest_of_the_kinds_that_are_wanted()
    {
        await Add(Place("far", 114.32), Place("near", 114.301), Place("college", 114.3001, PlaceKind.DistrictCollege), Place("away", 114.305, district: "hanyang"));
        await Index.Refresh();
        Assert.Equal(["college", "near", "away", "far"], Found([]));
        Assert.Equal(["near", "away", "far"], Found([PlaceKind.TeachingPoint]));
        Assert.Equal(["near", "college", "away", "far"], Index.Nearest(new Point(114.301, 30.6).In(Datum.Wgs84), [], 9).Select(near => near.Place.Id));
        Assert.Equal(["away"], Index.Nearest(here, [], 9, ["hanyang"]).Select(near => near.Place.Id));
    }

    [Fact]
    public async Task follows_what_another_instance_changes()
    {
        var other = towns.Found(store, town.Clock);
        await Add(Place("a", 114.301));
        await Index.Refresh();
        await using (var db = other.Store.Open())
        {
            (await db.Places.SingleAsync()).Longitude = 114.31;
            db.Places.Add(Place("b", 114.305));
            await db.SaveChangesAsync();
        }
        Assert.Equal(["a"], Found([]));
        await Index.Refresh();
        Assert.Equal(["b", "a"], Found([]));
        Assert.Equal(114.31, Index.Place("a")!.Longitude);
    }

    [Fact]
    public async Task sends_nobody_to_a_place_that_was_retired()
    {
        await Add(Place("a", 114.301), Place("b", 114.302));
        await Index.Refresh();
        await using var db = town.Store.Open();
        (await db.Places.SingleAsync(place => place.Id == "a")).RetiredAt = town.Clock.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync();
        await Index.Refresh();
        Assert.Equal(["b"], Found([]));
        Assert.Null(Index.Place("a"));
        Assert.DoesNotContain(Index.Spots, spot => spot.Id == "place:a");
    }

    [Fact]
    public async Task forgets_what_was_removed()
    {
        await Add(Place("a", 114.301));
        await Index.Refresh();
        await using var db = town.Store.Open();
        await db.Places.ExecuteDeleteAsync();
        await db.Counters.Where(it => it.Name == Counter.Removals).ExecuteUpdateAsync(set => set.SetProperty(it => it.Value, it => it.Value + 1));
        await Index.Refresh();
        Assert.Empty(Found([]));
    }

    [Fact]
    public async Task draws_its_spots_anew_only_when_a_place_has_changed()
    {
        await Add(Place("a", 114.301));
        await Index.Refresh();
        var spots = Index.Spots;
        await Index.Refresh();
        Assert.Same(spots, Index.Spots);
        await Add(Place("b", 114.302));
        await Index.Refresh();
        Assert.NotSame(spots, Index.Spots);
    }

    public async Task InitializeAsync()
    {
        store = await towns.NewStore();
        town = towns.Found(store);
    }

    public Task DisposeAsync() => towns.DisposeAsync();

    string[] Found(PlaceKind[] kinds) => [.. Index.Nearest(here, kinds, 9).Select(near => near.Place.Id)];

    async Task Add(params Place[] places)
    {
        await using var db = town.Store.Open();
        db.Places.AddRange(places);
        await db.SaveChangesAsync();
    }

    static Place Place(string id, double longitude, PlaceKind kind = PlaceKind.TeachingPoint, string district = "wuchang") => new()
    {
        Id = id,
        Kind = kind,
        Name = new($"{id}社区教学点", $"{id} Community Teaching Point"),
        District = district,
        Address = new("一路1号", "1 First Road"),
        Longitude = longitude,
        Latitude = 30.6,
    };

    public sealed class On_sqlite() : The_index_of_places(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : The_index_of_places(new PostgresTowns(server));
}
