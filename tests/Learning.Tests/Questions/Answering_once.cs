using Learning.Answers;
using Learning.Messages;
using Learning.People;
using Learning.Preferences;
using Learning.Questions;
using Learning.Staff;
using Learning.Tests.Staff;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Questions;

public abstract class Answering_once(Towns.Towns towns) : IAsyncLifetime
{
    static readonly string[] chinese =
    [
        "可以带狗进图书馆吗", "图书馆可以带狗进吗？", "请问能带狗进图书馆吗", "能不能带狗进图书馆", "带狗进图书馆可以吗", "我想带狗进图书馆，可以吗？", "可以带狗进图书馆吗？？", "带狗进图书馆，行吗",
    ];

    static readonly string[] english =
    [
        "Can I bring my dog to the library?", "can i bring a dog to the library", "Could I bring my dog to your library please?", "to the library, can I bring my dog", "bring my dog to the library?",
    ];

    Town town = null!;
    By mayor = null!;
    StaffAccount account = null!;

    AnswerQuestion Answer => town.Get<AnswerQuestion>();

    QuestionInbox Inbox => town.Get<QuestionInbox>();

    [Fact]
    public async Task reaches_all_forty_who_asked_the_same_in_their_own_wordings_and_nobody_else()
    {
        for (var n = 0; n < 25; n++) await Ask($"zh{n}", chinese[n % chinese.Length]);
        for (var n = 0; n < 15; n++) await Ask($"en{n}", english[n % english.Length], Language.English);
        await Ask("zh0", "能带狗进图书馆吗");
        await Ask("other", "图书馆几点关门");

        var groups = await Inbox.Open(account);
        Assert.Equal([25, 15, 1], groups.Select(it => it.People));
        Assert.Equal(26, groups[0].Questions.Count);
        var answered = await Answer.Decide(
            new(groups[0].Questions[3].Id) { Texts = Both("可以，请牵好。", "Yes, on a lead."), Also = [groups[1].Lead.Id] }, mayor);

        Assert.Equal((41, 40), (answered.Result!.Questions, answered.Result.People));
        var deliveries = await town.Deliveries();
        Assert.Equal(40, deliveries.Count);
        Assert.Equal(40, deliveries.Select(it => it.PersonId).Distinct().Count());
        Assert.All(deliveries, it => Assert.Equal((AnswerQuestion.Dialog, MessageTopic.Answers, $"answer:{groups[0].Questions[3].Id}"), (it.Kind, it.Topic, it.Cause)));
        Assert.Equal("图书馆几点关门", Assert.Single(await Inbox.Open(account)).Lead.Text);
        var mine = await town.Get<MyQuestions>().Answered(groups[1].Questions[2].Id, Who("en2", Language.English));
        Assert.Equal((english[2], "Yes, on a lead.", "staff"), (mine!.Question, mine.Answer.Text, mine.Answer.Source!));
        Assert.Null(await town.Get<MyQuestions>().Answered(groups[1].Questions[2].Id, Who("en3", Language.English)));
    }

    [Fact]
    public async Task makes_the_bot_answer_whoever_asks_next_and_puts_every_wording_to_the_test()
    {
        foreach (var (text, n) in chinese.Select((text, n) => (text, n))) await Ask($"zh{n}", text);
        var lead = Assert.Single(await Inbox.Open(account)).Lead;
        Assert.True((await Answer.Decide(new(lead.Id) { Texts = Only(Language.Chinese, "可以，请牵好。") }, mayor)).Done);
        var index = town.Get<AnswerIndex>();
        await index.Refresh();
        var hit = Assert.Single(index.Find("我可以带狗进图书馆吗", Language.Chinese, 1));
        Assert.True(hit.Score >= AnswerIndex.Sure);
        Assert.Equal("可以，请牵好。", hit.Answer.Text);

        // Wordings that differ in signs only are one.
        var (all, failed) = await town.Get<AnswerProofs>().Check();
        Assert.Equal((chinese.Length - 1, 0), (all, failed.Count));
        await using (var db = town.Store.Open())
        {
            (await db.Answers.SingleAsync()).RetiredAt = town.Clock.GetUtcNow().UtcDateTime;
            await db.SaveChangesAsync();
        }
        (all, failed) = await town.Get<AnswerProofs>().Check();
        Assert.Equal((all, null), (failed.Count, failed[0].Found));
    }

    [Fact]
    public async Task is_told_by_day_only_and_not_to_a_person_who_stopped_messages()
    {
        await Ask("li", chinese[0]);
        await Ask("wang", chinese[1]);
        await town.Get<SetMessages>().Decide(MessageChoice.StopAll, null, "停", Who("wang"), Town.Key());
        town.Clock.Advance(TimeSpan.FromHours(13)); // 23:00
        var id = (await Inbox.Open(account))[0].Lead.Id;
        Assert.Equal(2, (await Answer.Decide(new(id) { Texts = Only(Language.Chinese, "可以。") }, mayor)).Result!.People);
        Assert.Empty(await town.Claim());
        town.Clock.Advance(TimeSpan.FromHours(10));
        Assert.Equal("li", Assert.Single(await town.Claim()).To.UserId);
        Assert.Equal([DeliveryState.Claimed, DeliveryState.OptedOut], (await town.Deliveries()).Select(it => it.State).Order());
    }

    [Fact]
    public async Task is_not_told_when_it_has_become_useless()
    {
        await Ask("li", chinese[0]);
        var id = (await Inbox.Open(account))[0].Lead.Id;
        await Answer.Decide(new(id) { Texts = Only(Language.Chinese, "今天可以。"), UselessAfter = town.Clock.GetUtcNow().UtcDateTime.AddHours(1) }, mayor);
        town.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Empty(await town.Claim());
        Assert.Equal(DeliveryState.Expired, Assert.Single(await town.Deliveries()).State);
    }

