using Learning.Messages;
using Learning.Questions;
using Learning.Staff;
using Learning.Tests.Staff;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Questions;

public abstract class Promising_an_answer(Towns.Towns towns) : IAsyncLifetime
{
    Town town = null!;
    By mayor = null!;
    StaffAccount account = null!;

    PutOffQuestion PutOff => town.Get<PutOffQuestion>();

    DateTime Tomorrow => town.Clock.GetUtcNow().UtcDateTime.AddHours(23);

    [Fact]
    public async Task tells_everybody_who_asked_the_same_once_and_keeps_the_promise()
    {
        var id = await Ask("li", "可以带狗进图书馆吗");
        await Ask("li", "请问可以带狗进图书馆吗？");
        await Ask("wang", "可以带狗进图书馆吗？");
        await Ask("zhou", "图书馆几点关门");
        Assert.Equal(new PutOff(Tomorrow, 3, 2), (await PutOff.Decide(id, Tomorrow, mayor)).Result);
        var told = await town.Deliveries();
        Assert.Equal([PutOffQuestion.Dialog, PutOffQuestion.Dialog], told.Select(it => it.Kind));
        Assert.All(told, it => Assert.Equal((MessageTopic.Answers, Tomorrow), (it.Topic, it.UselessAfter!.Value)));
        Assert.Equal(Tomorrow, (await town.Get<QuestionPages>().Find(id, account, Purpose.See))!.Group.Promised);
        Assert.Equal("question-put-off", (await town.Trail())[^1].Act);

        // Another promise later is told as well.
        town.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(2, (await PutOff.Decide(id, Tomorrow, mayor)).Result!.People);
        Assert.Equal(4, (await town.Deliveries()).Count);
    }

    [Fact]
    public async Task is_refused_for_what_is_over_too_far_or_waits_no_more()
    {
        var id = await Ask("li", "可以带狗进图书馆吗");
        Assert.Equal(new CannotPromise(30), (await PutOff.Decide(id, town.Clock.GetUtcNow().UtcDateTime, mayor)).Refusal);
        Assert.Equal(new CannotPromise(30), (await PutOff.Decide(id, Tomorrow.AddDays(30), mayor)).Refusal);
        Assert.Equal(new NoSuchQuestion(77), (await PutOff.Decide(77, Tomorrow, mayor)).Refusal);
        var foreign = await town.Account(mayor, "wuchang", StaffRole.District, "wuchang");
        Assert.Equal(new NoSuchQuestion(id), (await PutOff.Decide(id, Tomorrow, foreign.Acts())).Refusal);
        await town.Get<CloseQuestion>().Decide(id, mayor with { Reason = "not ours" });
        Assert.Equal(new NotWaiting(id, QuestionState.Closed), (await PutOff.Decide(id, Tomorrow, mayor)).Refusal);
        Assert.Empty(await town.Deliveries());
    }

    [Fact]
    public async Task finds_its_question_in_an_inbox_that_is_paged_by_key()
    {
        for (var n = 0; n < 60; n++) await Ask($"p{n / 15}", $"第{Number(n)}件事怎么办");
        var pages = town.Get<QuestionPages>();
        var first = await pages.Of(account, new());
        Assert.True(first.Groups > QuestionPages.Size && first.More);
        Assert.Equal((QuestionPages.Size, 60), (first.Rows.Count, first.Questions));
        var second = await pages.Of(account, new() { After = first.Rows[^1].Mark });
        Assert.False(second.More);
        Assert.Equal(first.Groups, first.Rows.Concat(second.Rows).Select(it => it.Group.Lead.Id).Distinct().Count());
        Assert.Equal(1, (await pages.Of(account, new() { Words = Number(7) })).Groups);
        Assert.Equal(0, (await pages.Of(account, new() { InGuide = true })).Groups);
        await using var db = town.Store.Open();
        await db.People.Where(it => it.Id == first.Rows[0].Group.Lead.PersonId).ExecuteUpdateAsync(set => set.SetProperty(it => it.District, "wuchang"));
        Assert.Equal(["wuchang"], (await pages.Of(account, new())).Districts);
        Assert.All((await pages.Of(account, new() { District = "wuchang" })).Rows, it => Assert.Equal(["wuchang"], it.Districts));
    }

    public async Task InitializeAsync()
    {
        town = await StaffTown.Found(towns);
        mayor = await town.First();
        account = (await town.Get<StaffList>().Find("mayor"))!;
    }

    public Task DisposeAsync() => towns.DisposeAsync();

    // Words without anything in common, so that each is a question of its own.
    static string Number(int n) => $"{(char)('一' + (n * 137))}{(char)('一' + 9000 + (n * 101))}{(char)('一' + 5000 + (n * 53))}{(char)('一' + 300 + (n * 211))}";

    async Task<long> Ask(string name, string text) => (await town.Get<AskStaff>().Decide(text, null, Town.Person(name), Town.Key())).Result!.Id;

    public sealed class On_sqlite() : Promising_an_answer(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : Promising_an_answer(new PostgresTowns(server));
}
