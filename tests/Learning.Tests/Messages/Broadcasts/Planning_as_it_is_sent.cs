using System.Globalization;
using Learning.Messages;
using Learning.Messages.Broadcasts;
using Learning.Preferences;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Messages.Broadcasts;

/// <summary>A lane that has sent what was due plans for the next people by itself.</summary>
public abstract class Planning_as_it_is_sent(Towns.Towns towns) : Told_many(towns)
{
    [Fact]
    public async Task claims_whom_it_may_write_to_now_and_writes_down_the_others_as_they_stand()
    {
        await Reached(6);
        await using (var db = Town.Store.Open())
        {
            var people = await db.People.OrderBy(it => it.Id).Select(it => it.Id).ToListAsync();
            db.Add(new MessageChoices { PersonId = people[0], NoNews = true, ChangedAt = Now });
            db.Add(new MessageChoices { PersonId = people[1], QuietFrom = new(9, 0), QuietTo = new(11, 0), ChangedAt = Now });
            await db.Addresses.Where(it => it.PersonId == people[2]).ExecuteUpdateAsync(set => set.SetProperty(it => it.Channel, "other"));
            await db.Addresses.Where(it => it.PersonId == people[3]).ExecuteDeleteAsync();
            await db.SaveChangesAsync();
        }
        var id = await Begin();
        var claimed = (await Claim(id))!;
        Assert.Equal(["u4", "u5"], claimed.Select(it => it.To.UserId));
        Assert.All(claimed, it => Assert.Equal((id, 0, id.ToString(CultureInfo.InvariantCulture)), (it.Broadcast!.Value, it.Attempts, it.Answers["broadcast"])));
        var rows = await Rows(id);
        Assert.Equal([DeliveryState.OptedOut, DeliveryState.Due, DeliveryState.Due, DeliveryState.Failed], rows.Select(it => it.State));
        Assert.Equal([null, null, null, "no address"], rows.Select(it => it.Reason));
        Assert.Equal([Now, Now.AddHours(1), Now], rows.Take(3).Select(it => it.DueAt));
        Assert.Equal((6, 2), await Counted());
        Assert.Null(await Claim(id));
    }

    [Fact]
    public async Task sends_again_what_a_lane_claimed_and_did_not_answer_for()
    {
        await Reached(3);
        var id = await Begin();
        var claimed = (await Claim(id))!;
        await Town.Settle(claimed[0]);
        Town.Clock.Advance(Lease);
        Assert.Equal([("u1", 1), ("u2", 1)], (await Due(id))!.Select(it => (it.To.UserId, it.Attempts)));
        await Town.Settle(claimed[1]); // it was only late
        Assert.Equal([DeliveryState.Sent, DeliveryState.Sent, DeliveryState.Claimed], (await Rows(id)).Select(it => it.State));
        Assert.Equal((3, 1), await Counted());
    }

    [Theory, InlineData(BroadcastState.Paused), InlineData(BroadcastState.Stopped), InlineData(BroadcastState.Scheduled)]
    public async Task plans_for_nobody_while_it_is_not_being_sent(BroadcastState state)
    {
        await Reached(3);
        var id = await Begin(state);
        Assert.Null(await Claim(id));
        Assert.Empty(await Rows(id));
    }

    [Fact]
    public async Task tells_everybody_once_however_many_plan()
    {
        await Reached(200);
        var id = await Begin();
        var others = new[] { Town, Towns.Found(Town.Options, Town.Clock), Towns.Found(Town.Options, Town.Clock) };
        var told = await Task.WhenAll(others.Select(async it =>
        {
            var mine = new List<DueDelivery>();
            while (await it.Get<Planning>().Claim(Lane(id), 7, Lease, default) is { } some) mine.AddRange(some);
            return mine;
        }));
        Assert.Equal(200, told.SelectMany(it => it).Select(it => it.To.UserId).ToHashSet().Count);
        Assert.Equal(200, told.Sum(it => it.Count));
        Assert.Equal((200, 200), await Counted());
    }

    [Fact]
    public async Task waits_for_the_sweep_where_nobody_of_the_lane_was_met_yet()
    {
        await Reached(3);
        var id = await Begin();
        Assert.Null(await Due(id));
        Assert.Empty(await Rows(id));
    }

    [Fact]
    public async Task is_left_to_the_lanes_by_the_sweep_while_they_keep_up()
    {
        await Reached(8_000);
        var id = await Begin();
        await Sweep(1_000);
        await Sweep(1_100); // lanes are to find them first
        Town.Clock.Advance(TimeSpan.FromSeconds(3));
        await Sweep(6_100); // which none has done
        for (var n = 0; n < 6; n++) Assert.Equal(1_000, (await Due(id))!.Count);
        Assert.Equal(100, (await Due(id))!.Count);
        Assert.Equal(1_000, (await Due(id))!.Count); // planned for as they are claimed
        Assert.Equal((7_100, 7_100), await Counted());
        await Sweep(7_200); // the lane keeps up
        Town.Clock.Advance(Lease);
        await Sweep(8_000); // nobody answers for any claim any more

        async Task Sweep(int planned)
        {
            await Town.Get<PlanBroadcasts>().Sweep();
            Assert.Equal(planned, (await Counted()).Planned);
        }
    }

    public sealed class On_sqlite() : Planning_as_it_is_sent(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : Planning_as_it_is_sent(new PostgresTowns(server));
}
