using Learning.Answers;
using Learning.People;
using Learning.Questions;
using Learning.Staff;
using Learning.Tests.Staff;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Answers;

public abstract class An_answer_over_time(Towns.Towns towns) : IAsyncLifetime
{
    Town town = null!;
    By mayor = null!;
    StaffAccount account = null!;

    EditAnswer Edit => town.Get<EditAnswer>();

    [Fact]
    public async Task is_written_in_both_languages_and_found()
    {
        var sheet = (await town.Get<WriteAnswer>().Decide([Draft(Language.Chinese, "有打印机吗", "二楼有。") with { Phrasings = ["能打印吗"] }, Draft(Language.English, "Is there a printer?", "Upstairs.")], mayor)).Result!;
        Assert.StartsWith(Answer.Written, sheet.Id, StringComparison.Ordinal);
        await town.Get<AnswerIndex>().Refresh();
        Assert.Equal("二楼有。", town.Get<AnswerIndex>().Find("能打印吗", Language.Chinese, 1)[0].Answer.Text);
        Assert.Equal(new QuestionIsAnswered("有打印机吗"), (await town.Get<WriteAnswer>().Decide([Draft(Language.Chinese, " 有打印机吗 ", "三楼有。")], mayor)).Refusal);
        var other = (await town.Get<WriteAnswer>().Decide([Draft(Language.Chinese, "有复印机吗", "没有。")], mayor)).Result!;
        Assert.NotEqual(sheet.Id, other.Id);
        Assert.Equal(["answer-written", "answer-written"], (await town.Trail())[^2..].Select(it => it.Act));
        Assert.Equal(2, (await town.Get<AnswerHistory>().Of(sheet.Id, account)).Rows.Count);
    }

    [Fact]
    public async Task is_not_written_when_it_is_empty_or_by_those_who_may_not()
    {
        var write = town.Get<WriteAnswer>();
        Assert.Equal(new AnswerIsEmpty(), (await write.Decide([], mayor)).Refusal);
        Assert.Equal(new AnswerIsEmpty(), (await write.Decide([Draft(Language.Chinese, "有吗", " ")], mayor)).Refusal);
        Assert.Equal(new AnswerLeadsElsewhere("evil.example"), (await write.Decide([Draft(Language.Chinese, "有吗", "https://evil.example/")], mayor)).Refusal);
        foreach (var (name, role, scope) in ((string, StaffRole, string)[])[("wuchang", StaffRole.District, "wuchang"), ("auditor", StaffRole.Auditor, "city")])
        {
            var by = (await town.Account(mayor, name, role, scope)).Acts();
            Assert.Equal(new NotAllowed(), (await write.Decide([Draft(Language.Chinese, "有吗", "有")], by)).Refusal);
            Assert.Equal(new NotAllowed(), (await town.Get<ReviewAnswer>().Decide("card", by)).Refusal);
        }
    }

    [Fact]
    public async Task keeps_each_version_with_who_wrote_it_and_goes_back()
    {
        await Edit.Decide(new("card", Language.Chinese, "办证", "带身份证。", ["怎么办证"]), mayor);
        town.Clock.Advance(TimeSpan.FromDays(1));
        await Edit.Decide(new("card", Language.English, "A card", "Bring your ID.", []), mayor);
        var rows = (await town.Get<AnswerHistory>().Of("card", account)).Rows;
        Assert.Equal([("Bring your ID.", true), ("带身份证。", true), ("old", false)], rows.Select(it => (it.Version.Text, it.Stands)));
        Assert.Equal(["mayor", "mayor", null], rows.Select(it => it.By));
        Assert.Equal((null, null), (rows[2].Version.At, rows[2].Version.StaffId));
        var far = await town.Account(mayor, "far", StaffRole.District, "hankou");
        Assert.All((await town.Get<AnswerHistory>().Of("card", far)).Rows, it => Assert.Null(it.By));

        Assert.Equal("old", (await Edit.PutBack("card", rows[2].Version.Id, mayor)).Result!.Text);
        var answer = (await town.Get<AnswerList>().Find("card"))!.Texts[Language.Chinese];
        Assert.Equal(("old", "怎么办证"), (answer.Text, Assert.Single(answer.Phrasings)));
        Assert.Equal("answer-put-back", (await town.Trail())[^1].Act);
        rows = (await town.Get<AnswerHistory>().Of("card", account)).Rows;
        Assert.Equal((4, "old", true), (rows.Count, rows[0].Version.Text, rows[0].Stands));
        Assert.Equal(new NoSuchVersion(), (await Edit.PutBack("box", rows[0].Version.Id, mayor)).Refusal);
        Assert.Equal(new NotAllowed(), (await Edit.PutBack("card", rows[1].Version.Id, far.Acts())).Refusal);
    }