    [Fact]
    public async Task refuses_a_second_answer_and_what_says_nothing()
    {
        await Ask("li", chinese[0]);
        await Ask("wang", "图书馆几点关门");
        var groups = await Inbox.Open(account);
        var (first, other) = (groups[0].Lead.Id, groups[1].Lead.Id);
        Assert.Equal(new NothingSaid(), (await Answer.Decide(new(first) { Texts = Both("可以", " ") }, mayor)).Refusal);
        Assert.Equal(new NothingSaid(), (await Answer.Decide(new(first) { Texts = new Dictionary<Language, string>() }, mayor)).Refusal);
        Assert.Equal(new NobodyAskedIn(Language.English), (await Answer.Decide(new(first) { Texts = Both("可以", "Yes") }, mayor)).Refusal);
        Assert.Equal(new AnswerIsTooLong(4000), (await Answer.Decide(new(first) { Texts = Only(Language.Chinese, new('长', 4001)) }, mayor)).Refusal);
        Assert.Equal(new NoSuchQuestion(77), (await Answer.Decide(new(77) { Texts = Only(Language.Chinese, "可以") }, mayor)).Refusal);
        Assert.Empty(await town.Deliveries());

        // Two colleagues at once: one answers, the other is told so.
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(n => Task.Run(() => Answer.Decide(new(first) { Texts = Only(Language.Chinese, $"可以{n}") }, mayor))));
        Assert.Single(both, it => it.Done);
        Assert.Equal(new NotWaiting(first, QuestionState.Answered), both.Single(it => !it.Done).Refusal);

        Assert.Equal(new ReasonIsMissing(), (await town.Get<CloseQuestion>().Decide(other, mayor)).Refusal);
        Assert.True((await town.Get<CloseQuestion>().Decide(other, mayor with { Reason = "not ours" })).Done);
        Assert.Equal(new NotWaiting(other, QuestionState.Closed), (await Answer.Decide(new(other) { Texts = Only(Language.Chinese, "九点") }, mayor)).Refusal);
        Assert.Single(await town.Deliveries());
        Assert.Equal(["staff-invited", "question-answered", "question-closed"], (await town.Trail()).Select(it => it.Act));
        Assert.DoesNotContain(await town.Trail(), it => $"{it.Before}{it.After}".Contains('可'));
    }

    [Fact]
    public async Task is_for_the_residents_of_the_branch()
    {
        await Ask("li", chinese[0]);
        await Ask("wang", chinese[0]);
        await Ask("zhou", chinese[0]);
        await using var db = town.Store.Open();
        var people = await db.Addresses.ToDictionaryAsync(it => it.UserId, it => it.PersonId);
        await db.People.Where(it => it.Id == people["li"]).ExecuteUpdateAsync(set => set.SetProperty(it => it.District, "wuchang"));
        await db.People.Where(it => it.Id == people["wang"]).ExecuteUpdateAsync(set => set.SetProperty(it => it.District, "hankou"));
        var wuchang = await town.Account(mayor, "wuchang", StaffRole.District, "wuchang");
        var auditor = await town.Account(mayor, "auditor", StaffRole.Auditor, "city");
        var ids = await db.Questions.ToDictionaryAsync(it => it.PersonId, it => it.Id);

        Assert.Equal(new NoSuchQuestion(ids[people["wang"]]), (await Answer.Decide(new(ids[people["wang"]]) { Texts = Only(Language.Chinese, "可以") }, wuchang.Acts())).Refusal);
        Assert.Equal(new NoSuchQuestion(ids[people["li"]]), (await Answer.Decide(new(ids[people["li"]]) { Texts = Only(Language.Chinese, "可以") }, auditor.Acts())).Refusal);
        Assert.Null(await Inbox.Find(ids[people["zhou"]], wuchang));
        Assert.Equal(3, (await Inbox.Find(ids[people["zhou"]], auditor))!.People);
        Assert.Equal((1, 1), ((await Inbox.Open(wuchang))[0].People, (await Answer.Decide(new(ids[people["li"]]) { Texts = Only(Language.Chinese, "可以") }, wuchang.Acts())).Result!.People));
    }

    [Theory]
    [InlineData("借书证怎么办", "借书证丢了怎么办")]
    [InlineData("几点开门", "几点关门")]
    [InlineData("How do I get a library card?", "I lost my library card")]
    [InlineData("When does the library open?", "When does the library close?")]
    public async Task does_not_take_questions_about_something_else_for_the_same(string one, string other)
    {
        await Ask("li", one);
        await Ask("wang", other);
        Assert.Equal(2, (await Inbox.Open(account)).Count);
    }

    public async Task InitializeAsync()
    {
        town = await StaffTown.Found(towns);
        mayor = await town.First();
        account = (await town.Get<StaffList>().Find("mayor"))!;
    }

    public Task DisposeAsync() => towns.DisposeAsync();

    static Address Who(string name, Language language = Language.Chinese) => Town.Person(name) with { Language = language };

    static Dictionary<Language, string> Only(Language language, string text) => new() { [language] = text };

    static Dictionary<Language, string> Both(string zh, string en) => new() { [Language.Chinese] = zh, [Language.English] = en };

    async Task Ask(string name, string text, Language language = Language.Chinese) =>
        Assert.True((await town.Get<AskStaff>().Decide(text, null, Who(name, language), Town.Key())).Done);

    public sealed class On_sqlite() : Answering_once(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : Answering_once(new PostgresTowns(server));
}
