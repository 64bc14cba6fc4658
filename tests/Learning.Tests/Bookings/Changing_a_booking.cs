using Learning.Bookings;
using Learning.Tests.Towns;

namespace Learning.Tests.Bookings;

public abstract class Changing_a_booking(Towns.Towns towns) : IAsyncLifetime
{
    Town town = null!;

    [Fact]
    public async Task cancels_the_whole_once_and_lets_the_person_book_again()
    {
        await town.Session(seats: 5);
        var li = await town.Booking("li", 3);
        var gone = await town.Cancel.Decide(li.Id, Town.Person("li"), "c");
        var again = await town.Cancel.Decide(li.Id, Town.Person("li"), "c");
        Assert.Equal((BookingState.Cancelled, li.Number), (gone.Result!.State, gone.Result.Number));
        Assert.Equal(gone.Result.Id, again.Result!.Id);
        Assert.IsType<NoSuchBooking>((await town.Cancel.Decide(li.Id, Town.Person("li"), "d")).Refusal);
        Assert.Equal(BookingState.Booked, (await town.Booking("li", 5)).State);
        await town.CountersEqualRows();
    }

    [Fact]
    public async Task is_refused_to_another_person()
    {
        await town.Session(seats: 5);
        await town.Session(seats: 5, id: "t");
        var li = await town.Booking("li", 3);
        await town.Booking("wang", 1, "t");
        var wang = Town.Person("wang");
        Assert.IsType<NoSuchBooking>((await town.Cancel.Decide(li.Id, wang, Town.Key())).Refusal);
        Assert.IsType<NoSuchBooking>((await town.Cancel.Keep(li.Id, 1, wang, Town.Key())).Refusal);
        Assert.IsType<NoSuchBooking>((await town.Move.Decide(li.Id, "t", wang, Town.Key())).Refusal);
        Assert.IsType<NoSuchBooking>((await town.Cancel.Decide(4711, wang, Town.Key())).Refusal);
        Assert.Null(await town.My.Find(li.Id, wang));
    }

    [Fact]
    public async Task keeps_fewer_seats_but_never_as_many_or_none()
    {
        await town.Session(seats: 5);
        var li = await town.Booking("li", 3);
        Assert.Equal(new NotFewerSeats(3), (await Keep(li, 3)).Refusal);
        Assert.Equal(new NotFewerSeats(3), (await Keep(li, 0)).Refusal);
        Assert.Equal(1, (await Keep(li, 1)).Result!.Seats);
        Assert.Equal(1, (await town.Row()).Booked);
    }

    [Fact]
    public async Task leaves_a_waiting_party_its_place_when_it_becomes_smaller()
    {
        await town.Session(seats: 1);
        await town.Booking("li", 1);
        var first = await town.Booking("wang", 4);
        await town.Booking("zhou", 2);
        var kept = await town.Cancel.Keep(first.Id, 3, Town.Person("wang"), Town.Key());
        Assert.Equal((BookingState.Waiting, 1, 3), (kept.Result!.State, kept.Result.QueuePlace, kept.Result.Seats));
    }

    [Fact]
    public async Task moves_the_others_up_when_a_waiting_party_leaves()
    {
        await town.Session(seats: 1);
        await town.Booking("li", 1);
        var (wang, zhou) = (await town.Booking("wang", 4), await town.Booking("zhou", 2));
        await town.Cancel.Decide(wang.Id, Town.Person("wang"), Town.Key());
        Assert.Equal(1, (await town.My.Find(zhou.Id, Town.Person("zhou")))!.QueuePlace);
        Assert.Equal(2, (await town.Booking("wang", 2)).QueuePlace);
    }

    [Fact]
    public async Task moves_it_in_one_step_and_keeps_its_number()
    {
        await town.Session(seats: 3);
        await town.Session(seats: 3, id: "t");
        var (li, wang) = (await town.Booking("li", 3), await town.Booking("wang", 2));
        var moved = await Move(li, "t");
        Assert.Equal((li.Number, "t", BookingState.Booked), (moved.Result!.Number, moved.Result.Session.SessionId, moved.Result.State));
        Assert.Equal((0, 2), ((await town.Row()).Booked, (await town.Row()).Held));
        Assert.Equal(BookingState.Offered, (await town.My.Find(wang.Id, Town.Person("wang")))!.State);
        Assert.Equal(3, (await town.Row("t")).Booked);
        await town.CountersEqualRows();
    }

    [Fact]
    public async Task leaves_it_as_it_is_when_it_does_not_fit_there()
    {
        await town.Session(seats: 3);
        await town.Session(seats: 2, id: "t");
        var li = await town.Booking("li", 3);
        Assert.Equal(new SessionIsFull(2), (await Move(li, "t")).Refusal);
        Assert.Equal("s", (await town.My.Find(li.Id, Town.Person("li")))!.Session.SessionId);
        await town.CountersEqualRows();
    }

