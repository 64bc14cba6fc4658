using Learning.Models;
using Learning.Staff;
using Learning.Store;
using LearningBot.Tests.Models.StandIns;
using Microsoft.EntityFrameworkCore;

namespace LearningBot.Tests.Models;

public sealed class Switching_it_off : IAsyncLifetime
{
    static readonly By command = new(null, ActWay.Command);
    readonly string folder = Directory.CreateTempSubdirectory("learningbot-switch").FullName;
    StandIn standIn = null!;
    ModelHouse one = null!;
    ModelHouse two = null!;

    public async Task InitializeAsync()
    {
        standIn = await StandIn.Start(static _ => Reply.Saying("""{"text":"yes"}"""));
        one = await ModelHouse.Open(standIn.Settings(), file: Path.Combine(folder, "learning.db"));
        two = await ModelHouse.Open(standIn.Settings(), file: Path.Combine(folder, "learning.db"));
    }

    public async Task DisposeAsync()
    {
        await one.DisposeAsync();
        await two.DisposeAsync();
        await standIn.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task is_heeded_by_all_instances_and_so_is_switching_it_on()
    {
        Assert.NotNull(await two.Ask("a lecture"));
        var city = await Staff(StaffRole.City, "city");
        Assert.True((await one.Get<SwitchModel>().Decide(off: true, city with { Reason = "It is wrong." })).Done);
        await Follow(on: false);
        Assert.Null(await one.Ask("a lecture"));
        Assert.Null(await two.Ask("a lecture"));
        Assert.Equal(1, standIn.Calls);

        Assert.True((await two.Get<SwitchModel>().Decide(off: false, city)).Done);
        await Follow(on: true);
        Assert.NotNull(await one.Ask("a lecture"));
        await using var db = one.Get<LearningStore>().Open();
        var acts = await db.AuditEntries.Where(it => it.Kind == "model").OrderBy(it => it.Id).Select(it => new { it.Act, it.Reason }).ToListAsync();
        Assert.Equal([("model-switched-off", "It is wrong."), ("model-switched-on", null)], acts.Select(it => (it.Act, it.Reason)));
    }

    [Fact]
    public async Task is_for_the_city_alone()
    {
        Assert.IsType<NotAllowed>((await one.Get<SwitchModel>().Decide(off: true, await Staff(StaffRole.Auditor, "city"))).Refusal);
        Assert.IsType<NotAllowed>((await one.Get<SwitchModel>().Decide(off: true, command)).Refusal);
        Assert.Null(await one.Get<ModelRecords>().OffSince());
    }

    [Fact]
    public async Task is_heeded_from_the_first_request_of_an_instance_that_starts()
    {
        await one.Get<SwitchModel>().Decide(off: true, await Staff(StaffRole.City, "city"));
        await using var later = await ModelHouse.Open(standIn.Settings(), file: Path.Combine(folder, "learning.db"));
        Assert.False(later.Model.IsOn);
        Assert.Null(await later.Ask("a lecture"));
        Assert.Equal(0, standIn.Calls);
    }

    async Task Follow(bool on)
    {
        foreach (var house in (ModelHouse[])[one, two])
        {
            await Patience.Until(() =>
            {
                house.Time.Advance(TimeSpan.FromSeconds(1));
                return house.Model.IsOn == on;
            });
        }
    }

    async Task<By> Staff(StaffRole role, string scope)
    {
        await one.Get<InviteStaff>().Decide(new("mayor", StaffRole.City, "city"), command);
        var mayor = new By((await one.Get<StaffList>().Find("mayor"))!.Id, ActWay.Command);
        if (role == StaffRole.City) return mayor;
        return new((await one.Get<InviteStaff>().Decide(new("somebody", role, scope), mayor)).Result!.Account.Id, ActWay.Command);
    }
}
