using Learning.Guides;
using Learning.Indicators;
using Learning.People;
using Learning.Preferences;
using Learning.Questions;
using Learning.Staff;
using Learning.Tests.Staff;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Indicators;

public abstract class The_figures_of_a_period(Towns.Towns towns) : TownInNovember(towns)
{
    [Fact]
    public async Task count_seats_that_were_offered_and_taken_by_district()
    {
        await Session("a", "point", seats: 40, booked: 12);
        await Session("b", "far-point", seats: 30, booked: 11);
        await Session("off", "point", seats: 30, booked: 0, with: it => it.Cancelled = true);
        await Session("live", "", seats: null, booked: 10);
        await Town.Session(seats: 50, inHours: 24 * 30, id: "december", with: it => it.PlaceId = "point");
        var figures = await Of(City);
        Assert.Equal((3, 1, 1, 70, 23, 10), (figures.All.Sessions, figures.All.CalledOff, figures.All.Live, figures.All.Offered, figures.All.Taken, figures.All.Unlimited));
        Assert.Equal(33, figures.All.People);
        Assert.Equal([("wuchang", 1, 12), ("hankou", 1, 11), ("", 1, 10)], figures.Districts.Select(it => (it.Id, it.Sessions, it.People ?? -1)));
    }

    [Fact]
    public async Task count_somebody_who_came_twice_once()
    {
        await Session("a", "point", seats: 40, booked: 12);
        await Session("b", "point", seats: 40, booked: 12);
        var figures = await Of(City);
        Assert.Equal((24, 12), (figures.All.Taken, figures.All.People));
    }

    [Fact]
    public async Task begin_and_end_at_midnight_of_the_city()
    {
        var first = new DateTime(2026, 10, 31, 16, 0, 0, DateTimeKind.Utc);
        foreach (var (id, starts) in ((string, DateTime)[])[("before", first.AddMinutes(-1)), ("first", first), ("last", first.AddDays(30).AddMinutes(-1)), ("after", first.AddDays(30))])
            await Town.Session(seats: 5, id: id, with: it => (it.StartsAt, it.EndsAt) = (starts, starts.AddHours(1)));
        Assert.Equal((2, 10), ((await Of(City)).All.Sessions, (await Of(City)).All.Offered));
    }

    [Fact]
    public async Task hide_few_people_and_one_more_so_that_they_cannot_be_reckoned()
    {
        await Session("a", "point", seats: 40, booked: 15);
        await Session("b", "far-point", seats: 30, booked: 3);
        await Session("live", "", seats: null, booked: 12);
        var figures = await Of(City);
        Assert.Equal([15, null, null], figures.Districts.Select(it => it.People));
        Assert.Equal([15, null, null], figures.Districts.Select(it => it.Taken));
        Assert.Equal(30, figures.All.People);
        var communities = await Town.Get<CityIndicators>().Communities(City, November, "hankou");
        Assert.Equal(("far-point", 30, (int?)null, (int?)null), communities.All.Select(it => (it.Id, it.Offered, it.Taken, it.People)).Single());
    }

    [Fact]
    public async Task hide_the_communities_of_a_district_that_is_hidden()
    {
        await Session("a", "point", seats: 40, booked: 15);
        await Session("b", "far-point", seats: 30, booked: 3);
        Assert.Null((await Of(City)).Districts[0].People);
        Assert.Null((await Town.Get<CityIndicators>().Communities(City, November, "wuchang")).All.Single().People);
    }

    [Fact]
    public async Task know_of_what_lies_in_the_branch_alone()
    {
        await Session("a", "point", seats: 40, booked: 15);
        await Session("b", "far-point", seats: 30, booked: 12);
        var mayor = new By(City.Id, ActWay.Command);
        var district = await Of(await Town.Account(mayor, "district", StaffRole.District, "wuchang"));
        Assert.Equal((40, 15, 2), (district.All.Offered, district.All.People, district.Coverage.Communities));
        Assert.Null(district.Elders!.Of);
        var community = await Town.Account(mayor, "community", StaffRole.Community, "far-point");
        var figures = await Of(community);
        Assert.Equal((30, 12, 1, 1), (figures.All.Offered, figures.All.People, figures.Coverage.Communities, figures.Coverage.Once));
        Assert.Equal((null, null, null), (figures.Questions, figures.Guides, figures.Elders));
        Assert.Empty((await Town.Get<CityIndicators>().Communities(community, November, "wuchang")).All);
        var volunteer = await Of(await Town.Account(mayor, "volunteer", StaffRole.Volunteer, "wuchang"));
        Assert.Equal((0, 0), (volunteer.All.Sessions, volunteer.Coverage.Communities));
    }

