using System.Net;
using Learning.Bookings;
using Learning.People;
using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace LearningBot.Tests.Staff;

public sealed class Looking_after_people(ConsoleService console) : IClassFixture<ConsoleService>
{
    [Fact]
    public async Task finds_them_by_the_number_of_a_booking_and_shows_nobody_as_they_are()
    {
        var (person, account) = await Somebody();
        var booking = await Book(account);
        using var city = await console.SignedIn(StaffRole.City);
        var list = await city.Get($"/staff/people?find={Uri.EscapeDataString(BookingNumber.Of(booking))}");
        Assert.Contains($"/staff/people/person/{person}", list, StringComparison.Ordinal);
        Assert.Contains($"居民 ·· {person % 10_000:D4}", list, StringComparison.Ordinal);
        Assert.Contains($"/staff/people/person/{person}", await city.Get($"/staff/people?find={person}"), StringComparison.Ordinal);
        Assert.Contains("没有找到", await city.Get("/staff/people?find=nobody"), StringComparison.Ordinal);
        var page = await city.Get($"/staff/people/person/{person}");
        Assert.Contains(BookingNumber.Of(booking), page, StringComparison.Ordinal);
        Assert.Contains("Choices about messages", await city.Get($"/staff/people/person/{person}?lang=en"), StringComparison.Ordinal);
        foreach (var seen in (string[])[list, page])
        {
            Assert.DoesNotContain(account.UserId, seen, StringComparison.Ordinal);
            Assert.DoesNotContain("小明", seen, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task opens_what_is_kept_for_a_reason_that_stands_in_the_trail()
    {
        var (person, account) = await Somebody();
        using var city = await console.SignedIn(StaffRole.City, proven: false);
        var page = await city.Post($"/staff/people/reveal/{person}");
        Assert.Contains("请写明原因", page, StringComparison.Ordinal);
        Assert.DoesNotContain("小明", page, StringComparison.Ordinal);
        Assert.Empty(await Trail(person));
        page = await city.Post($"/staff/people/reveal/{person}", ("Reason", "called us"));
        Assert.Contains("小明", page, StringComparison.Ordinal);
        Assert.Contains(account.UserId, page, StringComparison.Ordinal);
        Assert.Equal(["person-revealed called us"], await Trail(person));
    }

    [Fact]
    public async Task gives_a_file_to_who_asked_for_it()
    {
        var (person, account) = await Somebody();
        using var city = await console.SignedIn(StaffRole.City);
        Assert.Contains("请写明原因", await city.Post($"/staff/people/export/{person}", ("Reason", " ")), StringComparison.Ordinal);
        var file = await city.Post($"/staff/people/export/{person}", ("Reason", "asked for it at the desk"));
        Assert.Contains($"\"userId\": \"{account.UserId}\"", file, StringComparison.Ordinal);
        Assert.Equal(["person-exported asked for it at the desk"], await Trail(person));
    }

    [Fact]
    public async Task deletes_all_of_it_once_the_number_is_typed()
    {
        var (person, account) = await Somebody();
        var booking = await Book(account);
        using var city = await console.SignedIn(StaffRole.City);
        Assert.Contains("还没开始的 1 个预约（共 2 个座位）", await city.Get($"/staff/people/forget/{person}"), StringComparison.Ordinal);
        Assert.Contains("什么都没有删除", await city.Post($"/staff/people/forget/{person}", ("Reason", "asked"), ("Number", "1")), StringComparison.Ordinal);
        Assert.Contains("请写明原因", await city.Post($"/staff/people/forget/{person}", ("Number", $"{person}")), StringComparison.Ordinal);
        await using var db = console.Get<LearningStore>().Open();
        Assert.True(await db.People.AnyAsync(it => it.Id == person));
        Assert.Contains("已全部删除", await city.Post($"/staff/people/forget/{person}", ("Reason", "asked"), ("Number", $"{person}")), StringComparison.Ordinal);
        Assert.False(await db.People.AnyAsync(it => it.Id == person) || await db.Bookings.AnyAsync(it => it.Id == booking));
        Assert.Equal(["person-forgotten asked"], await Trail(person));
        await city.Get($"/staff/people/person/{person}");
        Assert.Equal(HttpStatusCode.NotFound, city.Status);
    }

    [Fact]
    public async Task is_for_staff_of_their_district()
    {
        var district = await console.Scope(StaffRole.District);
        var (own, foreign) = (await console.Resident(district), await console.Resident(await console.Scope(StaffRole.District, 1)));
        using var staff = await console.SignedIn(StaffRole.District, district);
        var list = await staff.Get("/staff/people");
        Assert.Contains($"/staff/people/person/{own}\"", list, StringComparison.Ordinal);
        Assert.DoesNotContain($"/staff/people/person/{foreign}\"", list, StringComparison.Ordinal);
        Assert.DoesNotContain($"/staff/people/person/{foreign}\"", await staff.Get($"/staff/people?find={foreign}"), StringComparison.Ordinal);
        foreach (var page in (string[])["person", "reveal", "export", "forget"])
        {
            await staff.Get($"/staff/people/{page}/{own}");
            Assert.Equal(HttpStatusCode.OK, staff.Status);
            await staff.Get($"/staff/people/{page}/{foreign}");
            Assert.Equal(HttpStatusCode.NotFound, staff.Status);
        }
        Assert.Equal(new NoSuchPerson(), (await console.Get<OpenPerson>().Reveal(foreign, staff.By with { Reason = "curious" })).Refusal);
        Assert.Empty(await Trail(foreign));
    }

    async Task<(long Person, Address Account)> Somebody()
    {
        var person = await console.Resident();
        await using var db = console.Get<LearningStore>().Open();
        var address = await db.Addresses.SingleAsync(it => it.PersonId == person);
        return (person, new(address.Channel, address.UserId, address.ConversationId, address.Language));
    }

    async Task<long> Book(Address who)
    {
        var session = await console.NewSession();
        Assert.True((await console.Get<BookSeats>().Decide(session.Id, who, 2, null, WhenFull.Refuse, $"book/{session.Id}")).Done);
        await using var db = console.Get<LearningStore>().Open();
        return await db.Bookings.Where(it => it.SessionId == session.Id).Select(it => it.Id).SingleAsync();
    }

    async Task<List<string>> Trail(long person)
    {
        await using var db = console.Get<LearningStore>().Open();
        return await db.AuditEntries.Where(it => it.Kind == "person" && it.Subject == $"{person}").OrderBy(it => it.Id).Select(it => it.Act + " " + it.Reason).ToListAsync();
    }
}
