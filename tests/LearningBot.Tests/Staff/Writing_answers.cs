using System.Net;
using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace LearningBot.Tests.Staff;

public sealed class Writing_answers(ConsoleService console) : IClassFixture<ConsoleService>
{
    [Fact]
    public async Task is_done_in_both_languages_after_it_was_tried()
    {
        using var city = await console.SignedIn(StaffRole.City);
        (string, string)[] written = [("Zh.Question", "馆里有打印机吗"), ("Zh.Text", "二楼有，一页两角。"), ("Zh.Phrasings", "在哪里打印\r\n能打印吗"), ("En.Question", "Is there a printer?"), ("En.Text", "On the second floor.")];
        var page = await city.Post("/staff/answers/new", written);
        Assert.Contains("居民会看到", page, StringComparison.Ordinal);
        Assert.Equal(0, await Count("馆里有打印机吗"));
        Assert.Contains("已保存", await city.Post("/staff/answers/new", [.. written, ("Step", "keep")]), StringComparison.Ordinal);
        Assert.StartsWith("/staff/answers/answer/written-", city.Leads, StringComparison.Ordinal);
        Assert.Contains("On the second floor.", await city.Get(city.Leads), StringComparison.Ordinal);
        Assert.Contains("已经有答复了", await city.Post("/staff/answers/new", [.. written, ("Step", "keep")]), StringComparison.Ordinal);
        Assert.Equal(1, await Count("馆里有打印机吗"));
    }

    [Fact]
    public async Task is_refused_when_half_is_missing_or_it_leads_to_a_strange_site()
    {
        using var city = await console.SignedIn(StaffRole.City);
        Assert.Contains("问题和答复都要写", await city.Post("/staff/answers/new"), StringComparison.Ordinal);
        Assert.Contains("问题和答复都要写", await city.Post("/staff/answers/new", ("Zh.Question", "有吗"), ("Zh.Text", "有"), ("En.Question", "Is there?")), StringComparison.Ordinal);
        Assert.Contains("evil.example，它不在允许的网站名单里", await city.Post("/staff/answers/new", ("Zh.Question", "有吗"), ("Zh.Text", "看 https://evil.example/x"), ("Step", "keep")), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.BadRequest, 0), (city.Status, await Count("有吗")));
    }

    [Fact]
    public async Task is_read_over_with_one_button_and_stands_first_again_when_its_time_is_over()
    {
        var id = await console.NewAnswer("老年卡怎么办理");
        using var city = await console.SignedIn(StaffRole.City);
        Assert.Contains("还没有复核过", await city.Get($"/staff/answers/answer/{id}"), StringComparison.Ordinal);
        Assert.Contains(id, await city.Get("/staff/answers?state=due&find=老年卡怎么办理"), StringComparison.Ordinal);
        Assert.Contains("180 天以后再复核", await city.Post($"/staff/answers/review/{id}"), StringComparison.Ordinal);
        Assert.DoesNotContain(id, await city.Get("/staff/answers?state=due&find=老年卡怎么办理"), StringComparison.Ordinal);
        console.Time.Move(TimeSpan.FromDays(180) + TimeSpan.FromMinutes(1));
        using var later = await console.SignedIn(StaffRole.City);
        Assert.Contains(id, await later.Get("/staff/answers?state=due&find=老年卡怎么办理"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task keeps_what_it_said_before_and_goes_back_to_it()
    {
        var id = await console.NewAnswer("停车场收费吗");
        using var city = await console.SignedIn(StaffRole.City);
        Assert.Contains("还没有人在工作台改过", await city.Get($"/staff/answers/history/{id}"), StringComparison.Ordinal);
        await city.Post($"/staff/answers/edit/{id}?language=Chinese", ("Language", "Chinese"), ("Question", "停车场收费吗"), ("Text", "每小时五元。"), ("Step", "keep"));
        var page = await city.Get($"/staff/answers/history/{id}");
        Assert.Contains("请看门口的牌子", page, StringComparison.Ordinal);
        Assert.Contains(city.Account!.Name, page, StringComparison.Ordinal);
        var version = page.Split("version=")[1].Split('"')[0];
        Assert.Contains("请看门口的牌子", await city.Get($"/staff/answers/put-back/{id}?version={version}"), StringComparison.Ordinal);
        Assert.Contains("已改回", await city.Post($"/staff/answers/put-back/{id}?version={version}", ("Version", version)), StringComparison.Ordinal);
        await using var db = console.Get<LearningStore>().Open();
        Assert.Equal("请看门口的牌子。", (await db.Answers.SingleAsync(it => it.Id == id)).Text);
        await city.Get($"/staff/answers/put-back/{id}?version=0");
        Assert.Equal(HttpStatusCode.NotFound, city.Status);
    }

    async Task<int> Count(string question)
    {
        await using var db = console.Get<LearningStore>().Open();
        return await db.Answers.CountAsync(it => it.Question == question);
    }
}
