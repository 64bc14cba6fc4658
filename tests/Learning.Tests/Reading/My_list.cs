using Learning.Bookings;
using Learning.Catalogue;
using Learning.People;
using Learning.Reading;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Reading;

public abstract class My_list(Towns.Towns towns) : IAsyncLifetime
{
    Town town = null!;

    ChangeList Change => town.Get<ChangeList>();

    [Fact]
    public async Task holds_an_item_once_newest_first()
    {
        Assert.Equal(1, await Add("a"));
        town.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(2, await Add("b"));
        Assert.Equal(2, await Add("a"));
        Assert.Equal(3, (await Change.Add(ItemKind.Audio, "a", Language.Chinese, Town.Person("li"))).Result!.Count);
        Assert.Equal(["b", "a"], (await List("li")).Where(item => item.ItemKind == ItemKind.EBook).Select(item => item.ItemId));
        Assert.Empty(await List("wang"));
    }

    [Fact]
    public async Task gives_an_item_up_once()
    {
        await Add("a");
        await Add("b");
        Assert.Equal(1, (await Change.Remove(ItemKind.EBook, "a", Language.Chinese, Town.Person("li"))).Result!.Count);
        Assert.Equal(1, (await Change.Remove(ItemKind.EBook, "a", Language.Chinese, Town.Person("li"))).Result!.Count);
        Assert.Equal("b", Assert.Single(await List("li")).ItemId);
    }

    [Fact]
    public async Task is_cleared_for_one_person_only()
    {
        await Add("a");
        await Change.Add(ItemKind.EBook, "a", Language.Chinese, Town.Person("wang"));
        Assert.True((await Change.Clear(Town.Person("li"))).Done);
        Assert.Empty(await List("li"));
        Assert.Single(await List("wang"));
    }

    [Fact]
    public async Task takes_no_more_than_it_may()
    {
        for (var i = 0; i < ChangeList.Most; i++) await Add($"{i}");
        Assert.Equal(new ListIsFull(ChangeList.Most), (await Change.Add(ItemKind.EBook, "one more", Language.Chinese, Town.Person("li"))).Refusal);
        Assert.Equal(ChangeList.Most, await Add("0"));
    }

    [Fact]
    public async Task is_begun_once_by_a_person_who_taps_twice_at_once()
    {
        var added = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Change.Add(ItemKind.EBook, $"{i % 2}", Language.Chinese, Town.Person("li"))));
        Assert.All(added, each => Assert.True(each.Done));
        Assert.Equal(2, (await List("li")).Count);
        await using var db = town.Store.Open();
        Assert.Equal((1, 1), (await db.People.CountAsync(), await db.Addresses.CountAsync()));
    }

    [Fact]
    public async Task belongs_to_the_person_who_books()
    {
        await town.Session(5);
        await Add("a");
        await town.Booking("li", 2);
        await Add("b");
        await using var db = town.Store.Open();
        Assert.Equal(1, await db.People.CountAsync());
    }

    [Fact]
    public async Task is_forgotten_two_years_after_the_person_was_last_seen()
    {
        await Add("a");
        await town.Get<Subscribe>().Begin("history", Town.Person("li"));
        town.Clock.Advance(TimeSpan.FromDays(new RetentionOptions().Bookings) - TimeSpan.FromDays(1));
        await town.Get<Subscribe>().Begin("history", Town.Person("wang"));
        await town.Get<ForgetOld>().Sweep();
        Assert.Single(await List("li"));
        town.Clock.Advance(TimeSpan.FromDays(2));
        await town.Get<ForgetOld>().Sweep();
        await using var db = town.Store.Open();
        Assert.Equal((0, 1, 1), (await db.Listed.CountAsync(), await db.Subscriptions.CountAsync(), await db.People.CountAsync()));
    }

    [Fact]
    public async Task of_others_leaves_the_citys_own_list_of_people_alone()
    {
        await using var db = town.Store.Open();
        db.People.Add(new() { CreatedAt = Town.Morning.UtcDateTime, Code = "p-1" });
        await db.SaveChangesAsync();
        await Add("a");
        town.Clock.Advance(TimeSpan.FromDays(new RetentionOptions().Bookings) + TimeSpan.FromDays(1));
        await town.Get<ForgetOld>().Sweep();
        Assert.Equal("p-1", (await db.People.AsNoTracking().SingleAsync()).Code);
    }

    public async Task InitializeAsync() => town = await towns.Found();

    public Task DisposeAsync() => towns.DisposeAsync();

    async Task<int> Add(string id) => (await Change.Add(ItemKind.EBook, id, Language.Chinese, Town.Person("li"))).Result!.Count;

    Task<IReadOnlyList<Listed>> List(string name) => town.Get<MyReading>().List(Town.Person(name));

    public sealed class On_sqlite() : My_list(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : My_list(new PostgresTowns(server));
}
