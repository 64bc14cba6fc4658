using System.Net;
using Learning.Bookings;
using Learning.Lectures;
using Learning.People;
using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace LearningBot.Tests.Staff;

public sealed class Running_lectures(ConsoleService console) : IClassFixture<ConsoleService>
{
    [Fact]
    public async Task begins_with_the_sessions_day_by_day_in_both_languages()
    {
        var session = await Coming();
        using var city = await console.SignedIn(StaffRole.City);
        Assert.Contains($"/staff/lectures/session/{session.Id}", await city.Get($"/staff/lectures?find={session.Id}"), StringComparison.Ordinal);
        Assert.Contains("没有符合的讲座", await city.Get("/staff/lectures?find=nothing-like-it"), StringComparison.Ordinal);
        var english = await city.Get($"/staff/lectures/session/{session.Id}?lang=en");
        Assert.Contains("Who comes", english, StringComparison.Ordinal);
        Assert.Contains("Booking number", await city.Get($"/staff/lectures/session/{(await Booked()).Id}?lang=en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task shows_who_will_be_told_before_a_session_is_moved_and_then_moves_it()
    {
        var session = await Booked();
        using var city = await console.SignedIn(StaffRole.City);
        var page = await city.Get($"/staff/lectures/move/{session.Id}");
        Assert.Contains("2 个家庭（共 5 个座位）会收到通知", page, StringComparison.Ordinal);
        var starts = session.StartsAt.AddDays(1).AddHours(8); // the city's clocks
        page = await city.Post($"/staff/lectures/move/{session.Id}", ("Starts", starts.ToString("yyyy-MM-ddTHH:mm", null)), ("Place", session.PlaceId!));
        Assert.Equal((HttpStatusCode.Redirect, $"/staff/lectures/session/{session.Id}"), (city.Status, city.Leads));
        Assert.Contains("已改好，2 人会收到通知", page, StringComparison.Ordinal);
        Assert.Equal(session.StartsAt.AddDays(1), (await Row(session.Id)).StartsAt);
    }

    [Fact]
    public async Task keeps_what_was_written_when_a_move_is_refused()
    {
        var session = await Booked();
        using var city = await console.SignedIn(StaffRole.City);
        var page = await city.Post($"/staff/lectures/move/{session.Id}", ("Starts", "2020-01-01T10:00"), ("Place", session.PlaceId!), ("Reason", "the hall is closed"));
        Assert.Equal(HttpStatusCode.BadRequest, city.Status);
        Assert.Contains("这个时间已经过去了", page, StringComparison.Ordinal);
        Assert.Contains("2020-01-01T10:00", page, StringComparison.Ordinal);
        Assert.Contains("the hall is closed", page, StringComparison.Ordinal);
        Assert.Contains("没有找到这个地点", await city.Post($"/staff/lectures/move/{session.Id}", ("Starts", "2030-01-01T10:00"), ("Place", "no such place")), StringComparison.Ordinal);
        Assert.Contains("几个地点都像", await city.Post($"/staff/lectures/move/{session.Id}", ("Starts", "2030-01-01T10:00"), ("Place", "社区")), StringComparison.Ordinal);
        Assert.Equal(session.StartsAt, (await Row(session.Id)).StartsAt);
    }

    [Fact]
    public async Task calls_a_session_off_only_when_the_number_of_those_who_are_told_is_typed()
    {
        var session = await Booked();
        using var city = await console.SignedIn(StaffRole.City);
        foreach (var count in (string[])["", "1", "two"])
        {
            Assert.Contains("现在会通知 2 人", await city.Post($"/staff/lectures/call-off/{session.Id}", ("Count", count)), StringComparison.Ordinal);
            Assert.False((await Row(session.Id)).Cancelled);
        }
        Assert.Contains("已取消，2 人会收到通知", await city.Post($"/staff/lectures/call-off/{session.Id}", ("Count", " 2 "), ("Reason", "ill")), StringComparison.Ordinal);
        Assert.True((await Row(session.Id)).Cancelled);
        await using var db = console.Get<LearningStore>().Open();
        Assert.Equal("ill", (await db.AuditEntries.SingleAsync(it => it.Subject == session.Id && it.Act == "session-called-off")).Reason);
    }

    [Fact]
    public async Task in_another_branch_is_not_there()
    {
        var session = await Coming();
        using var foreign = await console.SignedIn(StaffRole.District, await console.ForeignDistrict(session));
        foreach (var page in (string[])["session", "move", "call-off"])
        {
            await foreign.Get($"/staff/lectures/{page}/{session.Id}");
            Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
        }
        await foreign.Send("/staff/lectures/call-off/" + session.Id);
        Assert.False((await Row(session.Id)).Cancelled);
        Assert.DoesNotContain("/session/" + session.Id, await foreign.Get($"/staff/lectures?find={session.Id}"), StringComparison.Ordinal);
    }

    async Task<Session> Row(string id)
    {
        await using var db = console.Get<LearningStore>().Open();
        return await db.Sessions.AsNoTracking().SingleAsync(it => it.Id == id);
    }

    Task<Session> Coming() => console.NewSession();

    // Two families with three and two seats.
    async Task<Session> Booked()
    {
        var session = await console.NewSession();
        foreach (var (name, seats) in ((string, int)[])[("li", 3), ("wang", 2)])
        {
            var who = new Address("directline", name + session.Id, "c", Learning.Language.Chinese);
            Assert.True((await console.Get<BookSeats>().Decide(session.Id, who, seats, null, WhenFull.Refuse, $"{name}/{session.Id}")).Done);
        }
        return session;
    }
}
