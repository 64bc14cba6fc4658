using Learning.Bookings;
using Learning.Lectures;
using Learning.Staff;
using Learning.Tests.Staff;
using Learning.Tests.Towns;

namespace Learning.Tests.Lectures;

/// <summary>Sessions at the school <c>p</c> of Wuchang, which is Monday morning.</summary>
public abstract class The_timetable_of_staff(Towns.Towns towns) : IAsyncLifetime
{
    Town town = null!;
    StaffAccount city = null!;

    [Fact]
    public async Task shows_what_is_not_over_soonest_first()
    {
        await town.Session(seats: 2, inHours: 30, id: "later");
        await town.Session(seats: 2, inHours: -1, id: "under way");
        await town.Session(seats: 2, inHours: -3, id: "over");
        await town.Session(seats: 2, inHours: 5, id: "soon");
        Assert.Equal(["under way", "soon", "later"], await Ids(new()));
        Assert.Equal(["over"], await Ids(new() { Past = true }));
    }

    [Fact]
    public async Task shows_one_day_of_the_city_whether_it_is_over_or_not()
    {
        await town.Session(seats: 2, inHours: -10, id: "at midnight");
        await town.Session(seats: 2, inHours: -10.5, id: "the day before");
        await town.Session(seats: 2, inHours: 13.9, id: "late");
        await town.Session(seats: 2, inHours: 14, id: "the day after");
        Assert.Equal(["at midnight", "late"], await Ids(new() { Day = new(2026, 11, 9), Past = true }));
    }

    [Fact]
    public async Task finds_by_words_of_lecture_and_place_by_form_and_by_free_seats()
    {
        await town.Session(seats: 1, inHours: 5, id: "a");
        await town.Session(seats: null, inHours: 6, id: "b", mode: Mode.Live);
        await town.Session(seats: 1, inHours: 7, id: "c", with: it => it.PlaceId = "far-school");
        await town.Booking("li", 1, "a");
        Assert.Equal(["a"], await Ids(new() { Words = "社区学校" }));
        Assert.Equal(["a", "b", "c"], await Ids(new() { Words = "Feel" }));
        Assert.Equal(["c"], await Ids(new() { Words = "far-school" }));
        Assert.Empty(await Ids(new() { Words = "%" }));
        Assert.Equal(["b"], await Ids(new() { Mode = Mode.Live }));
        Assert.Equal(["a"], await Ids(new() { Full = true }));
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task comes_in_pages_and_each_session_in_one(bool past)
    {
        var all = Timetable.PageSize + 7;
        // Many at one time: the id decides between them.
        for (var n = 0; n < all; n++) await town.Session(seats: 2, inHours: (past ? -100 : 100) + (n / 30), id: $"n{n:00}");
        var first = await town.Get<Timetable>().Of(city, new() { Past = past });
        var second = await town.Get<Timetable>().Of(city, new() { Past = past, After = TimetableMark.Read(first.More!.ToString()) });
        Assert.Equal((Timetable.PageSize, 7, null), (first.Rows.Count, second.Rows.Count, second.More));
        var ids = first.Rows.Concat(second.Rows).Select(it => it.Session.Id).ToList();
        Assert.Equal(all, ids.Distinct().Count());
        Assert.Equal(past ? "n56" : "n00", ids[0]);
    }

    [Fact]
    public async Task has_what_lies_in_the_branch_alone()
    {
        await town.Session(seats: 2, inHours: 5, id: "here", with: it => it.PlaceId = "point");
        await town.Session(seats: 2, inHours: 6, id: "there", with: it => it.PlaceId = "far-point");
        await town.Booking("li", 2, "there");
        var mayor = new By(city.Id, ActWay.Command);
        var street = await town.Account(mayor, "street", StaffRole.Street, "school");
        Assert.Equal(["here"], (await town.Get<Timetable>().Of(street, new())).Rows.Select(it => it.Session.Id));
        Assert.NotNull(await town.Get<SessionSheets>().Of("here", street));
        Assert.Null(await town.Get<SessionSheets>().Of("there", street));
        Assert.Empty(await town.Get<SessionSheets>().Roster("there", street, 0, 50));
        Assert.Single(await town.Get<SessionSheets>().Roster("there", city, 0, 50));
        Assert.Equal(["point", "school"], (await town.Get<Venues>().All(street)).Select(it => it.Id).Order());
        Assert.Empty(await town.Get<Venues>().Find(street, "far-point"));
        var auditor = await town.Account(mayor, "audit", StaffRole.Auditor, "city");
        Assert.False((await town.Get<SessionSheets>().Of("here", auditor))!.MayChange);
    }

    [Fact]
    public async Task tells_how_many_a_change_would_be_told_to()
    {
        await town.Session(seats: 4);
        await town.Booking("li", 3);
        await town.Booking("wang", 2);
        await town.Booking("zhao", 1);
        await town.Get<WatchSession>().Decide("s", Town.Person("chen"));
        await town.Get<WatchSession>().Decide("s", Town.Person("li"));
        var sheet = (await town.Get<SessionSheets>().Of("s", city))!;
        Assert.Equal((new PartyCount(2, 4), new PartyCount(1, 2), 1), (sheet.Booked, sheet.Waiting, sheet.Watching));
        Assert.Equal((4, 6), (sheet.Told, sheet.Seats));
        var moved = await town.Get<MoveSession>().Decide("s", sheet.Session.StartsAt.AddHours(1), null, new By(city.Id, ActWay.Command));
        Assert.Equal(sheet.Told, moved.Result!.Told);
        Assert.Equal(
            [(3, BookingState.Booked), (2, BookingState.Waiting), (1, BookingState.Booked)],
            (await town.Get<SessionSheets>().Roster("s", city, 0, 50)).Select(it => (it.Seats, it.State)));
    }

    public async Task InitializeAsync()
    {
        town = await StaffTown.Found(towns);
        await town.First();
        city = (await town.Get<StaffList>().Find("mayor"))!;
    }

    public Task DisposeAsync() => towns.DisposeAsync();

    async Task<IEnumerable<string>> Ids(TimetableWish wish) => (await town.Get<Timetable>().Of(city, wish)).Rows.Select(it => it.Session.Id);

    public sealed class On_sqlite() : The_timetable_of_staff(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : The_timetable_of_staff(new PostgresTowns(server));
}
