using Learning.Bookings;
using Learning.Messages;
using Learning.Tests.Towns;

namespace Learning.Tests.Bookings;

public abstract class Freed_seats(Towns.Towns towns) : IAsyncLifetime
{
    Town town = null!;

    [Fact]
    public async Task are_offered_to_the_first_party_that_fits()
    {
        var (li, three, two) = await Full(4, 3, 2);
        await town.Cancel.Keep(li.Id, 2, Town.Person("li"), Town.Key());

        Assert.Equal((BookingState.Waiting, 1), await Stands(three, "three"));
        Assert.Equal((BookingState.Offered, null), await Stands(two, "two"));
        var row = await town.Row();
        Assert.Equal((2, 2, 1, 0), (row.Booked, row.Held, row.Waiting, row.Left));
        await town.CountersEqualRows();
    }

    [Fact]
    public async Task are_offered_again_and_again_until_none_fits()
    {
        var (li, _, _) = await Full(6, 3, 2);
        await town.Booking("one", 1);
        await town.Booking("last", 1);
        await town.Cancel.Decide(li.Id, Town.Person("li"), Town.Key());
        var row = await town.Row();
        Assert.Equal((0, 6, 1), (row.Booked, row.Held, row.Waiting));
        Assert.Equal(3, (await town.Deliveries()).Count);
    }

    [Fact]
    public async Task are_told_once_by_a_delivery_with_the_booking()
    {
        var (li, three, _) = await Full(4, 3, 2);
        await town.Cancel.Decide(li.Id, Town.Person("li"), Town.Key());
        var told = (await town.Deliveries())[0];
        Assert.Equal((OfferMessages.Made, $"offer-made:{three.Id}:1", $$"""{"booking":"{{three.Id}}"}"""), (told.Kind, told.Cause, told.Answers));
        Assert.Equal(town.Clock.GetUtcNow().UtcDateTime, told.DueAt);
    }

    [Fact]
    public async Task are_booked_when_taken_and_given_on_when_declined()
    {
        var (li, three, two) = await Full(3, 3, 2);
        await town.Cancel.Decide(li.Id, Town.Person("li"), Town.Key());
        Assert.Equal(BookingState.Cancelled, (await Answer(three, "three", take: false)).Result!.State);
        Assert.Equal(BookingState.Booked, (await Answer(two, "two", take: true)).Result!.State);
        var row = await town.Row();
        Assert.Equal((2, 0, 0), (row.Booked, row.Held, row.Waiting));
        Assert.IsType<OfferHasEnded>((await Answer(two, "two", take: false)).Refusal);
    }

    [Fact]
    public async Task are_not_taken_by_another_person()
    {
        var (li, three, _) = await Full(3, 3, 2);
        await town.Cancel.Decide(li.Id, Town.Person("li"), Town.Key());
        Assert.IsType<NoSuchBooking>((await Answer(three, "two", take: true)).Refusal);
    }

    [Fact]
    public async Task are_given_on_when_the_offer_ends()
    {
        var (li, three, two) = await Full(3, 3, 2);
        await town.Cancel.Decide(li.Id, Town.Person("li"), Town.Key());
        var until = (await town.My.Find(three.Id, Town.Person("three")))!.OfferedUntil!.Value;

        town.Clock.SetUtcNow(until.AddSeconds(-1));
        Assert.Equal(0, await town.Offers.Sweep());
        town.Clock.SetUtcNow(until);
        Assert.IsType<OfferHasEnded>((await Answer(three, "three", take: true)).Refusal);
        Assert.Equal(1, await town.Offers.Sweep());

        Assert.Equal((BookingState.Cancelled, null), await Stands(three, "three"));
        Assert.Equal((BookingState.Offered, null), await Stands(two, "two"));
        Assert.Equal(["offer-made", "offer-ended", "offer-made"], (await town.Deliveries()).Select(it => it.Kind));
        Assert.Equal(0, await town.Offers.Sweep());
    }

    [Fact]
    public async Task are_not_free_for_others_while_they_are_offered()
    {
        var (li, _, _) = await Full(3, 3, 2);
        await town.Cancel.Decide(li.Id, Town.Person("li"), Town.Key());
        Assert.Equal(BookingState.Waiting, (await town.Booking("late", 1)).State);
    }

    [Fact]
    public async Task fit_a_waiting_party_that_became_smaller()
    {
        await town.Session(seats: 3);
        await town.Booking("li", 2);
        var two = await town.Booking("two", 2);
        var kept = await town.Cancel.Keep(two.Id, 1, Town.Person("two"), Town.Key());
        Assert.Equal(BookingState.Offered, kept.Result!.State);
    }

    [Fact]
    public async Task are_offered_too_when_staff_added_them()
    {
        var (_, three, _) = await Full(3, 3, 2);
        await town.Change("s", session => session.Capacity = 6);
        await town.Offers.Sweep();
        Assert.Equal((BookingState.Offered, null), await Stands(three, "three"));
    }

    [Fact]
    public async Task are_not_offered_in_the_last_ten_minutes()
    {
        var (li, three, _) = await Full(3, 3, 2);
        town.Clock.SetUtcNow(li.Session.StartsAt.AddMinutes(-9));
        await town.Cancel.Decide(li.Id, Town.Person("li"), Town.Key());
        Assert.Equal((BookingState.Waiting, 1), await Stands(three, "three"));
        Assert.Equal(BookingState.Booked, (await town.Booking("late", 2)).State);
    }

    [Fact]
    public async Task at_night_are_told_in_the_morning()
    {
        var (li, three, _) = await Full(3, 3, 2);
        town.Clock.SetUtcNow(Town.Morning.AddHours(13)); // 23:00
        await town.Cancel.Decide(li.Id, Town.Person("li"), Town.Key());
        var told = Assert.Single(await town.Deliveries());
        Assert.Equal(Town.Morning.AddHours(22).UtcDateTime, told.DueAt);
        var until = (await town.My.Find(three.Id, Town.Person("three")))!.OfferedUntil;
        Assert.Equal(Town.Morning.AddHours(34), until); // 12 hours from 08:00
    }

    public async Task InitializeAsync() => town = await towns.Found();

    public Task DisposeAsync() => towns.DisposeAsync();

    // A session of these seats, all booked by "li"; a party of three and a party of two wait, in this order.
    async Task<(Receipt Li, Receipt Three, Receipt Two)> Full(int seats, int first, int second)
    {
        await town.Session(seats);
        return (await town.Booking("li", seats), await town.Booking("three", first), await town.Booking("two", second));
    }

    async Task<(BookingState, int?)> Stands(Receipt booking, string name)
    {
        var now = await town.My.Find(booking.Id, Town.Person(name));
        return (now!.State, now.QueuePlace);
    }

    Task<Decided<Receipt>> Answer(Receipt booking, string name, bool take) =>
        town.Answer.Decide(booking.Id, take, Town.Person(name), Town.Key());

    public sealed class On_sqlite() : Freed_seats(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : Freed_seats(new PostgresTowns(server));
}
