using Learning.Guides;
using Learning.Messages;
using Learning.Tests.Towns;

namespace Learning.Tests.Guides;

public abstract class Learning_a_guide_again(Towns.Towns towns) : IAsyncLifetime
{
    static readonly Guide tea = GuideFiles.Read(GuideFiles.Of("tea", "烧水", "放茶叶", "倒水"));

    Town town = null!;

    LearnAgain Again => town.Get<LearnAgain>();

    [Fact]
    public async Task is_reminded_of_after_seven_days_once_however_often_it_was_wished()
    {
        var reminder = await Again.Decide(Town.Person("li"), "tea", wished: true);
        Assert.Equal(Town.Morning.AddDays(7), reminder.Result!.At);
        Assert.Equal(reminder.Result, (await Again.Decide(Town.Person("li"), "tea", wished: true)).Result);
        Assert.Empty(await Due(days: 6));
        var due = Assert.Single(await Due(days: 1));
        Assert.Equal((GuideMessages.LearnAgain, "tea", Town.Person("li")), (due.Kind, due.Answers["guide"], due.To));
    }

    [Fact]
    public async Task is_reminded_of_by_day()
    {
        town.Clock.SetUtcNow(Town.Morning.AddHours(13));
        Assert.Equal(Town.Morning.AddDays(8).AddHours(-2), (await Again.Decide(Town.Person("li"), "tea", wished: true)).Result!.At);
    }

    [Fact]
    public async Task is_not_reminded_of_when_it_was_begun_again()
    {
        await Again.Decide(Town.Person("li"), "tea", wished: true);
        await Again.Decide(Town.Person("li"), "milk", wished: true);
        await town.Get<MoveGuide>().Decide(Town.Person("li"), tea, GuideAct.Start, 1, Town.Key());
        Assert.Equal(["milk"], (await Due(days: 7)).Select(due => due.Answers["guide"]));
    }

    [Fact]
    public async Task is_not_reminded_of_when_it_was_refused_and_is_when_it_was_wished_after_all()
    {
        await Again.Decide(Town.Person("li"), "tea", wished: true);
        Assert.Null((await Again.Decide(Town.Person("li"), "tea", wished: false)).Result!.At);
        Assert.Empty(await Due(days: 0));
        Assert.All(await town.Deliveries(), it => Assert.Equal(DeliveryState.Cancelled, it.State));
        await Again.Decide(Town.Person("li"), "tea", wished: true);
        Assert.Single(await Due(days: 7));
    }

    public async Task InitializeAsync() => town = await towns.Found();

    public Task DisposeAsync() => towns.DisposeAsync();

    Task<IReadOnlyList<DueDelivery>> Due(int days)
    {
        town.Clock.Advance(TimeSpan.FromDays(days));
        return town.Claim();
    }

    public sealed class On_sqlite() : Learning_a_guide_again(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : Learning_a_guide_again(new PostgresTowns(server));
}
