using Learning.Bookings;
using Learning.Lectures;
using Learning.Messages;
using Learning.Staff;
using Learning.Tests.Staff;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Lectures;

public abstract class Changing_seats(Towns.Towns towns) : IAsyncLifetime
{
    Town town = null!;
    By mayor = null!;

    ChangeSeats Change => town.Get<ChangeSeats>();

    [Fact]
    public async Task offers_new_ones_to_the_next_parties_that_fit_and_tells_nobody_else()
    {
        await town.Session(seats: 3);
        await town.Booking("li", 3);
        var (four, two, one, late) = (await town.Booking("four", 4), await town.Booking("two", 2), await town.Booking("one", 1), await town.Booking("late", 2));
        var looked = (await Change.Look(await Sheet(), 6)).Result!;
        Assert.Equal(new PartyCount(2, 3), looked.Offered);
        Assert.Equal(3, (await town.Row()).Capacity);
        Assert.Empty(await town.Deliveries());

        Assert.Equal(looked, (await Change.Decide("s", 6, mayor)).Result);
        Assert.Equal([(two.Id, OfferMessages.Made), (one.Id, OfferMessages.Made)], (await town.Deliveries()).OrderBy(it => it.BookingId).Select(it => (it.BookingId!.Value, it.Kind)));
        var row = await town.Row();
        Assert.Equal((6, 3, 3, 2), (row.Capacity, row.Booked, row.Held, row.Waiting));
        await town.CountersEqualRows();
        var entry = (await town.Trail())[^1];
        Assert.Equal(("session-seats-changed", """{"seats":3}""", """{"seats":6}"""), (entry.Act, entry.Before, entry.After));
        Assert.True(four.Id < late.Id);
    }

    [Fact]
    public async Task is_refused_for_fewer_than_are_booked_and_offered()
    {
        await town.Session(seats: 4);
        var li = await town.Booking("li", 2);
        await town.Booking("wang", 2);
        await town.Booking("chen", 1);
        await town.Cancel.Keep(li.Id, 1, Town.Person("li"), Town.Key());
        Assert.Equal(new FewerThanTaken(3, 1), (await Change.Look(await Sheet(), 3)).Refusal);
        Assert.Equal(new FewerThanTaken(3, 1), (await Change.Decide("s", 3, mayor)).Refusal);
        Assert.Equal(4, (await town.Row()).Capacity);
    }

    [Fact]
    public async Task makes_fewer_of_those_that_are_free_and_has_a_limit_or_none()
    {
        await town.Session(seats: 9);
        await town.Booking("li", 3);
        Assert.Equal(new PartyCount(0, 0), (await Change.Decide("s", 3, mayor)).Result!.Offered);
        await town.Booking("wang", 6);
        await town.Booking("chen", 6);
        Assert.Equal(new PartyCount(2, 12), (await Change.Decide("s", null, mayor)).Result!.Offered);
        var row = await town.Row();
        Assert.Equal((null, 12, 0), (row.Capacity, row.Held, row.Waiting));
        await town.CountersEqualRows();
    }

    [Theory, InlineData(9), InlineData(null)]
    public async Task is_seen_by_the_sweep_too_when_an_import_did_it(int? capacity)
    {
        await town.Session(seats: 2);
        await town.Booking("li", 2);
        await town.Booking("wang", 3);
        await using (var db = town.Store.Open())
        {
            (await db.Sessions.SingleAsync(it => it.Id == "s")).Capacity = capacity;
            await db.SaveChangesAsync();
        }
        await town.Get<OfferSeat>().Sweep();
        var row = await town.Row();
        Assert.Equal((3, 0), (row.Held, row.Waiting));
        await town.CountersEqualRows();
    }

    [Fact]
    public async Task is_refused_for_what_is_no_number_of_seats_changes_nothing_or_is_over()
    {
        await town.Session(seats: 4);
        foreach (var wrong in (int[])[0, -1, 1_000_001]) Assert.Equal(new CapacityIsWrong(), (await Change.Decide("s", wrong, mayor)).Refusal);
        Assert.Equal(new NothingChanges(), (await Change.Decide("s", 4, mayor)).Refusal);
        Assert.Equal(new NoSuchSession("none"), (await Change.Decide("none", 9, mayor)).Refusal);
        var sheet = await Sheet();
        await town.Get<CallOffSession>().Decide("s", mayor);
        Assert.Equal(new CalledOffAlready(), (await Change.Decide("s", 9, mayor)).Refusal);
        Assert.Equal(new CalledOffAlready(), (await Change.Look(await Sheet(), 9)).Refusal);
        town.Clock.Advance(sheet.Session.StartsAt - town.Clock.GetUtcNow().UtcDateTime);
        Assert.Equal(new SessionIsOver(), (await Change.Decide("s", 9, mayor)).Refusal);
        Assert.Equal(new SessionIsOver(), (await Change.Look(sheet, 9)).Refusal);
    }

    [Fact]
    public async Task is_for_those_in_whose_hands_the_session_is()
    {
        await town.Session(seats: 4);
        var far = await town.Account(mayor, "far", StaffRole.District, "hankou");
        var audit = await town.Account(mayor, "audit", StaffRole.Auditor, "city");
        foreach (var other in (By[])[far.Acts(), audit.Acts()]) Assert.Equal(new NoSuchSession("s"), (await Change.Decide("s", 9, other)).Refusal);
        Assert.Equal(4, (await town.Row()).Capacity);
    }

    [Fact]
    public async Task offers_nothing_so_late_that_nobody_could_answer()
    {
        await town.Session(seats: 2);
        await town.Booking("li", 2);
        await town.Booking("wang", 1);
        town.Clock.Advance((await town.Row()).StartsAt - town.Clock.GetUtcNow().UtcDateTime - TimeSpan.FromMinutes(5));
        Assert.Equal(new PartyCount(0, 0), (await Change.Decide("s", 5, mayor)).Result!.Offered);
        Assert.Equal((5, 1), ((await town.Row()).Capacity, (await town.Row()).Waiting));
    }

    public async Task InitializeAsync()
    {
        town = await StaffTown.Found(towns);
        mayor = await town.First();
    }

    public Task DisposeAsync() => towns.DisposeAsync();

    async Task<SessionSheet> Sheet() => (await town.Get<SessionSheets>().Of("s", (await town.Get<StaffList>().Find("mayor"))!))!;

    public sealed class On_sqlite() : Changing_seats(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : Changing_seats(new PostgresTowns(server));
}
