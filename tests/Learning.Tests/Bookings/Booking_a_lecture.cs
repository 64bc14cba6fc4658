using Learning.Bookings;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Bookings;

public abstract class Booking_a_lecture(Towns.Towns towns) : IAsyncLifetime
{
    Town town = null!;

    [Fact]
    public async Task gives_seats_a_number_and_the_session()
    {
        await town.Session(seats: 10);
        var receipt = await town.Booking("li", 2);

        Assert.Equal((BookingState.Booked, 2, "6-12"), (receipt.State, receipt.Seats, receipt.Band));
        Assert.Equal(receipt.Id, BookingNumber.Read(receipt.Number));
        Assert.Equal(("s", 8, Town.Morning.AddHours(240)), (receipt.Session.SessionId, receipt.Session.SeatsLeft, receipt.Session.StartsAt));
        Assert.Equal("Community School", receipt.Session.Venue!.Name.En);
        await town.CountersEqualRows();
    }

    [Fact]
    public async Task refuses_the_last_seat_to_a_second_family()
    {
        await town.Session(seats: 1);
        await town.Booking("li", 1);
        var second = await Decide("wang", 1);
        Assert.Equal(new SessionIsFull(0), second.Refusal);
        Assert.Empty(await town.My.Of(Town.Person("wang")));
    }

    [Fact]
    public async Task keeps_nothing_for_a_person_who_was_refused()
    {
        await town.Session(seats: 1);
        await Decide("li", 2);
        await using var db = town.Store.Open();
        Assert.Empty(await db.People.ToListAsync());
        Assert.Empty(await db.Effects.ToListAsync());
    }

    [Fact]
    public async Task puts_those_who_do_not_fit_into_a_queue()
    {
        await town.Session(seats: 3);
        await town.Booking("li", 2);
        var (second, third) = (await town.Booking("wang", 2), await town.Booking("zhou", 3));
        Assert.Equal((BookingState.Waiting, 1), (second.State, second.QueuePlace));
        Assert.Equal((BookingState.Waiting, 2), (third.State, third.QueuePlace));
        Assert.Equal(BookingState.Booked, (await town.Booking("zhao", 1)).State);
        await town.CountersEqualRows();
    }

    [Fact]
    public async Task is_done_once_for_a_key()
    {
        await town.Session(seats: 10);
        var first = await Decide("li", 2, "the key");
        var again = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Decide("li", 2, "the key")));
        Assert.All(again, decided => Assert.Equal(first.Result!.Number, decided.Result!.Number));
        Assert.Equal(2, (await town.Row()).Booked);
    }

    [Fact]
    public async Task is_done_once_for_ten_taps_at_the_same_time()
    {
        await town.Session(seats: 10);
        var taps = await Task.WhenAll(Enumerable.Range(0, 10).Select(tap => Decide("li", 1, $"tap {tap}")));
        var done = Assert.Single(taps, decided => decided.Done).Result!;
        Assert.All(taps.Where(decided => !decided.Done), decided => Assert.Equal(done.Id, Assert.IsType<AlreadyBooked>(decided.Refusal).Existing.Id));
    }

    [Fact]
    public async Task does_not_use_up_the_key_of_a_refusal()
    {
        await town.Session(seats: 1);
        var li = await town.Booking("li", 1);
        Assert.IsType<SessionIsFull>((await Decide("wang", 1, "key")).Refusal);
        await town.Cancel.Decide(li.Id, Town.Person("li"), Town.Key());
        Assert.True((await Decide("wang", 1, "key")).Done);
    }

    [Fact]
    public async Task does_not_answer_one_person_with_another_persons_key()
    {
        await town.Session(seats: 10);
        await Decide("li", 1, "key");
        Assert.IsType<NoSuchBooking>((await Decide("wang", 1, "key")).Refusal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(-1)]
    public async Task refuses_parties_that_are_none(int seats)
    {
        await town.Session(seats: 10);
        Assert.IsType<PartyIsTooLarge>((await Decide("li", seats)).Refusal);
    }

    [Fact]
    public async Task refuses_a_session_that_is_not_there_or_cancelled_or_has_begun()
    {
        await town.Session(seats: 10, id: "off", with: session => session.Cancelled = true);
        await town.Session(seats: 10, inHours: 0, id: "on");
        Assert.IsType<SessionIsGone>((await Decide("li", 1, session: "none")).Refusal);
        Assert.IsType<SessionIsGone>((await Decide("li", 1, session: "off")).Refusal);
        Assert.IsType<SessionHasBegun>((await Decide("li", 1, session: "on")).Refusal);
    }

    [Fact]
    public async Task always_fits_where_there_is_no_limit()
    {
        await town.Session(seats: null, mode: Learning.Lectures.Mode.Live);
        for (var family = 0; family < 30; family++) Assert.Equal(BookingState.Booked, (await town.Booking($"family {family}", 6)).State);
        Assert.Equal((180, 0), ((await town.Row()).Booked, (await town.Row()).Waiting));
    }

    [Fact]
    public async Task keeps_the_newest_address()
    {
        await town.Session(seats: 10);
        await town.Session(seats: 10, id: "t");
        await town.Booking("li", 1);
        var newer = Town.Person("li") with { ConversationId = "newer", Language = Language.English, ServiceUrl = "https://channel.example" };
        await town.Book.Decide("t", newer, 1, null, WhenFull.Wait, Town.Key());
        await using var db = town.Store.Open();
        var kept = await db.Addresses.SingleAsync();
        Assert.Equal(("newer", Language.English, "https://channel.example"), (kept.ConversationId, kept.Language, kept.ServiceUrl));
    }

    [Fact]
    public async Task shows_the_seats_at_once()
    {
        await town.Session(seats: 3);
        await town.Index.Refresh();
        await town.Booking("li", 2);
        await town.Booking("wang", 2);
        var offer = Assert.Single(town.Index.Find(new()));
        Assert.Equal((1, 1), (offer.SeatsLeft, offer.Waiting));
        Assert.True(offer.Fits(1));
        Assert.False(offer.Fits(2));
    }

    [Fact]
    public async Task fails_alone_when_it_cannot_be_carried_out()
    {
        await town.Session(seats: 100);
        var poison = new string('x', 100) + "\0";
        var sick = town.Book.Decide("s", Town.Person("sick") with { ConversationId = poison + new string('y', 600) }, 1, "b\uD800", WhenFull.Wait, "poison\0");
        var well = Enumerable.Range(0, 40).Select(family => town.Booking($"family {family}", 1)).ToList();
        await Task.WhenAll(well);
        await Record.ExceptionAsync(() => sick);
        await town.CountersEqualRows();
        Assert.InRange((await town.Row()).Booked, 40, 41);
    }

    public async Task InitializeAsync() => town = await towns.Found();

    public Task DisposeAsync() => towns.DisposeAsync();

    Task<Decided<Receipt>> Decide(string name, int seats, string? key = null, string session = "s") =>
        town.Book.Decide(session, Town.Person(name), seats, null, WhenFull.Refuse, key ?? Town.Key());

    public sealed class On_sqlite() : Booking_a_lecture(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : Booking_a_lecture(new PostgresTowns(server));
}
