using Learning.City;
using Learning.Lectures;
using Learning.Staff;
using Learning.Tests.Staff;
using Learning.Tests.Towns;

namespace Learning.Tests.Lectures;

public abstract class Adding_sessions(Towns.Towns towns) : IAsyncLifetime
{
    static readonly LecturePlan about = new(new("亲子阅读", "Reading together"), new("李老师", "Ms Li"), "reading", ["3-6"]);
    static readonly SessionPlan room = new(Mode.InPerson, 90) { PlaceId = "school", Capacity = 30 };
    static readonly SessionPlan live = new(Mode.Live, 60) { LiveUrl = "https://live.example/1", District = "wuchang" };

    Town town = null!;
    By mayor = null!;

    DateTime Soon => town.Clock.GetUtcNow().UtcDateTime.AddDays(3);

    [Fact]
    public async Task makes_a_lecture_that_can_be_booked_at_once()
    {
        var made = await Made(room, mayor);
        await town.Index.Refresh();
        var offer = town.Index.Session(made.Sessions[0])!;
        Assert.Equal((about.Title, "wuchang", 30, Soon.AddMinutes(90)), (offer.Title, offer.District, offer.SeatsLeft, offer.EndsAt.UtcDateTime));
        Assert.Equal(["lecture-created", "session-added"], (await town.Trail()).TakeLast(2).Select(it => it.Act).Order());
    }

    [Fact]
    public async Task sent_twice_makes_one()
    {
        var once = await Made(room, mayor);
        Assert.Equal(once.Sessions, (await Made(room, mayor)).Sessions);
        await town.Index.Refresh();
        Assert.Single(town.Index.Find(new()));
        Assert.Equal(2, (await town.Trail()).Count(it => it.Kind is "lecture" or "session"));
    }

    [Fact]
    public async Task of_a_series_keeps_the_hour_of_the_week()
    {
        var lecture = (await Made(room, mayor)).LectureId;
        var clock = town.Get<CityClock>();
        var first = clock.Local(new(2026, 11, 21, 9, 30, 0)).UtcDateTime;
        var starts = AddSessions.Weekly(first, new(2026, 12, 12), clock);
        Assert.Equal([21, 28, 5, 12], starts.Select(it => clock.InCity(it).Day));
        Assert.All(starts, it => Assert.Equal(new TimeSpan(9, 30, 0), clock.InCity(it).TimeOfDay));
        Assert.Single(AddSessions.Weekly(first, null, clock));
        Assert.Equal(4, (await town.Get<AddSessions>().Decide(lecture, room, starts, "series", mayor)).Result!.Sessions.Count);
        var endless = AddSessions.Weekly(first, new(2036, 1, 1), clock);
        Assert.Equal(new WrongNumberOfSessions(60), (await town.Get<AddSessions>().Decide(lecture, room, endless, "endless", mayor)).Refusal);
    }

    [Fact]
    public async Task is_refused_for_what_cannot_be()
    {
        async Task<Refusal?> Refused(LecturePlan lecture, SessionPlan plan, int days = 3) =>
            (await town.Get<CreateLecture>().Decide(lecture, plan, town.Clock.GetUtcNow().UtcDateTime.AddDays(days), "k2", mayor)).Refusal;
        Assert.IsType<WordsAreMissing>(await Refused(about with { Title = new("只有中文", "") }, room));
        Assert.IsType<WordsAreMissing>(await Refused(about with { Speaker = new(new string('长', 201), "x") }, room));
        Assert.IsType<NoSuchSubject>(await Refused(about with { Theme = "none" }, room));
        Assert.IsType<NoSuchSubject>(await Refused(about with { Bands = ["none"] }, room));
        Assert.IsType<StartsInThePast>(await Refused(about, room, days: -1));
        Assert.IsType<LengthIsWrong>(await Refused(about, room with { Minutes = 0 }));
        Assert.IsType<CapacityIsWrong>(await Refused(about, room with { Capacity = 0 }));
        Assert.IsType<NoSuchPlace>(await Refused(about, room with { PlaceId = "nowhere" }));
        Assert.IsType<LiveNeedsAddress>(await Refused(about, live with { LiveUrl = "javascript:alert(1)" }));
        Assert.IsType<NoSuchLecture>((await town.Get<AddSessions>().Decide("none", room, [Soon], "k3", mayor)).Refusal);
        await town.Index.Refresh();
        Assert.Empty(town.Index.Find(new()));
    }

    [Fact]
    public async Task stays_in_ones_own_hands()
    {
        var street = (await town.Account(mayor, "street", StaffRole.Street, "school")).Acts();
        var district = (await town.Account(mayor, "district", StaffRole.District, "wuchang")).Acts();
        var auditor = (await town.Account(mayor, "audit", StaffRole.Auditor, "city")).Acts();
        var mine = await Made(room, street);
        Assert.IsType<NotAllowed>((await town.Get<AddSessions>().Decide(mine.LectureId, room with { PlaceId = "far-school" }, [Soon], "far", street)).Refusal);
        Assert.IsType<NotAllowed>((await town.Get<AddSessions>().Decide(mine.LectureId, live, [Soon], "live", street)).Refusal);
        Assert.IsType<NotAllowed>((await town.Get<AddSessions>().Decide(mine.LectureId, room, [Soon], "aud", auditor)).Refusal);
        Assert.True((await town.Get<AddSessions>().Decide(mine.LectureId, live, [Soon], "live", district)).Done);
        Assert.IsType<NotAllowed>((await town.Get<AddSessions>().Decide(mine.LectureId, live with { District = null }, [Soon], "all", district)).Refusal);
        var far = (await town.Account(mayor, "far", StaffRole.Street, "far-school")).Acts();
        Assert.IsType<NoSuchLecture>((await town.Get<AddSessions>().Decide(mine.LectureId, room with { PlaceId = "far-school" }, [Soon], "theirs", far)).Refusal);
    }

    public async Task InitializeAsync()
    {
        var options = await StaffTown.NewStore(towns);
        var city = options.City with { Themes = [new("reading", new("阅读", "Reading"), [], [])], Bands = [new("3-6", new("3—6岁", "3-6"), [], 3, 6)] };
        town = await StaffTown.Found(towns, options with { City = city });
        mayor = await town.First();
    }

    public Task DisposeAsync() => towns.DisposeAsync();

    async Task<AddedSessions> Made(SessionPlan plan, By by)
    {
        var decided = await town.Get<CreateLecture>().Decide(about, plan, Soon, "k1", by);
        Assert.True(decided.Done, decided.Refusal?.ToString());
        return decided.Result;
    }

    public sealed class On_sqlite() : Adding_sessions(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : Adding_sessions(new PostgresTowns(server));
}
