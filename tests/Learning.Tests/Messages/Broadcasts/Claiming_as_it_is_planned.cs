using Learning.Messages;
using Learning.Messages.Broadcasts;
using Learning.Preferences;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Messages.Broadcasts;

/// <summary>What is claimed as it is planned is written with its result, and counts as claimed until then.</summary>
public abstract class Claiming_as_it_is_planned(Towns.Towns towns) : Told_many(towns)
{
    [Fact]
    public async Task writes_a_delivery_once_its_result_is_known()
    {
        await Reached(6);
        var id = await Begin();
        var claimed = (await Claim(id))!;
        Assert.Equal((6, 6), await Counted());
        Assert.Empty(await Rows(id));
        AttemptEnd[] ends = [AttemptEnd.Sent, AttemptEnd.Pointless, AttemptEnd.Refused, AttemptEnd.Failed, AttemptEnd.Throttled, AttemptEnd.Unsure];
        foreach (var (due, end) in claimed.Zip(ends))
        {
            await Town.Settle(due, end, TimeSpan.FromSeconds(9));
            await Town.Settle(due, end, TimeSpan.FromSeconds(9)); // again, as when the connection was cut
            Assert.Equal(6, (await Counted()).Planned);
        }
        var rows = await Rows(id);
        Assert.Equal([DeliveryState.Sent, DeliveryState.Cancelled, DeliveryState.Failed, DeliveryState.Due, DeliveryState.Due, DeliveryState.Due], rows.Select(it => it.State));
        Assert.Equal([0, 0, 0, 1, 0, 1], rows.Select(it => it.Attempts));
        Assert.Equal([false, false, false, false, false, true], rows.Select(it => it.Unsure));
        Assert.All(rows.Skip(3), it => Assert.True(it.DueAt >= Now.AddSeconds(9)));
        Assert.Equal((6, 0), await Counted());
    }

    [Fact]
    public async Task asks_about_each_once_more_and_gives_back_what_was_not_sent()
    {
        await Reached(4);
        var id = await Begin();
        var claimed = (await Claim(id))!;
        await using (var db = Town.Store.Open())
        {
            db.Add(new MessageChoices { PersonId = claimed[0].Person, NoNews = true, ChangedAt = Now });
            await db.SaveChangesAsync();
        }
        var loop = Town.Get<Deliveries>();
        Assert.False(await loop.StillHolds(claimed[0]));
        Assert.True(await loop.StillHolds(claimed[1]));
        await Town.Settle(claimed[1]);
        await loop.GiveBack([claimed[2]]);
        Assert.Equal([DeliveryState.OptedOut, DeliveryState.Sent, DeliveryState.Due], (await Rows(id)).Select(it => it.State));
        Assert.Equal((4, 1), await Counted());
        Assert.Equal("u2", Assert.Single((await Due(id))!).To.UserId);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task holds_claims_as_long_as_they_are_renewed(bool written)
    {
        await Reached(2);
        var id = await Begin();
        var claimed = (await Claim(id))!;
        var loop = Town.Get<Deliveries>();
        if (written) Assert.True(await loop.StillHolds(claimed[0]));
        Town.Clock.Advance(Lease / 2);
        await loop.Extend(claimed, Lease);
        Town.Clock.Advance(Lease / 2);
        Assert.Null(await Due(id));
        Town.Clock.Advance(Lease / 2);
        Assert.Equal(2, (await Due(id))!.Count);
    }

    [Fact]
    public async Task keeps_no_claim_that_is_done_with()
    {
        await Reached(20);
        var id = await Begin();
        foreach (var due in (await Claim(id))!) await Town.Settle(due);
        var last = (await Claim(id))!;
        Assert.Equal(1, await Claims());
        await Town.Get<Planning>().Next(id, 10, default);
        foreach (var due in last)
        {
            await Town.Get<PlanBroadcasts>().Sweep();
            Assert.Equal(BroadcastState.Sending, await State(id));
            await Town.Settle(due);
        }
        await Town.Get<PlanBroadcasts>().Sweep();
        Assert.Equal((BroadcastState.Done, 0), (await State(id), await Claims()));
        Assert.Equal((20, 0), await Counted());
    }

    [Fact]
    public async Task keeps_a_claim_until_everybody_of_it_is_answered()
    {
        await Reached(12);
        var id = await Begin();
        var claimed = (await Claim(id))!;
        foreach (var due in claimed.Skip(1).Append(claimed[1])) await Town.Settle(due);
        Assert.Equal(2, (await Claim(id))!.Count);
        Assert.Equal((12, 3), await Counted());
        await Town.Settle(claimed[0]);
        Assert.Equal((12, 2), await Counted());
    }

    [Fact]
    public async Task writes_nothing_of_who_is_deleted_meanwhile()
    {
        await Reached(3);
        var id = await Begin();
        var claimed = (await Claim(id))!;
        await using (var db = Town.Store.Open())
        {
            await db.Addresses.Where(it => it.PersonId == claimed[1].Person).ExecuteDeleteAsync();
            await db.People.Where(it => it.Id == claimed[1].Person).ExecuteDeleteAsync();
        }
        await Town.Get<Deliveries>().Settle([.. claimed.Select(it => new Attempt(it, AttemptEnd.Sent))]);
        Assert.Equal([claimed[0].Person, claimed[2].Person], (await Rows(id)).Select(it => it.PersonId));
        Town.Clock.Advance(Lease);
        Assert.Null(await Due(id));
        Assert.Equal((2, 0), await Counted());
    }

    [Fact]
    public async Task sends_nobody_more_news_than_is_good_for_them_though_they_are_just_told()
    {
        await Reached(1);
        var told = new[] { await Begin(), await Begin(), await Begin() };
        Assert.Single((await Claim(told[0]))!);
        Assert.Single((await Claim(told[1]))!);
        Assert.Null(await Claim(told[2]));
        Assert.Equal("enough news this week", Assert.Single(await Rows(told[2])).Reason);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task ends_when_it_is_stopped_and_who_sent_it_died(bool written)
    {
        await Reached(2);
        var id = await Begin();
        var claimed = (await Claim(id))!;
        if (written) Assert.True(await Town.Get<Deliveries>().StillHolds(claimed[0]));
        await using (var db = Town.Store.Open()) await db.Broadcasts.ExecuteUpdateAsync(set => set.SetProperty(it => it.State, BroadcastState.Stopped));
        await Town.Get<PlanBroadcasts>().Sweep();
        Assert.Equal((2, 2), await Counted());
        Town.Clock.Advance(Lease);
        await Town.Get<PlanBroadcasts>().Sweep();
        Assert.All(await Rows(id), it => Assert.Equal((DeliveryState.Uncertain, "stopped"), (it.State, it.Reason)));
        Assert.Equal((2, 0), await Counted());
    }

    async Task<int> Claims()
    {
        await using var db = Town.Store.Open();
        return await db.BroadcastClaims.CountAsync();
    }

    async Task<BroadcastState> State(long id)
    {
        await using var db = Town.Store.Open();
        return await db.Broadcasts.Where(it => it.Id == id).Select(it => it.State).SingleAsync();
    }

    public sealed class On_sqlite() : Claiming_as_it_is_planned(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : Claiming_as_it_is_planned(new PostgresTowns(server));
}