    [Fact]
    public async Task count_who_waited_and_who_got_a_seat()
    {
        await Session("a", "point", seats: 1, booked: 1);
        for (var n = 0; n < 22; n++) await Town.Booking($"waits{n}", 1, "a");
        Assert.Equal(new WaitFigures(22, 0), (await Of(City)).Waits);
    }

    [Fact]
    public async Task count_communities_with_one_and_with_four_sessions()
    {
        for (var n = 0; n < 4; n++) await Session($"a{n}", "point", seats: 10, booked: 0);
        await Session("b", "far-point", seats: 10, booked: 0);
        await Session("c", "other-point", seats: 10, booked: 0, with: it => it.Cancelled = true);
        await Session("d", "school", seats: 10, booked: 0);
        Assert.Equal(new Coverage(4, 2, 1), (await Of(City)).Coverage);
    }

    [Fact]
    public async Task count_questions_by_what_became_of_them()
    {
        await using var db = Town.Store.Open();
        var now = Towns.Town.Morning.UtcDateTime;
        var person = new Person { CreatedAt = now, District = "wuchang" };
        db.Add(person);
        await db.SaveChangesAsync();
        db.AddRange(
            Question(person, "1", now.AddDays(-1), QuestionState.Open, now.AddHours(-1)), Question(person, "2", now.AddDays(-1), QuestionState.Open, now.AddHours(1)),
            Question(person, "3", now.AddDays(-1), QuestionState.Answered), Question(person, "4", now.AddDays(-1), QuestionState.Closed), Question(person, "5", now.AddDays(-40), QuestionState.Open));
        await db.SaveChangesAsync();
        Assert.Equal(new QuestionFigures(4, 1, 1, 2, 1), (await Of(City)).Questions);
    }

    [Fact]
    public async Task tell_the_steps_that_fail_people_once_there_are_enough_of_them()
    {
        await Events(12, "wechat", 3, GuideAct.Fail);
        await Events(4, "wechat", 4, GuideAct.Stuck);
        await Events(30, "wechat", 5, GuideAct.Next);
        var guides = (await Of(City)).Guides!;
        Assert.Equal([new HardStep("wechat", 3, 12, 12)], guides.Hard);
        Assert.Equal(1, guides.Few);
    }

    [Fact]
    public async Task count_each_elderly_person_who_learned_something_this_year_once()
    {
        await Session("over", "point", seats: 60, booked: 14, inHours: -5);
        await Session("to come", "point", seats: 60, booked: 30, inHours: 5, names: "late");
        await using var db = Town.Store.Open();
        var people = await db.Bookings.Where(it => it.SessionId == "over").Select(it => it.PersonId).OrderBy(it => it).ToListAsync();
        db.Preferences.AddRange(people.Take(11).Select(it => new Preference { PersonId = it, Elder = true }));
        db.Preferences.AddRange(people.Skip(11).Select(it => new Preference { PersonId = it }));
        db.GuideEvents.Add(Event(people[0], "wechat", 5, GuideAct.Done));
        await db.SaveChangesAsync();
        var elders = (await Of(City)).Elders!;
        Assert.Equal((2026, 11, 2000), (elders.Year, elders.People, elders.Of));
        Assert.Equal(0.55, elders.Percent!.Value, 3);
    }

    async Task Events(int people, string guide, int step, GuideAct act)
    {
        await using var db = Town.Store.Open();
        var all = Enumerable.Range(0, people).Select(_ => new Person { CreatedAt = Towns.Town.Morning.UtcDateTime }).ToList();
        db.AddRange(all);
        await db.SaveChangesAsync();
        db.AddRange(all.Select(it => Event(it.Id, guide, step, act)));
        await db.SaveChangesAsync();
    }

    static GuideEvent Event(long person, string guide, int step, GuideAct act) => new()
    {
        Key = Towns.Town.Key(),
        PersonId = person,
        Guide = guide,
        Version = "1",
        Step = step,
        To = null,
        Act = act,
        Seconds = null,
        At = Towns.Town.Morning.UtcDateTime,
    };

    static Question Question(Person person, string key, DateTime asked, QuestionState state, DateTime? promised = null) => new()
    {
        PersonId = person.Id,
        Language = Language.Chinese,
        Text = "？",
        AskedAt = asked,
        Key = key,
        State = state,
        Promised = promised,
    };

    public sealed class On_sqlite() : The_figures_of_a_period(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : The_figures_of_a_period(new PostgresTowns(server));
}
