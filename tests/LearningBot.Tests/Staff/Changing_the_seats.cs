using System.Net;
using Learning;
using Learning.Bookings;
using Learning.Lectures;
using Learning.People;
using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace LearningBot.Tests.Staff;

public sealed class Changing_the_seats(ConsoleService console) : IClassFixture<ConsoleService>
{
    [Fact]
    public async Task shows_who_will_be_told_and_then_tells_them()
    {
        var session = await console.NewSession();
        for (var family = 0; family < 5; family++) await Book(session, $"seats-{family}", 5);
        using var city = await console.SignedIn(StaffRole.City);
        var path = $"/staff/lectures/seats/{session.Id}";
        Assert.Contains("改座位数", await city.Get($"/staff/lectures/session/{session.Id}"), StringComparison.Ordinal);
        Assert.Contains("有 1 个家庭（共 5 个座位）坐得下", await city.Post(path, ("Seats", "26")), StringComparison.Ordinal);
        Assert.Equal(20, (await Row(session)).Capacity);

        // One more waits since it was shown, but does not fit.
        await Book(session, "seats-late", 3);
        Assert.Contains("通知了 1 个候补家庭", await city.Post(path, ("Seats", "26"), ("Shown", "26:1")), StringComparison.Ordinal);
        var row = await Row(session);
        Assert.Equal((26, 20, 5, 1), (row.Capacity, row.Booked, row.Held, row.Waiting));
        await using var db = console.Get<LearningStore>().Open();
        Assert.Equal(1, await db.Deliveries.CountAsync(it => it.Kind == "offer-made" && db.Bookings.Any(booking => booking.Id == it.BookingId && booking.SessionId == session.Id)));
    }

    [Fact]
    public async Task shows_it_once_more_when_another_number_was_typed()
    {
        var session = await console.NewSession();
        using var city = await console.SignedIn(StaffRole.City);
        Assert.Contains("不会通知任何人", await city.Post($"/staff/lectures/seats/{session.Id}", ("Seats", "31"), ("Shown", "30:0")), StringComparison.Ordinal);
        Assert.Equal(20, (await Row(session)).Capacity);
    }

    [Fact]
    public async Task refuses_fewer_than_are_booked_with_the_numbers()
    {
        var session = await console.NewSession();
        await Book(session, "seats-some", 6);
        using var city = await console.SignedIn(StaffRole.City);
        var page = await city.Post($"/staff/lectures/seats/{session.Id}", ("Seats", "5"));
        Assert.Contains("已预约 6 个，另有 0 个", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, city.Status);
        foreach (var wrong in (string[])["0", "-4", "many", "1000001"])
            Assert.Contains("座位数请写 1 到 1,000,000", await city.Post($"/staff/lectures/seats/{session.Id}", ("Seats", wrong)), StringComparison.Ordinal);
        Assert.Equal(20, (await Row(session)).Capacity);
    }

    async Task Book(Session session, string family, int seats) =>
        Assert.True((await console.Get<BookSeats>().Decide(session.Id, new Address("directline", family, "c", Language.Chinese), seats, null, WhenFull.Wait, $"{family}-{session.Id}")).Done);

    async Task<Session> Row(Session session)
    {
        await using var db = console.Get<LearningStore>().Open();
        return await db.Sessions.AsNoTracking().SingleAsync(it => it.Id == session.Id);
    }
}
