using System.Globalization;
using System.Net;
using Learning.City;
using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace LearningBot.Tests.Staff;

public sealed class Planning_lectures(ConsoleService console) : IClassFixture<ConsoleService>
{
    string Starts => console.Get<CityClock>().InCity(console.Time.GetUtcNow().UtcDateTime.AddDays(9)).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);

    [Fact]
    public async Task makes_a_lecture_in_both_languages_once_however_often_it_is_sent()
    {
        var scope = await console.Scope(StaffRole.Community);
        using var community = await console.SignedIn(StaffRole.Community, scope);
        Assert.Contains($"value=\"{scope}\"", await community.Get("/staff/lectures/new"), StringComparison.Ordinal);
        var fields = Fields(scope);
        Assert.Contains("讲座建好了", await community.Post("/staff/lectures/new", fields), StringComparison.Ordinal);
        var page = community.Leads;
        await community.Post("/staff/lectures/new", fields);
        Assert.Equal(page, community.Leads);
        Assert.Contains("Stories at bedtime", await community.Get(page + "?lang=en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task keeps_what_was_written_when_something_is_the_matter()
    {
        using var city = await console.SignedIn(StaffRole.City);
        var page = await city.Post("/staff/lectures/new", [.. Fields("no such place").Where(it => it.Name != "TitleEn"), ("TitleEn", "")]);
        Assert.Equal(HttpStatusCode.BadRequest, city.Status);
        Assert.Contains("没有找到这个地点", page, StringComparison.Ordinal);
        Assert.Contains("value=\"睡前故事\"", page, StringComparison.Ordinal);
        Assert.Contains("都要写中文和英文", await city.Post("/staff/lectures/new", [.. Fields(await console.Scope(StaffRole.Community)).Where(it => it.Name != "TitleEn")]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task shows_the_days_of_a_series_before_it_is_added()
    {
        var session = await console.NewSession();
        var path = $"/staff/lectures/copy/{session.Id}";
        using var city = await console.SignedIn(StaffRole.City);
        var until = console.Time.GetUtcNow().AddDays(9 + 15).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        (string, string)[] fields = [("Held", "room"), ("Place", session.PlaceId!), ("Starts", Starts), ("Minutes", "60"), ("Capacity", "12"), ("Until", until), ("Key", "series-of-a-test")];
        var page = await city.Post(path, fields);
        Assert.Contains("会加 3 场", page, StringComparison.Ordinal);
        Assert.Equal(0, await Copies());
        var shown = page.Split("name=\"Shown\" value=\"")[1].Split('"')[0];
        Assert.Contains("会加 3 场", await city.Post(path, [.. fields, ("Step", "go"), ("Shown", "something else")]), StringComparison.Ordinal);
        Assert.Equal(0, await Copies());
        Assert.Contains("已加上 3 场", await city.Post(path, [.. fields, ("Step", "go"), ("Shown", shown)]), StringComparison.Ordinal);
        Assert.Equal(3, await Copies());
    }

    async Task<int> Copies()
    {
        await using var db = console.Get<LearningStore>().Open();
        return await db.Sessions.CountAsync(it => it.Id.StartsWith("s-series-of-a-test"));
    }

    (string Name, string Value)[] Fields(string place) =>
    [
        ("TitleZh", "睡前故事"), ("TitleEn", "Stories at bedtime"), ("SpeakerZh", "陈老师"), ("SpeakerEn", "Ms Chen"), ("Theme", console.Get<CityPack>().Themes[0].Id),
        ("Held", "room"), ("Place", place), ("Starts", Starts), ("Minutes", "60"), ("Capacity", "20"), ("Key", "made-by-a-test"),
    ];
}
