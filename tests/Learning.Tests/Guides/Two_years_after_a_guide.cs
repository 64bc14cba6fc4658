using Learning.Bookings;
using Learning.Guides;
using Learning.People;
using Learning.Preferences;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Guides;

public abstract class Two_years_after_a_guide(Towns.Towns towns) : IAsyncLifetime
{
    Town town = null!;

    [Fact]
    public async Task everything_about_it_is_forgotten()
    {
        var tea = GuideFiles.Read(GuideFiles.Of("tea", "烧水", "放茶叶", "倒水"));
        await town.Get<MoveGuide>().Decide(Town.Person("li"), tea, GuideAct.Start, 1, Town.Key());
        await town.Get<InviteHelper>().Decide(Town.Person("li"), "tea", "好的", Town.Key());
        await town.Get<SetView>().Decide(View.ForElders, Town.Person("li"));
        town.Clock.Advance(TimeSpan.FromDays(new RetentionOptions().Bookings));
        await town.Get<ForgetOld>().Sweep();
        Assert.Equal((1, 1, 1, 1, 1), await Kept());
        town.Clock.Advance(TimeSpan.FromDays(1));
        await town.Get<ForgetOld>().Sweep();
        Assert.Equal((0, 0, 0, 0, 0), await Kept());
    }

    public async Task InitializeAsync() => town = await towns.Found();

    public Task DisposeAsync() => towns.DisposeAsync();

    async Task<(int, int, int, int, int)> Kept()
    {
        await using var db = town.Store.Open();
        return (await db.GuideProgress.CountAsync(), await db.GuideEvents.CountAsync(), await db.HelpingHands.CountAsync(), await db.HelpActs.CountAsync(), await db.Preferences.CountAsync());
    }

    public sealed class On_sqlite() : Two_years_after_a_guide(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : Two_years_after_a_guide(new PostgresTowns(server));
}
