using System.Text;
using Learning.Lectures;
using Learning.Lectures.Attending;
using Learning.People;
using Learning.Staff;
using Learning.Tests.Staff;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Lectures;

/// <summary>A session <c>s</c> at the school of Wuchang, in an hour.</summary>
public abstract class Checking_families_in(Towns.Towns towns) : IAsyncLifetime
{
    Town town = null!;
    StaffAccount city = null!;
    By mayor = null!;

    [Fact]
    public async Task takes_the_whole_family_by_its_number_however_that_is_written()
    {
        var li = await town.Booking("li", 3);
        Assert.Equal((3, null), await Found(li.Number) is var at ? (at.Seats, at.Came) : default);
        Assert.Equal(new CheckedIn(li.Id, 3, 3), await In(li.Number.Replace(" ", "", StringComparison.Ordinal)));
        Assert.Equal(3, (await Found($"https://city.example/staff/lectures/check-in/s?n={li.Number.Replace(" ", "%20", StringComparison.Ordinal)}")).Came);
        var sheet = (await town.Get<SessionSheets>().Of("s", city))!;
        Assert.Equal(new PartyCount(1, 3), sheet.Came);
        Assert.Equal(3, Assert.Single(await town.Get<SessionSheets>().Roster("s", city, 0, 50)).Came);
    }

    [Fact]
    public async Task counts_how_many_came_once_and_as_it_was_said_last()
    {
        var li = await town.Booking("li", 3);
        await In(li.Number);
        await In(li.Number, 3);
        Assert.Single(await Acts("checked-in"));
        await In(li.Number, 2);
        Assert.Equal(2, (await Found(li.Number)).Came);
        Assert.Equal(2, (await Acts("checked-in")).Count);
        Assert.Equal(new CameIsWrong(3), (await Try(li.Number, 4)).Refusal);
        Assert.Equal(new CameIsWrong(3), (await Try(li.Number, 0)).Refusal);
    }

    [Fact]
    public async Task can_be_taken_back()
    {
        var li = await town.Booking("li", 3);
        await In(li.Number);
        Assert.Equal(0, (await town.Get<CheckIn>().Undo("s", li.Id, mayor)).Result!.Came);
        Assert.Null((await Found(li.Number)).Came);
        Assert.Empty(await town.Get<Desk>().Latest("s", city, 10));
        Assert.IsType<IsNotCheckedIn>((await town.Get<CheckIn>().Undo("s", li.Id, mayor)).Refusal);
        Assert.Empty((await town.Get<AuditTrail>().Check()).Faults);
    }

    [Fact]
    public async Task says_what_is_the_matter_with_a_number()
    {
        await town.Session(seats: 1, inHours: 2, id: "other");
        var (other, waiting) = (await town.Booking("li", 1, "other"), await town.Booking("wang", 1, "other"));
        var gone = await town.Booking("chen", 1);
        await town.Cancel.Decide(gone.Id, Town.Person("chen"), Town.Key());
        Assert.Equal(new NoSuchNumber("123456"), (await Try("123456")).Refusal);
        Assert.Equal(new NoSuchNumber("nobody"), (await Try("nobody")).Refusal);
        Assert.IsType<BookedForAnother>((await Try(other.Number)).Refusal);
        Assert.IsType<BookingIsCancelled>((await Try(gone.Number)).Refusal);
        Assert.IsType<HasNoSeatsYet>((await town.Get<CheckIn>().Decide("other", waiting.Number, null, mayor)).Refusal);
    }

    [Fact]
    public async Task begins_a_day_before_and_ends_a_week_after()
    {
        await town.Session(seats: 5, inHours: 30, id: "tomorrow");
        var li = await town.Booking("li", 1, "tomorrow");
        Assert.IsType<CheckInIsNotOpen>((await town.Get<CheckIn>().Decide("tomorrow", li.Number, null, mayor)).Refusal);
        town.Clock.Advance(TimeSpan.FromHours(6));
        Assert.True((await town.Get<CheckIn>().Decide("tomorrow", li.Number, null, mayor)).Done);
        town.Clock.Advance(TimeSpan.FromDays(8));
        Assert.True((await town.Get<CheckIn>().Undo("tomorrow", li.Id, mayor)).Done);
        town.Clock.Advance(TimeSpan.FromDays(1));
        Assert.IsType<CheckInIsOver>((await town.Get<CheckIn>().Decide("tomorrow", li.Number, null, mayor)).Refusal);
    }

    [Fact]
    public async Task says_nothing_of_another_session_to_which_the_family_moves()
    {
        await town.Session(seats: 5, inHours: 3, id: "other");
        var li = await town.Booking("li", 2);
        await In(li.Number);
        Assert.True((await town.Move.Decide(li.Id, "other", Town.Person("li"), Town.Key())).Done);
        Assert.Null(Assert.Single(await town.Get<SessionSheets>().Roster("other", city, 0, 50)).Came);
        Assert.Equal(new PartyCount(0, 0), (await town.Get<SessionSheets>().Of("s", city))!.Came);
        Assert.True((await town.Get<CheckIn>().Decide("other", li.Number, 1, mayor)).Done);
        Assert.Equal(1, (await town.Get<SessionSheets>().Of("other", city))!.Came.Seats);
    }

