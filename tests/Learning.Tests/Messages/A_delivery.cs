using Learning.Bookings;
using Learning.Messages;
using Learning.Tests.Staff;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Messages;

public abstract class A_delivery(Towns.Towns towns) : IAsyncLifetime
{
    static readonly TimeSpan lease = TimeSpan.FromMinutes(1);

    Town town = null!;

    Deliveries Loop => town.Get<Deliveries>();

    [Fact]
    public async Task is_claimed_with_its_dialog_answers_and_address()
    {
        var wang = await Offered();
        var due = Assert.Single(await town.Claim());
        Assert.Equal(("offer-made", 0), (due.Kind, due.Attempts));
        Assert.Equal(wang.Id.ToString(null as IFormatProvider), due.Answers["booking"]);
        Assert.Equal(Town.Person("wang"), due.To);
    }

    [Fact]
    public async Task is_claimed_by_one_of_many_instances()
    {
        await town.Session(seats: 6);
        var li = await town.Booking("li", 6);
        for (var n = 0; n < 6; n++) await town.Booking($"family {n}", 1);
        await town.Cancel.Decide(li.Id, Town.Person("li"), Town.Key());
        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => town.Claim(2))));
        var ids = claims.SelectMany(claim => claim).Select(due => due.Id).ToList();
        ids.AddRange((await town.Claim()).Select(due => due.Id));
        Assert.Equal(6, ids.Count);
        Assert.Equal(6, ids.Distinct().Count());
    }

    [Fact]
    public async Task is_claimed_again_when_the_claim_ends_and_never_once_it_was_sent()
    {
        await Offered();
        Assert.Single(await town.Claim());
        Assert.Empty(await town.Claim());
        town.Clock.Advance(lease);
        var again = Assert.Single(await town.Claim());
        Assert.Equal(1, again.Attempts);
        await town.Settle(again);
        town.Clock.Advance(lease * 2);
        Assert.Empty(await town.Claim());
        await town.Settle(again, AttemptEnd.Refused);
        Assert.Equal(DeliveryState.Sent, (await town.Deliveries()).Single().State);
        foreach (var end in new[] { DeliveryState.Delivered, DeliveryState.Read })
        {
            await (end == DeliveryState.Read ? Loop.Read(again.Id) : Loop.Delivered(again.Id));
            Assert.Equal(end, (await town.Deliveries()).Single().State);
        }
        await Loop.Delivered(again.Id);
        Assert.Equal(DeliveryState.Read, (await town.Deliveries()).Single().State);
    }

    [Fact]
    public async Task is_settled_also_when_the_service_stops_meanwhile()
    {
        await Offered();
        var due = Assert.Single(await town.Claim());
        var settling = new Settling(town.Store, new Random(1), new(town.Store));
        Task noted, ended;
        await using (var other = town.Store.Open())
        {
            await using var held = await other.Database.BeginTransactionAsync();
            await other.Deliveries.ExecuteUpdateAsync(set => set.SetProperty(it => it.Reason, "held"));
            noted = settling.Note([new(due, AttemptEnd.Sent)], town.Clock.GetUtcNow().UtcDateTime, default);
            ended = settling.DisposeAsync().AsTask();
            await Task.Delay(50);
            Assert.False(ended.IsCompleted);
            await held.CommitAsync();
        }
        await Task.WhenAll(noted, ended).WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(DeliveryState.Sent, (await town.Deliveries()).Single().State);
    }

    [Fact]
    public async Task stays_claimed_while_its_instance_lives()
    {
        await Offered();
        var due = Assert.Single(await town.Claim());
        for (var n = 0; n < 3; n++)
        {
            town.Clock.Advance(lease / 2);
            await Loop.Extend([due], lease);
            Assert.Empty(await town.Claim());
        }
        await Loop.GiveBack([due]);
        Assert.Equal(0, Assert.Single(await town.Claim()).Attempts);
    }

    [Fact]
    public async Task is_tried_again_after_ever_longer_waits_and_is_a_dead_letter_in_the_end()
    {
        await Offered();
        foreach (var seconds in new[] { 1, 4, 15, 60, 300, 1800, 7200 })
        {
            await town.Settle(Assert.Single(await town.Claim()), AttemptEnd.Failed);
            town.Clock.Advance(TimeSpan.FromSeconds(seconds * 0.89));
            Assert.Empty(await town.Claim());
            town.Clock.Advance(TimeSpan.FromSeconds(seconds * 0.22));
        }
        await town.Settle(Assert.Single(await town.Claim()), AttemptEnd.Failed);
        var dead = (await town.Deliveries()).Single();
        Assert.Equal((DeliveryState.Dead, "why", RetryTimes.Tries), (dead.State, dead.Reason, dead.Attempts));
        Assert.Equal(1, (await town.Get<SendAgain>().Decide(DeliveryState.Dead, "offer-made", await town.First())).Result!.Count);
        Assert.Equal(0, Assert.Single(await town.Claim()).Attempts);
    }

    [Fact]
    public async Task is_uncertain_when_a_try_may_have_reached_the_person()
    {
        await Offered();
        await town.Settle(Assert.Single(await town.Claim()), AttemptEnd.Unsure);
        while ((await town.Deliveries()).Single().State == DeliveryState.Due)
        {
            town.Clock.Advance(TimeSpan.FromSeconds(1) + ((await town.Deliveries()).Single().DueAt - town.Clock.GetUtcNow().UtcDateTime));
            await town.Settle(Assert.Single(await town.Claim()), AttemptEnd.Failed);
        }
        Assert.Equal(DeliveryState.Uncertain, (await town.Deliveries()).Single().State);
    }

    [Theory]
    [InlineData(true), InlineData(false)] // and the control: what certainly failed is certain
    public async Task is_uncertain_when_its_instance_died_over_it_and_it_lost_its_point(bool died)
    {
        var wang = await Offered();
        var due = Assert.Single(await town.Claim());
        if (!died) await town.Settle(due, AttemptEnd.Failed);
        town.Clock.Advance(lease);
        await town.Answer.Decide(wang.Id, take: true, Town.Person("wang"), Town.Key());
        Assert.Empty(await town.Claim());
        Assert.Equal(died ? DeliveryState.Uncertain : DeliveryState.Cancelled, (await town.Deliveries()).Single().State);
    }

    [Fact]
    public async Task waits_as_long_as_the_channel_asks_without_using_up_its_tries()
    {
        await Offered();
        for (var n = 0; n < 2 * RetryTimes.Tries; n++)
        {
            await town.Settle(Assert.Single(await town.Claim()), AttemptEnd.Throttled, TimeSpan.FromSeconds(60));
            town.Clock.Advance(TimeSpan.FromSeconds(59));
            Assert.Empty(await town.Claim());
            town.Clock.Advance(TimeSpan.FromSeconds(8));
        }
        Assert.Equal((DeliveryState.Due, 0), ((await town.Deliveries()).Single().State, (await town.Deliveries()).Single().Attempts));
    }

    [Fact]
    public async Task of_another_lane_is_left_there()
    {
        await Offered();
        Assert.Null(await Loop.ClaimDue(10, lease, "directline"));
        Assert.Single(await town.Claim());
    }

    [Fact]
    public async Task that_was_refused_is_not_tried_again()
    {
        await Offered();
        await town.Settle(Assert.Single(await town.Claim()), AttemptEnd.Refused);
        town.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Empty(await town.Claim());
        Assert.Equal((DeliveryState.Failed, "why"), ((await town.Deliveries()).Single().State, (await town.Deliveries()).Single().Reason));
    }

    [Fact]
    public async Task is_asked_about_again_when_it_has_waited_for_its_place()
    {
        var wang = await Offered();
        var due = Assert.Single(await town.Claim());
        Assert.True(await Loop.StillHolds(due));
        await town.Answer.Decide(wang.Id, take: true, Town.Person("wang"), Town.Key());
        Assert.False(await Loop.StillHolds(due));
        Assert.Equal(DeliveryState.Cancelled, (await town.Deliveries()).Single().State);
    }

    [Fact]
    public async Task is_dropped_when_its_offer_was_answered_meanwhile()
    {
        var wang = await Offered();
        await town.Answer.Decide(wang.Id, take: true, Town.Person("wang"), Town.Key());
        Assert.Empty(await town.Claim());
        Assert.Equal(DeliveryState.Cancelled, (await town.Deliveries()).Single().State);
    }

    [Fact]
    public async Task waits_for_the_morning()
    {
        await town.Session(seats: 2);
        var li = await town.Booking("li", 2);
        await town.Booking("wang", 2);
        town.Clock.SetUtcNow(Town.Morning.AddHours(11)); // 21:00
        await town.Cancel.Decide(li.Id, Town.Person("li"), Town.Key());
        town.Clock.SetUtcNow(Town.Morning.AddHours(22).AddSeconds(-1));
        Assert.Empty(await town.Claim());
        town.Clock.SetUtcNow(Town.Morning.AddHours(22)); // 08:00
        Assert.Single(await town.Claim());
    }

    public async Task InitializeAsync() => town = await towns.Found();

    public Task DisposeAsync() => towns.DisposeAsync();

    // Two seats that "li" gave up are offered to "wang".
    async Task<Receipt> Offered()
    {
        await town.Session(seats: 2);
        var li = await town.Booking("li", 2);
        var wang = await town.Booking("wang", 2);
        await town.Cancel.Decide(li.Id, Town.Person("li"), Town.Key());
        return wang;
    }

    public sealed class On_sqlite() : A_delivery(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : A_delivery(new PostgresTowns(server));
}
