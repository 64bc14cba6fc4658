using System.Net;
using Learning;
using Learning.Answers;
using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace LearningBot.Tests.Staff;

public sealed class Keeping_answers(ConsoleService console) : IClassFixture<ConsoleService>
{
    [Fact]
    public async Task shows_what_the_city_answers_and_which_wordings_find_it()
    {
        var id = await console.NewAnswer("地铁站到图书馆怎么走");
        using var district = await console.SignedIn(StaffRole.District);
        Assert.Contains($"/staff/answers/answer/{id}", await district.Get("/staff/answers?find=地铁站到图书馆"), StringComparison.Ordinal);
        var page = await district.Get($"/staff/answers/answer/{id}");
        Assert.Contains("能找到", page, StringComparison.Ordinal);
        Assert.Contains("还没有英文答复", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"/staff/answers/edit/{id}", page, StringComparison.Ordinal);
        Assert.Contains("finds it", await district.Get($"/staff/answers/answer/{id}?lang=en"), StringComparison.Ordinal);
        await district.Get("/staff/answers/answer/none");
        Assert.Equal(HttpStatusCode.NotFound, district.Status);
    }

    [Fact]
    public async Task changes_one_after_it_was_tried()
    {
        var id = await console.NewAnswer("儿童阅览室几楼");
        using var city = await console.SignedIn(StaffRole.City);
        (string, string)[] written = [("Language", "English"), ("Question", "Which floor is the children's room on?"), ("Text", "The second floor."), ("Phrasings", "children's room floor\r\nwhere do children read")];
        var page = await city.Post($"/staff/answers/edit/{id}?language=English", written);
        Assert.Contains("居民会看到", page, StringComparison.Ordinal);
        Assert.Equal(1, await Count(id));
        page = await city.Post($"/staff/answers/edit/{id}?language=English", [.. written, ("Step", "keep")]);
        Assert.Contains("已保存", page, StringComparison.Ordinal);
        Assert.Contains("The second floor.", page, StringComparison.Ordinal);
        Assert.Equal(2, await Count(id));
        page = await city.Post($"/staff/answers/edit/{id}?language=English", [.. written.Where(it => it.Item1 != "Text"), ("Text", "see evil.example"), ("Step", "keep")]);
        Assert.Contains("evil.example，它不在允许的网站名单里", page, StringComparison.Ordinal);
        Assert.Contains("see evil.example", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, city.Status);
    }

    [Fact]
    public async Task retires_one_for_a_reason_and_brings_it_back()
    {
        var id = await console.NewAnswer("寄存柜怎么用");
        using var city = await console.SignedIn(StaffRole.City);
        Assert.Contains("1 种问法都不再有这条答复", await city.Get($"/staff/answers/retire/{id}"), StringComparison.Ordinal);
        Assert.Contains("请写明原因", await city.Post($"/staff/answers/retire/{id}"), StringComparison.Ordinal);
        Assert.Contains("已停用", await city.Post($"/staff/answers/retire/{id}", ("Reason", "no lockers any more")), StringComparison.Ordinal);
        Assert.Contains(id, await city.Get("/staff/answers?state=retired"), StringComparison.Ordinal);
        Assert.Contains("已重新启用", await city.Post($"/staff/answers/retire/{id}", ("Reason", "they are back")), StringComparison.Ordinal);
    }

    async Task<int> Count(string id)
    {
        await using var db = console.Get<LearningStore>().Open();
        return await db.Answers.CountAsync(it => it.Id == id);
    }
}

/// <summary>Answers for those who keep them.</summary>
static class AnswersOfTheConsole
{
    static int made;

    /// <summary>A new answer in Chinese; its id.</summary>
    public static async Task<string> NewAnswer(this ConsoleService console, string question)
    {
        var id = $"made-{Interlocked.Increment(ref made)}";
        await using var db = console.Get<LearningStore>().Open();
        db.Add(new Answer { Id = id, Language = Language.Chinese, Question = question, Text = "请看门口的牌子。" });
        await db.SaveChangesAsync();
        return id;
    }

    /// <summary>The address at which one goes back to how an answer stood before it was changed.</summary>
    public static async Task<string> EarlierVersion(this ConsoleService console, string question)
    {
        var id = await console.NewAnswer(question);
        var decided = await console.Get<EditAnswer>().Decide(new(id, Language.Chinese, question, "早上九点。", []), await console.Mayor());
        Assert.True(decided.Done, decided.Refusal?.ToString());
        await using var db = console.Get<LearningStore>().Open();
        var version = await db.AnswerVersions.Where(it => it.AnswerId == id).OrderBy(it => it.Id).Select(it => it.Id).FirstAsync();
        return $"/staff/answers/put-back/{id}?version={version}";
    }
}
