using Learning.Guides;
using Learning.Tests.Towns;

namespace Learning.Tests.Guides;

public abstract class The_stuck_map(Towns.Towns towns) : IAsyncLifetime
{
    static readonly Guide tea = GuideFiles.Read(GuideFiles.Of("tea", "烧水", "放茶叶", "倒水"));

    Town town = null!;

    [Fact]
    public async Task tells_by_step_and_version_what_people_did()
    {
        await Walk("li", tea, (GuideAct.Start, 1, 0), (GuideAct.Repeat, 1, 5), (GuideAct.Stuck, 1, 5), (GuideAct.Next, 2, 10), (GuideAct.Fail, 2, 9), (GuideAct.Person, 2, 1), (GuideAct.Back, 1, 10), (GuideAct.Next, 2, 40));
        await Walk("wang", tea, (GuideAct.Start, 1, 0), (GuideAct.Next, 2, 30), (GuideAct.Next, 3, 60), (GuideAct.Done, 3, 7));
        await Walk("zhou", tea with { Version = "v2" }, (GuideAct.Start, 1, 0));
        var map = await town.Get<StuckMap>().Of("tea");
        Assert.Equal(
            [
                new("tea", tea.Version, 1, 3, 30, 1, 0, 1, 0, 0),
                new("tea", tea.Version, 2, 3, 60, 0, 1, 0, 1, 1),
                new("tea", tea.Version, 3, 1, 7, 0, 0, 0, 0, 0),
                new("tea", "v2", 1, 1, null, 0, 0, 0, 0, 0),
            ],
            map.OrderBy(it => it.Version == "v2").ThenBy(it => it.Step));
        Assert.Equal(map, await town.Get<StuckMap>().Of(null));
        Assert.Empty(await town.Get<StuckMap>().Of("milk"));
    }

    [Fact]
    public async Task takes_the_middle_of_two_people_in_the_middle()
    {
        foreach (var (name, seconds) in new[] { ("a", 10), ("b", 20), ("c", 31), ("d", 1000) }) await Walk(name, tea, (GuideAct.Start, 1, 0), (GuideAct.Next, 2, seconds));
        Assert.Equal(25.5, (await town.Get<StuckMap>().Of("tea"))[0].MedianSeconds);
    }

    public async Task InitializeAsync() => town = await towns.Found();

    public Task DisposeAsync() => towns.DisposeAsync();

    async Task Walk(string name, Guide guide, params (GuideAct Act, int Step, int After)[] acts)
    {
        foreach (var (act, step, after) in acts)
        {
            town.Clock.Advance(TimeSpan.FromSeconds(after));
            await town.Get<MoveGuide>().Decide(Town.Person(name), guide, act, step, Town.Key());
        }
    }

    public sealed class On_sqlite() : The_stuck_map(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : The_stuck_map(new PostgresTowns(server));
}
