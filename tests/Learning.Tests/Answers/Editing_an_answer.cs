using Learning.Answers;
using Learning.Questions;
using Learning.Staff;
using Learning.Tests.Staff;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Answers;

public abstract class Editing_an_answer(Towns.Towns towns) : IAsyncLifetime
{
    static readonly AnswerEdit card = new("card", Language.Chinese, "借书证怎么办", "带身份证到前台。", ["怎么办借书证", "我想办一张借书证"]);

    Town town = null!;
    By mayor = null!;

    EditAnswer Edit => town.Get<EditAnswer>();

    [Fact]
    public async Task is_kept_with_its_wordings_and_found_by_them_at_once()
    {
        var kept = (await Edit.Decide(card with { Question = " 借书证 怎么办 ", Phrasings = ["怎么办借书证", "", "怎么办借书证", "借书证 怎么办"] }, mayor)).Result!;
        Assert.Equal(("借书证 怎么办", "怎么办借书证"), (kept.Question, Assert.Single(kept.Phrasings)));
        Assert.True((await Edit.Decide(card with { Language = Language.English, Question = "How do I get a card?", Text = "Bring your ID.", Phrasings = [] }, mayor)).Done);
        var sheet = (await town.Get<AnswerList>().Find("card"))!;
        Assert.Equal(("How do I get a card?", 2), (sheet.Question(Language.English), sheet.Texts.Count));
        await town.Get<AnswerIndex>().Refresh();
        Assert.Equal("带身份证到前台。", town.Get<AnswerIndex>().Find("怎么办借书证", Language.Chinese, 1)[0].Answer.Text);
        Assert.Equal(["answer-edited", "answer-edited"], (await town.Trail()).Where(it => it.Kind == "answer").Select(it => it.Act));
        Assert.DoesNotContain(await town.Trail(), it => $"{it.Before}{it.After}".Contains("怎么办", StringComparison.Ordinal));
    }

    [Fact]
    public async Task is_tried_before_it_is_kept()
    {
        var list = town.Get<AnswerList>();
        var tried = await list.Try(new() { Id = "card", Language = Language.Chinese, Question = "借书证怎么办", Text = "x", Phrasings = ["停车场在哪里"] });
        Assert.Equal([true, true], tried.Select(it => it.Finds));
        // What staff were asked before must find it too, and does not.
        await using (var db = town.Store.Open())
        {
            db.Add(new AnswerProof { AnswerId = "card", Language = Language.Chinese, Text = "还书箱满了放在哪里" });
            await db.SaveChangesAsync();
        }
        tried = await list.Try(new() { Id = "card", Language = Language.Chinese, Question = "借书证怎么办", Text = "x" });
        Assert.Equal([true, false], tried.Select(it => it.Finds));
        Assert.Equal("box", tried[1].Found!.Answer.Id);
        Assert.Equal("old", (await list.Find("card"))!.Texts[Language.Chinese].Text);
    }

    [Fact]
    public async Task is_refused_when_it_is_empty_too_long_leads_elsewhere_or_is_not_for_who_asks()
    {
        Assert.Equal(new AnswerIsEmpty(), (await Edit.Decide(card with { Text = " " }, mayor)).Refusal);
        Assert.Equal(new TextOfAnswerIsTooLong(EditAnswer.Longest), (await Edit.Decide(card with { Text = new('长', EditAnswer.Longest + 1) }, mayor)).Refusal);
        Assert.Equal(new TextOfAnswerIsTooLong(EditAnswer.LongestWording), (await Edit.Decide(card with { Phrasings = [new('长', 501)] }, mayor)).Refusal);
        Assert.Equal(new TooManyWordings(100), (await Edit.Decide(card with { Phrasings = [.. Enumerable.Range(0, 101).Select(n => $"问法{n}")] }, mayor)).Refusal);
        Assert.Equal(new AnswerLeadsElsewhere("evil.example"), (await Edit.Decide(card with { Text = "看 https://evil.example/a" }, mayor)).Refusal);
        Assert.Equal(new NoSuchAnswer(), (await Edit.Decide(card with { Id = "none" }, mayor)).Refusal);
        foreach (var (name, role, scope) in ((string, StaffRole, string)[])[("wuchang", StaffRole.District, "wuchang"), ("auditor", StaffRole.Auditor, "city")])
        {
            var by = (await town.Account(mayor, name, role, scope)).Acts() with { Reason = "why" };
            Assert.Equal(new NotAllowed(), (await Edit.Decide(card, by)).Refusal);
            Assert.Equal(new NotAllowed(), (await Edit.Retire("card", by)).Refusal);
        }
        Assert.Equal("old", (await town.Get<AnswerList>().Find("card"))!.Texts[Language.Chinese].Text);
    }

    [Fact]
    public async Task ends_when_it_is_retired_for_a_reason_and_can_begin_again()
    {
        await using (var db = town.Store.Open())
        {
            db.Add(new AnswerProof { AnswerId = "card", Language = Language.Chinese, Text = "借书证怎么办" });
            await db.SaveChangesAsync();
        }
        var (list, why) = (town.Get<AnswerList>(), mayor with { Reason = "closed" });
        Assert.Equal(new ReasonOfAnswerIsMissing(), (await Edit.Retire("card", mayor)).Refusal);
        Assert.True((await Edit.Retire("card", why)).Done);
        Assert.Equal(["box"], (await list.Of(new())).Rows.Select(it => it.Id));
        Assert.Equal(["card"], (await list.Of(new() { Retired = true })).Rows.Select(it => it.Id));
        Assert.Equal((0, 0), ((await town.Get<AnswerProofs>().Check()).All, (await town.Get<AnswerProofs>().Check()).Failed.Count));
        Assert.True((await Edit.Restore("card", why)).Done);
        Assert.Equal(["box", "card"], (await list.Of(new())).Rows.Select(it => it.Id));
        Assert.Equal(["card"], (await list.Of(new() { After = new(true, "box") })).Rows.Select(it => it.Id));
        Assert.Equal(["card"], (await list.Of(new() { Words = "办证" })).Rows.Select(it => it.Id));
    }

    public async Task InitializeAsync()
    {
        town = await StaffTown.Found(towns);
        mayor = await town.First();
        await using var db = town.Store.Open();
        db.Add(new Answer { Id = "card", Language = Language.Chinese, Question = "办证", Text = "old" });
        db.Add(new Answer { Id = "box", Language = Language.Chinese, Question = "还书箱在哪里", Text = "门口。" });
        await db.SaveChangesAsync();
        await town.Get<AnswerIndex>().Refresh();
    }

    public Task DisposeAsync() => towns.DisposeAsync();

    public sealed class On_sqlite() : Editing_an_answer(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : Editing_an_answer(new PostgresTowns(server));
}
