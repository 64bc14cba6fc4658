using Learning.Bookings;
using Learning.Messages;
using Learning.Tests.Towns;

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
        var due = Assert.Single(await Loop.ClaimDue(10, lease));
        Assert.Equal(("offer-made", 1), (due.Kind, due.Attempts));
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
        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Loop.ClaimDue(2, lease))));
        var ids = claims.SelectMany(claim => claim).Select(due => due.Id).ToList();
        ids.AddRange((await Loop.ClaimDue(10, lease)).Select(due => due.Id));
        Assert.Equal(6, ids.Count);
        Assert.Equal(6, ids.Distinct().Count());
    }

    [Fact]
    public async Task is_claimed_again_when_the_claim_ends_and_never_once_it_was_sent()
    {
        await Offered();
        Assert.Single(await Loop.ClaimDue(10, lease));
        Assert.Empty(await Loop.ClaimDue(10, lease));
        town.Clock.Advance(lease);
        var again = Assert.Single(await Loop.ClaimDue(10, lease));
        Assert.Equal(2, again.Attempts);
        await Loop.Sent(again.Id);
        town.Clock.Advance(lease * 2);
        Assert.Empty(await Loop.ClaimDue(10, lease));
        await Loop.Failed(again.Id, "late");
        Assert.Equal(DeliveryState.Sent, (await town.Deliveries()).Single().State);
        await Loop.Delivered(again.Id);
        Assert.Equal(DeliveryState.Delivered, (await town.Deliveries()).Single().State);
    }

    [Fact]
    public async Task is_tried_again_later()
    {
        await Offered();
        var due = Assert.Single(await Loop.ClaimDue(10, lease));
        await Loop.Again(due.Id, TimeSpan.FromMinutes(5), "channel is busy");
        town.Clock.Advance(TimeSpan.FromMinutes(4));
        Assert.Empty(await Loop.ClaimDue(10, lease));
        town.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Single(await Loop.ClaimDue(10, lease));
        Assert.Equal("channel is busy", (await town.Deliveries()).Single().Reason);
    }

    [Fact]
    public async Task is_dropped_when_its_offer_was_answered_meanwhile()
    {
        var wang = await Offered();
        await town.Answer.Decide(wang.Id, take: true, Town.Person("wang"), Town.Key());
        Assert.Empty(await Loop.ClaimDue(10, lease));
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
        Assert.Empty(await Loop.ClaimDue(10, lease));
        town.Clock.SetUtcNow(Town.Morning.AddHours(22)); // 08:00
        Assert.Single(await Loop.ClaimDue(10, lease));
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
