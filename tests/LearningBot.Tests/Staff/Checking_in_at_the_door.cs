using System.Net;
using Learning.Bookings;
using Learning.Lectures;
using Learning.People;
using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace LearningBot.Tests.Staff;

public sealed class Checking_in_at_the_door(ConsoleService console) : IClassFixture<ConsoleService>
{
    [Fact]
    public async Task takes_a_family_in_by_its_number_and_lets_that_be_undone()
    {
        var (session, booking) = await Tomorrow();
        var here = $"/staff/lectures/check-in/{session.Id}";
        using var city = await console.SignedIn(StaffRole.City);
        Assert.Contains("全部 3 位都来了", await city.Get($"{here}?n={Digits(booking)}"), StringComparison.Ordinal);
        Assert.Contains($"{booking.Number} 已签到，3 位里来了 2 位", await city.Post(here, ("N", booking.Number), ("Came", "2")), StringComparison.Ordinal);
        Assert.Contains("已经签到，来了 2 人", await city.Get($"{here}?n={Uri.EscapeDataString(booking.Number)}"), StringComparison.Ordinal);
        Assert.Contains("撤销", await city.Get(here), StringComparison.Ordinal);
        await city.Post($"{here}?handler=Undo", ("Booking", $"{booking.Id}"));
        Assert.Contains("还没有人签到", await city.Get(here), StringComparison.Ordinal);
    }

    [Fact]
    public async Task says_what_is_the_matter_and_keeps_the_number()
    {
        var (session, _) = await Tomorrow();
        using var city = await console.SignedIn(StaffRole.City);
        var page = await city.Get($"/staff/lectures/check-in/{session.Id}?n=123%20456");
        Assert.Equal(HttpStatusCode.BadRequest, city.Status);
        Assert.Contains("没有“123 456”这个预约号", page, StringComparison.Ordinal);
        Assert.Contains("value=\"123 456\"", page, StringComparison.Ordinal);
        Assert.Contains("There is no booking \"123 456\"", await city.Get($"/staff/lectures/check-in/{session.Id}?n=123%20456&lang=en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task begins_at_the_code_of_a_booking()
    {
        var (session, booking) = await Tomorrow();
        var digits = Digits(booking);
        using var city = await console.SignedIn(StaffRole.City);
        Assert.Equal(CheckIn(booking), Camera.Sees(await city.Get($"/codes/{digits}.svg")));
        await city.Get($"/staff/check-in?n={digits}");
        Assert.Equal($"/staff/lectures/check-in/{session.Id}?n={digits}", city.Leads);
        Assert.Contains("全部 3 位都来了", await city.Get(city.Leads), StringComparison.Ordinal);
        using var foreign = await console.SignedIn(StaffRole.District, await console.ForeignDistrict(session));
        Assert.Contains($"没有“{digits}”这个预约号", await foreign.Get($"/staff/check-in?n={digits}"), StringComparison.Ordinal);
        Assert.Equal("", foreign.Leads);
    }

    [Fact]
    public async Task reads_nothing_but_the_number_of_that_code()
    {
        var ((_, one), (_, next)) = (await Tomorrow(), await Tomorrow());
        using var city = await console.SignedIn(StaffRole.City);
        var (here, there) = (await city.Get($"/codes/{Digits(one)}.svg"), await city.Get($"/codes/{Digits(next)}.svg"));
        Assert.Equal((CheckIn(one), CheckIn(next)), (Camera.Sees(here), Camera.Sees(there)));
        Assert.NotEqual(CheckIn(one), CheckIn(next));
        Assert.Null(Camera.Sees(here.Replace("h1v1h-1z", "", StringComparison.Ordinal)));
    }

    [Theory, InlineData("123456"), InlineData("1"), InlineData("x"), InlineData("0")]
    public async Task begins_at_no_code_of_what_is_no_number(string number)
    {
        using var city = await console.SignedIn(StaffRole.City);
        await city.Get($"/codes/{number}.svg");
        Assert.Equal(HttpStatusCode.NotFound, city.Status);
    }

    [Fact]
    public async Task counts_heads_without_a_booking()
    {
        var (session, _) = await Tomorrow();
        using var city = await console.SignedIn(StaffRole.City);
        Assert.Contains("已记下：5 人", await city.Post($"/staff/lectures/check-in/{session.Id}?handler=WalkIns", ("Heads", "5")), StringComparison.Ordinal);
        Assert.Contains("请写 0 到 10,000 之间的数字", await city.Post($"/staff/lectures/check-in/{session.Id}?handler=WalkIns", ("Heads", "many")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task in_another_branch_is_not_there()
    {
        var (session, booking) = await Tomorrow();
        using var foreign = await console.SignedIn(StaffRole.District, await console.ForeignDistrict(session));
        foreach (var page in (string[])["check-in", "copy", "print", "export"])
        {
            await foreign.Get($"/staff/lectures/{page}/{session.Id}?n={Uri.EscapeDataString(booking.Number)}");
            Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
        }
    }

    [Fact]
    public async Task leaves_the_list_to_be_printed_and_with_a_reason_exported()
    {
        var (session, booking) = await Tomorrow();
        using var city = await console.SignedIn(StaffRole.City);
        Assert.Contains(booking.Number, await city.Get($"/staff/lectures/print/{session.Id}"), StringComparison.Ordinal);
        Assert.Contains("请写上原因", await city.Post($"/staff/lectures/export/{session.Id}"), StringComparison.Ordinal);
        Assert.Contains($"{booking.Number},booked,3", await city.Post($"/staff/lectures/export/{session.Id}", ("Reason", "for the school")), StringComparison.Ordinal);
        await using var db = console.Get<LearningStore>().Open();
        Assert.Equal("for the school", (await db.AuditEntries.SingleAsync(it => it.Act == "roster-exported" && it.Subject == session.Id)).Reason);
    }

    static string Digits(Receipt booking) => booking.Number.Replace(" ", "", StringComparison.Ordinal);

    string CheckIn(Receipt booking) => $"{console.Address}staff/check-in?n={Digits(booking)}";

    async Task<(Session, Receipt)> Tomorrow()
    {
        var session = await console.NewSession(inHours: 20);
        var booked = await console.Get<BookSeats>().Decide(session.Id, new Address("directline", session.Id, "c", Learning.Language.Chinese), 3, null, WhenFull.Refuse, session.Id);
        return (session, booked.Result!);
    }
}
