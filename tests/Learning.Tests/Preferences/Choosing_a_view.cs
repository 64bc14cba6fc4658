using Learning.Preferences;
using Learning.Tests.Towns;

namespace Learning.Tests.Preferences;

public abstract class Choosing_a_view(Towns.Towns towns) : IAsyncLifetime
{
    Town town = null!;

    [Fact]
    public async Task is_kept_for_the_person_and_nobody_else()
    {
        Assert.Null(await My("li"));
        await town.Get<SetView>().Decide(View.ForElders, Town.Person("li"));
        var larger = View.ForElders.Larger() with { ReadAloud = true };
        Assert.Equal(larger, (await town.Get<SetView>().Decide(larger, Town.Person("li"))).Result);
        Assert.Equal(new View(true, 24, true), await My("li"));
        Assert.Null(await My("wang"));
    }

    [Fact]
    public async Task is_refused_for_letters_of_another_size()
    {
        Assert.IsType<NoSuchSize>((await town.Get<SetView>().Decide(View.Usual with { TextSize = 19 }, Town.Person("li"))).Refusal);
        Assert.Null(await My("li"));
    }

    [Theory]
    [InlineData(18, 20, 18)]
    [InlineData(24, 30, 20)]
    [InlineData(30, 30, 24)]
    public void makes_letters_larger_and_smaller_as_far_as_there_are_sizes(int size, int larger, int smaller)
    {
        var view = View.Usual with { TextSize = size };
        Assert.Equal((larger, smaller), (view.Larger().TextSize, view.Smaller().TextSize));
    }

    public async Task InitializeAsync() => town = await towns.Found();

    public Task DisposeAsync() => towns.DisposeAsync();

    Task<View?> My(string name) => town.Get<MyView>().Of(Town.Person(name));

    public sealed class On_sqlite() : Choosing_a_view(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : Choosing_a_view(new PostgresTowns(server));
}