    [Fact]
    public async Task refuses_to_move_to_where_the_person_has_a_booking_or_none_can_be()
    {
        await town.Session(seats: 3);
        await town.Session(seats: 3, id: "t");
        await town.Session(seats: 3, id: "off", with: session => session.Cancelled = true);
        var li = await town.Booking("li", 1);
        await town.Booking("li", 1, "t");
        Assert.IsType<AlreadyBooked>((await Move(li, "t")).Refusal);
        Assert.IsType<AlreadyBooked>((await Move(li, "s")).Refusal);
        Assert.IsType<SessionIsGone>((await Move(li, "off")).Refusal);
        Assert.IsType<SessionIsGone>((await Move(li, "none")).Refusal);
    }

    [Fact]
    public async Task books_a_waiting_party_that_moves_to_where_it_fits()
    {
        await town.Session(seats: 1);
        await town.Session(seats: 9, id: "t");
        await town.Booking("li", 1);
        var wang = await town.Booking("wang", 2);
        var moved = await town.Move.Decide(wang.Id, "t", Town.Person("wang"), Town.Key());
        Assert.Equal(BookingState.Booked, moved.Result!.State);
        Assert.Equal(0, (await town.Row()).Waiting);
        await town.CountersEqualRows();
    }

    [Fact]
    public async Task is_refused_once_the_session_has_begun()
    {
        await town.Session(seats: 3, inHours: 1);
        await town.Session(seats: 3, id: "t");
        var li = await town.Booking("li", 2);
        town.Clock.Advance(TimeSpan.FromHours(1));
        Assert.IsType<SessionHasBegun>((await town.Cancel.Decide(li.Id, Town.Person("li"), Town.Key())).Refusal);
        Assert.IsType<SessionHasBegun>((await Keep(li, 1)).Refusal);
        Assert.IsType<SessionHasBegun>((await Move(li, "t")).Refusal);
    }

    [Fact]
    public async Task moves_many_between_two_sessions_both_ways_at_once()
    {
        await town.Session(seats: 60);
        await town.Session(seats: 60, id: "t");
        var all = new List<(Receipt Receipt, string Name, string To)>();
        for (var n = 0; n < 30; n++)
        {
            all.Add((await town.Booking($"s{n}", 1), $"s{n}", "t"));
            all.Add((await town.Booking($"t{n}", 1, "t"), $"t{n}", "s"));
        }
        var moved = await Task.WhenAll(all.Select(it => town.Move.Decide(it.Receipt.Id, it.To, Town.Person(it.Name), Town.Key())));
        Assert.All(moved, decided => Assert.True(decided.Done));
        Assert.Equal((30, 30), ((await town.Row()).Booked, (await town.Row("t")).Booked));
        await town.CountersEqualRows();
    }

    [Fact]
    public async Task shows_in_my_bookings_soonest_first()
    {
        await town.Session(seats: 9, inHours: 50);
        await town.Session(seats: 9, inHours: 30, id: "t");
        await town.Session(seats: 9, inHours: 40, id: "u");
        var late = await town.Booking("li", 1);
        await town.Booking("li", 1, "t");
        var gone = await town.Booking("li", 1, "u");
        await town.Cancel.Decide(gone.Id, Town.Person("li"), Town.Key());
        Assert.Equal(["t", "s"], (await town.My.Of(Town.Person("li"))).Select(it => it.Session.SessionId));
        Assert.Equal(BookingState.Cancelled, (await town.My.Find(gone.Id, Town.Person("li")))!.State);
        Assert.Equal(late.Id, (await town.My.ByCalendarToken(late.CalendarToken))!.Id);
        Assert.Null(await town.My.ByCalendarToken("guess"));
        town.Clock.Advance(TimeSpan.FromHours(31));
        Assert.Equal(2, (await town.My.Of(Town.Person("li"))).Count); // one is being held
        town.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Single(await town.My.Of(Town.Person("li")));
        Assert.Empty(await town.My.Of(Town.Person("nobody")));
    }

    public async Task InitializeAsync() => town = await towns.Found();

    public Task DisposeAsync() => towns.DisposeAsync();

    Task<Decided<Receipt>> Keep(Receipt booking, int seats) => town.Cancel.Keep(booking.Id, seats, Town.Person("li"), Town.Key());

    Task<Decided<Receipt>> Move(Receipt booking, string to) => town.Move.Decide(booking.Id, to, Town.Person("li"), Town.Key());

    public sealed class On_sqlite() : Changing_a_booking(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : Changing_a_booking(new PostgresTowns(server));
}
