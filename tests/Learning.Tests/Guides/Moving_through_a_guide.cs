using Learning.Guides;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Guides;

public abstract class Moving_through_a_guide(Towns.Towns towns) : IAsyncLifetime
{
    static readonly Guide tea = GuideFiles.Read(GuideFiles.Of("tea", "烧水", "放茶叶", "倒水"));

    Town town = null!;

    [Fact]
    public async Task keeps_the_step_and_one_event_however_often_its_key_comes()
    {
        await Do(GuideAct.Start, 1, "k1");
        town.Clock.Advance(TimeSpan.FromSeconds(40));
        var next = await Do(GuideAct.Next, 2, "k2");
        Assert.Equal(next, await Do(GuideAct.Next, 2, "k2"));
        Assert.Equal(("tea", tea.Version, 2, "放茶叶", GuideStatus.InStep, "directline"), (next.Guide, next.Version, next.Step, next.StepTitle, next.Status, next.Channel));
        Assert.Equal(next, await town.Get<MyGuides>().Of(Town.Person("li"), "tea"));
        await using var db = town.Store.Open();
        Assert.Equal(
            [(GuideAct.Start, 1, 1, null), (GuideAct.Next, 1, 2, 40)],
            (await db.GuideEvents.OrderBy(it => it.Id).ToListAsync()).Select(it => (it.Act, it.Step, it.To, it.Seconds)));
    }

    [Fact]
    public async Task keeps_one_event_when_its_key_comes_several_times_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => town.Get<MoveGuide>().Decide(Town.Person("li"), tea, GuideAct.Start, 1, "same")));
        await using var db = town.Store.Open();
        Assert.Equal((1, 1), (await db.GuideEvents.CountAsync(), await db.GuideProgress.CountAsync()));
    }

    [Fact]
    public async Task counts_what_did_not_work_in_a_step_and_anew_in_the_next()
    {
        await Do(GuideAct.Start, 1);
        await Do(GuideAct.Fail, 1);
        await Do(GuideAct.Stuck, 1);
        var failed = await Do(GuideAct.Fail, 1);
        Assert.Equal((2, 1, GuideStatus.InStep), (failed.Fails, failed.Stucks, failed.Status));
        var next = await Do(GuideAct.Next, 2);
        Assert.Equal((0, 0), (next.Fails, next.Stucks));
    }

    [Theory]
    [InlineData(GuideAct.Start, 0, GuideStatus.Offered)]
    [InlineData(GuideAct.Repeat, 1, GuideStatus.InStep)]
    [InlineData(GuideAct.Stuck, 1, GuideStatus.Stuck)]
    [InlineData(GuideAct.Person, 1, GuideStatus.WaitingPerson)]
    [InlineData(GuideAct.Pause, 1, GuideStatus.Paused)]
    [InlineData(GuideAct.Done, 3, GuideStatus.Done)]
    [InlineData(GuideAct.Drop, 2, GuideStatus.Dropped)]
    public async Task knows_how_a_person_stands_after_an_act(GuideAct act, int step, GuideStatus status) =>
        Assert.Equal(status, (await Do(act, step)).Status);

    [Fact]
    public async Task refuses_a_step_that_is_not_there()
    {
        Assert.Equal(new NoSuchStep(3), (await town.Get<MoveGuide>().Decide(Town.Person("li"), tea, GuideAct.GoTo, 4, "k")).Refusal);
        Assert.Equal(new NoSuchStep(3), (await town.Get<MoveGuide>().Decide(Town.Person("li"), tea, GuideAct.GoTo, -1, "k")).Refusal);
        Assert.Null(await town.Get<MyGuides>().Of(Town.Person("li"), "tea"));
    }

    [Fact]
    public async Task goes_on_after_sixty_days_a_restart_and_another_text()
    {
        await Do(GuideAct.Start, 1);
        await Do(GuideAct.Next, 2);
        await Do(GuideAct.Pause, 2);
        town.Clock.Advance(TimeSpan.FromDays(60));
        var restarted = towns.Found(town.Options, town.Clock);
        var kept = (await restarted.Get<MyGuides>().Of(Town.Person("li"), "tea"))!;
        var today = GuideFiles.Read(GuideFiles.Of("tea", "洗手", "烧水", "放茶叶", "倒水"));
        Assert.Equal((3, false), (Resuming.Of(kept, today).Step, Resuming.Of(kept, today).Changed));
        var gone = (await restarted.Get<MoveGuide>().Decide(Town.Person("li"), today, GuideAct.Resume, 3, "back")).Result!;
        Assert.Equal((3, today.Version, GuideStatus.InStep), (gone.Step, gone.Version, gone.Status));
        await using var db = town.Store.Open();
        Assert.Null((await db.GuideEvents.SingleAsync(it => it.Key == "back")).Seconds);
    }

    [Fact]
    public async Task lists_what_somebody_began_the_newest_first_and_nothing_of_others()
    {
        await Do(GuideAct.Start, 1);
        town.Clock.Advance(TimeSpan.FromMinutes(1));
        await town.Get<MoveGuide>().Decide(Town.Person("li"), GuideFiles.Read(GuideFiles.Of("milk", "倒"), "milk.zh.md"), GuideAct.Start, 1, "milk");
        Assert.Equal(["milk", "tea"], (await town.Get<MyGuides>().All(Town.Person("li"))).Select(it => it.Guide));
        Assert.Empty(await town.Get<MyGuides>().All(Town.Person("wang")));
    }

    public async Task InitializeAsync() => town = await towns.Found();

    public Task DisposeAsync() => towns.DisposeAsync();

    async Task<Progress> Do(GuideAct act, int step, string? key = null)
    {
        var decided = await town.Get<MoveGuide>().Decide(Town.Person("li"), tea, act, step, key ?? Town.Key());
        Assert.True(decided.Done, decided.Refusal?.ToString());
        return decided.Result;
    }

    public sealed class On_sqlite() : Moving_through_a_guide(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : Moving_through_a_guide(new PostgresTowns(server));
}