    [Fact]
    public async Task keeps_what_an_import_left_between_two_changes()
    {
        await Edit.Decide(new("card", Language.Chinese, "办证", "一", []), mayor);
        await using (var db = town.Store.Open())
        {
            (await db.Answers.SingleAsync(it => it.Id == "card")).Text = "from the file";
            await db.SaveChangesAsync();
        }
        await Edit.Decide(new("card", Language.Chinese, "办证", "二", []), mayor);
        // The same once more, or other wordings only, are no version.
        await Edit.Decide(new("card", Language.Chinese, "办证", "二", ["怎么办证"]), mayor);
        Assert.Equal(["二", "from the file", "一", "old"], (await town.Get<AnswerHistory>().Of("card", account)).Rows.Select(it => it.Version.Text));
    }

    [Fact]
    public async Task is_to_be_read_over_after_its_time_and_stands_first_until_it_was()
    {
        var list = town.Get<AnswerList>();
        Assert.Equal([("box", true), ("card", true)], (await list.Of(new())).Rows.Select(it => (it.Id, it.Due)));
        Assert.True((await town.Get<ReviewAnswer>().Decide("box", mayor)).Done);
        Assert.Equal([("card", true), ("box", false)], (await list.Of(new())).Rows.Select(it => (it.Id, it.Due)));
        Assert.Equal((1, false), (await list.CountDue(), (await list.Find("box"))!.Due));
        Assert.Equal(["card"], (await list.Of(new() { Due = true })).Rows.Select(it => it.Id));
        Assert.Equal(["box"], (await list.Of(new() { After = (await list.Of(new())).Rows[0].Mark })).Rows.Select(it => it.Id));
        await Edit.Decide(new("card", Language.Chinese, "办证", "带身份证。", []), mayor);
        Assert.Equal(0, await list.CountDue());
        town.Clock.Advance(list.Review);
        Assert.Equal(0, await list.CountDue());
        town.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(2, await list.CountDue());
        await Edit.Retire("box", mayor with { Reason = "gone" });
        Assert.Equal((1, false), (await list.CountDue(), (await list.Find("box"))!.Due));
        Assert.Equal(new NoSuchAnswer(), (await town.Get<ReviewAnswer>().Decide("none", mayor)).Refusal);
        foreach (var none in (string?[])[null, "", "1.", "2.box", "box"]) Assert.Null(AnswerMark.Read(none));
    }

    [Fact]
    public async Task loses_in_its_history_too_the_words_of_whoever_is_forgotten()
    {
        var id = (await town.Get<AskStaff>().Decide("我家小明能办证吗", null, Town.Person("li"), Town.Key())).Result!.Id;
        var answer = (await town.Get<AnswerQuestion>().Decide(new(id) { Texts = new Dictionary<Language, string> { [Language.Chinese] = "可以。" } }, mayor)).Result!.Answer;
        await Edit.Decide(new(answer, Language.Chinese, "孩子能办证吗", "可以，带户口本。", []), mayor);
        Assert.Contains((await town.Get<AnswerHistory>().Of(answer, account)).Rows, it => it.Version.Question.Contains("小明", StringComparison.Ordinal));
        await town.Get<ForgetMe>().Decide(Town.Person("li"));
        Assert.DoesNotContain((await town.Get<AnswerHistory>().Of(answer, account)).Rows, it => it.Version.Question.Contains("小明", StringComparison.Ordinal));
    }

    public async Task InitializeAsync()
    {
        town = await StaffTown.Found(towns);
        mayor = await town.First();
        account = (await town.Get<StaffList>().Find("mayor"))!;
        await using var db = town.Store.Open();
        db.Add(new Answer { Id = "card", Language = Language.Chinese, Question = "办证", Text = "old" });
        db.Add(new Answer { Id = "box", Language = Language.Chinese, Question = "还书箱在哪里", Text = "门口。" });
        await db.SaveChangesAsync();
        await town.Get<AnswerIndex>().Refresh();
    }

    public Task DisposeAsync() => towns.DisposeAsync();

    static AnswerEdit Draft(Language language, string question, string text) => new("", language, question, text, []);

    public sealed class On_sqlite() : An_answer_over_time(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : An_answer_over_time(new PostgresTowns(server));
}