    [Fact]
    public async Task is_for_those_in_whose_part_of_the_city_it_is_held()
    {
        var li = await town.Booking("li", 1);
        var far = await town.Account(mayor, "far", StaffRole.District, "hankou");
        Assert.Equal(new NoSuchSession("s"), (await town.Get<Desk>().Find("s", li.Number, far)).Refusal);
        Assert.Equal(new NoSuchSession("s"), (await town.Get<CheckIn>().Decide("s", li.Number, null, far.Acts())).Refusal);
        Assert.Equal(new NoSuchSession("s"), (await town.Get<CountWalkIns>().Decide("s", 4, far.Acts())).Refusal);
        Assert.Equal(new NoSuchSession("s"), (await town.Get<ExportRoster>().Decide("s", far.Acts() with { Reason = "why" })).Refusal);
        await town.Session(seats: 5, inHours: 1, id: "theirs", with: it => (it.PlaceId, it.District) = ("far-school", "hankou"));
        // Not even that it is the number of somebody elsewhere.
        Assert.IsType<NoSuchNumber>((await town.Get<CheckIn>().Decide("theirs", li.Number, null, far.Acts())).Refusal);
        Assert.IsType<BookedForAnother>((await town.Get<CheckIn>().Decide("theirs", li.Number, null, mayor)).Refusal);
    }

    [Fact]
    public async Task counts_heads_without_a_booking()
    {
        await town.Get<CountWalkIns>().Decide("s", 4, mayor);
        await town.Get<CountWalkIns>().Decide("s", 7, mayor);
        await town.Get<CountWalkIns>().Decide("s", 7, mayor);
        Assert.Equal(7, (await town.Get<SessionSheets>().Of("s", city))!.WalkIns);
        Assert.Equal(2, (await Acts("walk-ins-counted")).Count);
        Assert.IsType<HeadCountIsWrong>((await town.Get<CountWalkIns>().Decide("s", -1, mayor)).Refusal);
    }

    [Fact]
    public async Task of_many_desks_at_once_keeps_one()
    {
        var li = await town.Booking("li", 3);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => In(li.Number))));
        Assert.Single(await town.Get<Desk>().Latest("s", city, 10));
        Assert.Single(await Acts("checked-in"));
    }

    [Fact]
    public async Task goes_into_a_file_for_a_reason_only()
    {
        var (li, wang) = (await town.Booking("li", 3), await town.Booking("wang", 2));
        await In(wang.Number, 1);
        Assert.IsType<ExportNeedsReason>((await town.Get<ExportRoster>().Decide("s", mayor)).Refusal);
        var file = (await town.Get<ExportRoster>().Decide("s", mayor with { Reason = "for the school" })).Result!;
        Assert.Equal(2, file.Rows);
        Assert.Equal(
            $"\uFEFFbooking,state,seats,age_band,came,checked_in_at\r\n{li.Number},booked,3,6-12,,\r\n{wang.Number},booked,2,6-12,1,2026-11-09 10:00\r\n", Encoding.UTF8.GetString(file.Csv));
        Assert.Equal("for the school", Assert.Single(await Acts("roster-exported")).Reason);
    }

    [Fact]
    public async Task is_shown_to_the_person_and_goes_with_them()
    {
        var li = await town.Booking("li", 3);
        await In(li.Number, 2);
        Assert.Equal(2, Assert.Single((await town.Get<MyData>().Of(Town.Person("li")))!.Bookings).Came!.Seats);
        await town.Get<ForgetMe>().Decide(Town.Person("li"));
        await using var db = town.Store.Open();
        Assert.Empty(await db.Attendances.ToListAsync());
    }

    public async Task InitializeAsync()
    {
        town = await StaffTown.Found(towns);
        mayor = await town.First();
        city = (await town.Get<StaffList>().Find("mayor"))!;
        await town.Session(seats: 20, inHours: 1);
    }

    public Task DisposeAsync() => towns.DisposeAsync();

    Task<Decided<CheckedIn>> Try(string number, int? came = null) => town.Get<CheckIn>().Decide("s", number, came, mayor);

    async Task<CheckedIn> In(string number, int? came = null)
    {
        var decided = await Try(number, came);
        Assert.True(decided.Done, decided.Refusal?.ToString());
        return decided.Result;
    }

    async Task<PartyAtDoor> Found(string number) => (await town.Get<Desk>().Find("s", number, city)).Result!;

    async Task<List<AuditEntry>> Acts(string act) => (await town.Trail()).FindAll(it => it.Act == act);

    public sealed class On_sqlite() : Checking_families_in(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : Checking_families_in(new PostgresTowns(server));
}
