using System.Net;
using Learning.Staff;

namespace LearningBot.Tests.Staff;

public sealed class Keeping_places(ConsoleService console) : IClassFixture<ConsoleService>
{
    [Fact]
    public async Task shows_where_it_is_and_by_what_that_is_measured()
    {
        var path = await console.OwnPlace("place", StaffRole.District);
        using var district = await console.SignedIn(StaffRole.District);
        var page = await district.Get(path);
        Assert.Contains("GCJ-02", page, StringComparison.Ordinal);
        Assert.Contains("WGS-84", page, StringComparison.Ordinal);
        Assert.Contains(path.Replace("/place/", "/edit/", StringComparison.Ordinal), page, StringComparison.Ordinal);
        Assert.Contains("Coordinates, latitude first", await district.Get(path + "?lang=en"), StringComparison.Ordinal);
        using var auditor = await console.SignedIn(StaffRole.Auditor);
        Assert.DoesNotContain("/staff/places/edit/", await auditor.Get(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task finds_them_by_kind_and_words_and_goes_on_where_the_page_ended()
    {
        using var city = await console.SignedIn(StaffRole.City);
        var page = await city.Get("/staff/places");
        Assert.Equal(50, Links(page).Count);
        var next = await city.Get("/staff/places?after=" + page.Split("/staff/places?after=")[1].Split('"')[0]);
        Assert.Empty(Links(page).Intersect(Links(next)));
        Assert.Contains("没有找到这样的地点", await city.Get("/staff/places?find=nothing-like-this"), StringComparison.Ordinal);
        var schools = await city.Get("/staff/places?kind=StreetSchool");
        Assert.Contains("街道（乡镇）社区学校</td>", schools, StringComparison.Ordinal);
        Assert.DoesNotContain("社区（村）教学点</td>", schools, StringComparison.Ordinal);
        using var community = await console.SignedIn(StaffRole.Community);
        Assert.Single(Links(await community.Get("/staff/places")));
    }

    [Fact]
    public async Task changes_hours_and_access_and_keeps_what_was_typed_when_something_is_the_matter()
    {
        var path = await console.OwnPlace("edit", StaffRole.Community);
        var id = Uri.UnescapeDataString(path.Split('/')[^1]);
        using var community = await console.SignedIn(StaffRole.Community, await console.Scope(StaffRole.Community));
        var page = await community.Post(path, ("HoursZh", "每天 9:00—17:00"), ("HoursEn", ""));
        Assert.Equal(HttpStatusCode.BadRequest, community.Status);
        Assert.Contains("中文和英文都写", page, StringComparison.Ordinal);
        Assert.Contains("value=\"每天 9:00—17:00\"", page, StringComparison.Ordinal);
        Assert.Null((await console.KeptPlace(id)).EditedAt);

        page = await community.Post(path, ("HoursZh", "每天 9:00—17:00"), ("HoursEn", "daily 9:00–17:00"), ("AccessZh", "有电梯"), ("AccessEn", "there is a lift"), ("Reason", "winter"));
        Assert.Contains("已保存", page, StringComparison.Ordinal);
        Assert.Contains("有电梯", page, StringComparison.Ordinal);
        Assert.Equal("daily 9:00–17:00", (await console.KeptPlace(id)).Hours!.En);
        using var auditor = await console.SignedIn(StaffRole.Auditor);
        var trail = await auditor.Get("/staff/audit?act=place-edited");
        Assert.Contains("<td data-label=\"做了什么\">修改地点</td>", trail, StringComparison.Ordinal);
        Assert.Contains("每天 9:00—17:00", trail, StringComparison.Ordinal);
    }

    static List<string> Links(string page) => [.. page.Split("href=\"/staff/places/place/")[1..].Select(it => it.Split('"')[0])];
}
