using System.Net;
using Learning;
using Learning.Messages;
using Learning.Questions;
using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace LearningBot.Tests.Staff;

public sealed class Answering_questions(ConsoleService console) : IClassFixture<ConsoleService>
{
    [Fact]
    public async Task once_is_sent_to_all_who_asked_after_it_was_read_over()
    {
        var first = await console.Asked("可以带狗进图书馆吗");
        await console.Asked("请问可以带狗进图书馆吗？");
        var other = await console.Asked("can I bring a dog to the library", language: Language.English);
        using var city = await console.SignedIn(StaffRole.City);
        Assert.Contains("可以带狗进图书馆吗", await city.Get("/staff/questions?find=带狗"), StringComparison.Ordinal);
        Assert.Contains("Put in 2 ways", await city.Get($"/staff/questions/question/{first}?lang=en"), StringComparison.Ordinal);
        await city.Get("/staff/questions?lang=zh");
        (string, string)[] written = [("Chinese", "可以，请牵好。"), ("English", "Yes, on a lead."), ("Also", $"{other}")];
        var page = await city.Post($"/staff/questions/answer/{first}", written);
        Assert.Contains("3 人会收到这个答复", page, StringComparison.Ordinal);
        Assert.Equal(QuestionState.Open, (await Row(first)).State);

        // One more has asked since it was read over.
        await console.Asked("可以带狗进图书馆吗？？");
        page = await city.Post($"/staff/questions/answer/{first}", [.. written, ("Counted", "3")]);
        Assert.Contains("收到答复的人数变了", page, StringComparison.Ordinal);
        Assert.Equal(QuestionState.Open, (await Row(first)).State);

        page = await city.Post($"/staff/questions/answer/{first}", [.. written, ("Counted", "4")]);
        Assert.Contains("已答复，4 人会收到（4 条提问）", page, StringComparison.Ordinal);
        Assert.Equal((QuestionState.Answered, QuestionState.Answered), ((await Row(first)).State, (await Row(other)).State));
    }

    [Fact]
    public async Task is_refused_when_it_says_nothing_or_leads_to_a_strange_site()
    {
        var id = await console.Asked("几点开门");
        using var city = await console.SignedIn(StaffRole.City);
        Assert.Contains("还没有写答复", await city.Post($"/staff/questions/answer/{id}", ("Chinese", " ")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, city.Status);
        var page = await city.Post($"/staff/questions/answer/{id}", ("Chinese", "请看 https://evil.example/x"), ("Counted", "1"));
        Assert.Contains("evil.example，它不在允许的网站名单里", page, StringComparison.Ordinal);
        page = await city.Post($"/staff/questions/answer/{id}", ("Chinese", "九点"), ("English", "At nine"), ("Counted", "1"));
        Assert.Contains("没有人用英文问过", page, StringComparison.Ordinal);
        Assert.Contains("At nine", page, StringComparison.Ordinal);
        Assert.Equal(QuestionState.Open, (await Row(id)).State);
    }

    [Fact]
    public async Task can_wait_until_a_promised_moment_of_which_all_are_told()
    {
        var id = await console.Asked("停车场在哪里");
        using var city = await console.SignedIn(StaffRole.City);
        Assert.Contains("1 人会收到", await city.Get($"/staff/questions/put-off/{id}"), StringComparison.Ordinal);
        Assert.Contains("请选一个将来的时间", await city.Post($"/staff/questions/put-off/{id}", ("Until", "2020-01-01T09:00")), StringComparison.Ordinal);
        Assert.Contains("请选日期和时间", await city.Post($"/staff/questions/put-off/{id}", ("Until", "soon")), StringComparison.Ordinal);
        var until = console.Time.GetUtcNow().UtcDateTime.Date.AddDays(1).AddHours(1);
        var page = await city.Post($"/staff/questions/put-off/{id}", ("Until", until.AddHours(8).ToString("yyyy-MM-ddTHH:mm", null)));
        Assert.Contains("前答复，1 人会收到", page, StringComparison.Ordinal);
        Assert.Equal(until, (await Row(id)).Promised);
        await using var db = console.Get<LearningStore>().Open();
        Assert.Equal(1, await db.Deliveries.CountAsync(it => it.Kind == PutOffQuestion.Dialog && it.Topic == MessageTopic.Answers && it.UselessAfter == until));
    }

    [Fact]
    public async Task is_left_aside_for_a_reason_only()
    {
        var id = await console.Asked("你是谁的孩子");
        using var city = await console.SignedIn(StaffRole.City, proven: false);
        Assert.Contains("请写明原因", await city.Post($"/staff/questions/close/{id}"), StringComparison.Ordinal);
        Assert.Contains("已放到一边", await city.Post($"/staff/questions/close/{id}", ("Reason", "a joke")), StringComparison.Ordinal);
        Assert.Equal(QuestionState.Closed, (await Row(id)).State);
        Assert.Contains("放到一边了", await city.Get($"/staff/questions/question/{id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_for_those_whose_residents_asked()
    {
        var district = await console.Scope(StaffRole.District);
        var (own, foreign) = (await console.Asked("本区的井盖坏了找谁", district), await console.Asked("别区的路灯坏了找谁", await console.Scope(StaffRole.District, 1)));
        using var staff = await console.SignedIn(StaffRole.District, district);
        var list = await staff.Get("/staff/questions");
        Assert.Contains("本区的井盖坏了找谁", list, StringComparison.Ordinal);
        Assert.DoesNotContain("别区的路灯坏了找谁", list, StringComparison.Ordinal);
        foreach (var page in (string[])["question", "answer", "put-off", "close", "assign"])
        {
            await staff.Get($"/staff/questions/{page}/{own}");
            Assert.Equal(HttpStatusCode.OK, staff.Status);
            await staff.Get($"/staff/questions/{page}/{foreign}");
            Assert.Equal(HttpStatusCode.NotFound, staff.Status);
        }
        await staff.Post($"/staff/questions/close/{own}", ("Reason", "done"));
        Assert.Equal((QuestionState.Closed, QuestionState.Open), ((await Row(own)).State, (await Row(foreign)).State));
    }

    async Task<Question> Row(long id)
    {
        await using var db = console.Get<LearningStore>().Open();
        return await db.Questions.AsNoTracking().SingleAsync(it => it.Id == id);
    }
}
