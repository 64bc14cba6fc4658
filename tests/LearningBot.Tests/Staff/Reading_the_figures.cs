using System.Net;
using System.Text.RegularExpressions;
using Learning.Bookings;
using Learning.Lectures;
using Learning.People;
using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace LearningBot.Tests.Staff;

public sealed class Reading_the_figures(ConsoleService console) : IClassFixture<ConsoleService>
{
    [Fact]
    public async Task begins_with_this_quarter_in_both_languages()
    {
        using var city = await console.SignedIn(StaffRole.City);
        var page = await city.Get("/staff/indicators");
        Assert.Contains("只统计本平台", page, StringComparison.Ordinal);
        Assert.Contains("2,123,859", page, StringComparison.Ordinal);
        Assert.Contains("26.0 %", page, StringComparison.Ordinal);
        Assert.Contains("常住人口来源：第七次全国人口普查", page, StringComparison.Ordinal);
        page = await city.Get("/staff/indicators?period=2026-11&lang=en");
        Assert.Contains("November 2026", page, StringComparison.Ordinal);
        Assert.Contains("Counted on this platform only", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task of_a_period_that_there_is_not_shows_this_quarter()
    {
        using var city = await console.SignedIn(StaffRole.City);
        Assert.Equal(Lead(await city.Get("/staff/indicators")), Lead(await city.Get("/staff/indicators?period=2026-99")));
        Assert.NotEqual(Lead(await city.Get("/staff/indicators")), Lead(await city.Get("/staff/indicators?period=2020")));
    }

    [Fact]
    public async Task of_a_period_long_ago_names_it_among_those_to_choose()
    {
        using var city = await console.SignedIn(StaffRole.City);
        Assert.Single(Regex.Matches(await city.Get("/staff/indicators?period=2020"), "<option value=\"([^\"]*)\" selected"), it => it.Groups[1].Value == "2020");
        Assert.Single(Regex.Matches(await city.Get("/staff/indicators"), "<option value=\"([^\"]*)\" selected"));
    }

    [Fact]
    public async Task shows_people_once_they_are_ten()
    {
        var session = await console.NewSession();
        using var community = await console.SignedIn(StaffRole.Community, session.PlaceId);
        // Another period each time: on a slow machine the figures of the first may be kept.
        var (year, month) = ($"/staff/indicators?period={session.StartsAt.AddHours(8):yyyy}", $"/staff/indicators?period={session.StartsAt.AddHours(8):yyyy-MM}");
        await Book(session, 9);
        Assert.DoesNotContain("<span class=\"figure\">9</span>", await community.Get(year), StringComparison.Ordinal);
        await Book(session, 10);
        Assert.Contains("<span class=\"figure\">10</span>", await community.Get(month), StringComparison.Ordinal);
    }

    [Fact]
    public async Task shows_no_community_of_another_district()
    {
        var session = await console.NewSession();
        await using var db = console.Get<LearningStore>().Open();
        var place = await db.Places.SingleAsync(it => it.Id == session.PlaceId);
        var address = $"/staff/indicators/communities?period={session.StartsAt.AddHours(8):yyyy}&district={place.District}";
        using var own = await console.SignedIn(StaffRole.District, place.District);
        Assert.Contains(place.Name.Zh, await own.Get(address), StringComparison.Ordinal);
        using var foreign = await console.SignedIn(StaffRole.District, await console.ForeignDistrict(session));
        Assert.DoesNotContain(place.Name.Zh, await foreign.Get(address), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, foreign.Status);
    }

    [Fact]
    public async Task draws_the_places_of_the_branch_alone()
    {
        using var city = await console.SignedIn(StaffRole.City);
        using var district = await console.SignedIn(StaffRole.District);
        var (all, own) = (await city.Get("/staff/indicators/map"), await district.Get("/staff/indicators/map"));
        Assert.Contains("<path class=\"houses\" d=\"M", all, StringComparison.Ordinal);
        Assert.True(Rows(all) > 1);
        Assert.Equal(1, Rows(own));
    }

    [Theory, InlineData("csv", "时间,范围"), InlineData("xlsx", "PK"), InlineData("pdf", "%PDF-")]
    public async Task takes_them_out_as_a_file_for_a_reason_that_is_kept(string kind, string begins)
    {
        using var auditor = await console.SignedIn(StaffRole.Auditor);
        const string path = "/staff/indicators/export";
        Assert.Contains("请写明原因", await auditor.Post(path, ("Period", "2026-Q3"), ("As", kind), ("Reason", " ")), StringComparison.Ordinal);
        Assert.Equal(0, await Exports(auditor));
        var file = await auditor.Post(path, ("Period", "2026-Q3"), ("As", kind), ("Reason", "for the quarterly report"));
        Assert.StartsWith(begins, file, StringComparison.Ordinal);
        Assert.Equal(1, await Exports(auditor));
        if (kind == "csv") Assert.InRange(console.Since(Regex.Match(file, "\n2026-Q3,武汉,居民的提问,提出,0,(.*)").Groups[1].Value), TimeSpan.Zero, TimeSpan.FromMinutes(30));
    }

    [Fact]
    public async Task begins_to_export_with_the_last_whole_quarter()
    {
        using var city = await console.SignedIn(StaffRole.City);
        var clock = console.Get<Learning.City.CityClock>();
        var last = Learning.Indicators.Period.Of(Learning.Indicators.PeriodKind.Quarter, DateOnly.FromDateTime(clock.InCity(clock.Now).DateTime)).Before;
        Assert.Contains($"<option value=\"{last}\" selected", await city.Get("/staff/indicators/export"), StringComparison.Ordinal);
    }

    async Task<int> Exports(StaffVisitor by)
    {
        await using var db = console.Get<LearningStore>().Open();
        return await db.AuditEntries.CountAsync(it => it.Act == "exported" && it.Kind == "indicators" && it.Subject == "2026-Q3" && it.StaffId == by.Account!.Id);
    }

    async Task Book(Session session, int people)
    {
        for (var n = 0; n < people; n++)
        {
            var who = new Address("directline", $"{session.Id} {n}", "c", Learning.Language.Chinese);
            var decided = await console.Get<BookSeats>().Decide(session.Id, who, 1, null, WhenFull.Refuse, $"{session.Id}/{n}");
            Assert.True(decided.Done, decided.Refusal?.ToString());
        }
    }

    static string Lead(string page) => Regex.Match(page, "<p class=\"lead\">([^<]*)").Groups[1].Value.Trim();

    static int Rows(string page) => Regex.Count(page, "<th scope=\"row\">");
}
