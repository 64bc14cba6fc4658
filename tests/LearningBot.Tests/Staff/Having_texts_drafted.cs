using System.Net;
using Dialogs.Understanding.Models;
using Learning;
using Learning.Guides;
using Learning.Staff;
using Learning.Store;
using LearningBot.Tests.Browser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LearningBot.Tests.Staff;

public sealed class Having_texts_drafted(Having_texts_drafted.Console console) : IClassFixture<Having_texts_drafted.Console>
{
    const string Write = "/staff/messages/write";
    const string Drafts = "/staff/messages/write?handler=Draft";

    [Fact]
    public async Task fills_the_field_in_the_other_language_and_keeps_nothing()
    {
        console.Replies("""{"text":"The talk is on Saturday at 3 pm. Ask ⟨name1⟩."}""");
        using var city = await console.SignedIn(StaffRole.City);
        var before = await Kept();
        var page = await city.Post(Drafts, ("Chinese", "讲座在周六下午三点，请找王建国老师。"), ("English", "old words"), ("Name", "my talk"), ("Wish", "ToEnglish"));
        Assert.Equal(HttpStatusCode.OK, city.Status);
        Assert.Contains(">The talk is on Saturday at 3 pm. Ask 王建国.</textarea>", page, StringComparison.Ordinal);
        Assert.Contains(">讲座在周六下午三点，请找王建国老师。</textarea>", page, StringComparison.Ordinal);
        Assert.Contains("还没有保存", page, StringComparison.Ordinal);
        Assert.Contains("<blockquote class=\"text\" lang=\"en\">old words</blockquote>", page, StringComparison.Ordinal);
        Assert.Contains("value=\"my talk\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("请核对", page, StringComparison.Ordinal);
        Assert.DoesNotContain("王建国", console.Asked[^1].Words.Text, StringComparison.Ordinal);
        Assert.Equal(ModelPurpose.Drafting, console.Asked[^1].Purpose);
        Assert.Equal(before, await Kept());

        // The form that came back keeps it, and does not ask for another draft.
        Assert.Contains($"<form method=\"post\" action=\"{Write}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task tells_which_days_and_numbers_differ()
    {
        console.Replies("""{"text":"The talk is on Sunday at 3 pm for 25 people, see https://evil.example/x."}""");
        using var city = await console.SignedIn(StaffRole.City, language: Language.English);
        var page = await city.Post(Drafts, ("Chinese", "讲座在周六下午三点，{where}，20人。"), ("Wish", "ToEnglish"));
        Assert.Contains("check: https://evil.example/x, on Sunday at 3 pm, 25", page, StringComparison.Ordinal);
        Assert.Contains("check: {where}, 在周六下午三点, 20", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"words":"another shape"}"""), InlineData("no JSON"), InlineData("""{"text":" "}"""), InlineData("""{"text":"Ask ⟨name7⟩."}"""), InlineData(null)]
    public async Task that_are_none_leave_the_form_as_it_was(string? reply)
    {
        console.Replies(reply);
        using var city = await console.SignedIn(StaffRole.City);
        var page = await city.Post(Drafts, ("Chinese", "周六有讲座"), ("English", "mine"), ("Wish", "ToEnglish"));
        Assert.Contains("现在起草不了", page, StringComparison.Ordinal);
        Assert.Contains(">mine</textarea>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("请联系人王建国带孩子来", "提到了具体的人或孩子"), InlineData(" ", "没有可以起草的内容")]
    public async Task are_not_asked_for_where_the_text_must_not_leave(string text, string says)
    {
        console.Replies("""{"text":"anything"}""");
        using var city = await console.SignedIn(StaffRole.City);
        var asked = console.Asked.Count;
        Assert.Contains(says, await city.Post(Drafts, ("Chinese", text), ("Wish", "PlainerChinese")), StringComparison.Ordinal);
        Assert.Equal(asked, console.Asked.Count);
        Assert.Contains("anything", await city.Post(Drafts, ("Chinese", "请家长带孩子来"), ("Wish", "PlainerChinese")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task answer_a_question_from_what_is_known_and_only_then()
    {
        console.Replies("""{"known":true,"text":"开到晚上9点，带身份证。"}""");
        var known = await console.Asked("怎么借书？我叫王建国，电话13812345678");
        using var city = await console.SignedIn(StaffRole.City);
        var page = await city.Post($"/staff/questions/answer/{known}?handler=Draft", ("Wish", "FromKnown"));
        Assert.Contains(">开到晚上9点，带身份证。</textarea>", page, StringComparison.Ordinal);
        Assert.Contains("请核对：晚上9点", page, StringComparison.Ordinal);
        var asked = console.Asked[^1];
        Assert.DoesNotContain("王建国", asked.Words.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("13812345678", asked.Words.Text, StringComparison.Ordinal);
        Assert.Contains("借", asked.Records, StringComparison.Ordinal);
        await using (var db = console.Get<LearningStore>().Open()) Assert.Null((await db.Questions.SingleAsync(it => it.Id == known)).AnswerId);

        console.Replies("""{"known":false,"text":"made up"}""");
        page = await city.Post($"/staff/questions/answer/{known}?handler=Draft", ("Chinese", "自己写的"), ("Wish", "FromKnown"));
        Assert.Contains("找不到依据", page, StringComparison.Ordinal);
        Assert.Contains(">自己写的</textarea>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("made up", page, StringComparison.Ordinal);

        console.Replies("""{"text":"Until 9 pm."}""");
        page = await city.Post($"/staff/questions/answer/{known}?handler=Draft", ("Chinese", "到晚上9点"), ("Wish", "ToEnglish"));
        Assert.Contains(">Until 9 pm.</textarea>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task word_one_step_of_a_guide_and_look_it_over()
    {
        console.Replies("""{"text":"看屏幕右上角。点加号。"}""");
        var (guide, write) = (console.Get<GuideShelf>().All(Language.Chinese)[0], console.Get<WriteGuide>());
        var text = write.Text(guide.Id, Language.Chinese)!;
        using var city = await console.SignedIn(StaffRole.City);
        var page = await city.Post($"/staff/guides/edit/{guide.Id}?handler=Draft", ("Of", "Chinese"), ("Text", text), ("Number", "2"));
        Assert.Contains(StepWording.With(text, Language.Chinese, 2, "看屏幕右上角。点加号。"), page.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("检查结果", page, StringComparison.Ordinal);
        Assert.Contains(StepWording.Of(text, Language.Chinese, 2)!, page, StringComparison.Ordinal);
        Assert.Equal(text, write.Text(guide.Id, Language.Chinese));
        Assert.Contains("没有可以起草的内容", await city.Post($"/staff/guides/edit/{guide.Id}?handler=Draft", ("Of", "Chinese"), ("Text", text), ("Number", "99")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task are_so_many_in_an_hour()
    {
        console.Replies("""{"text":"words"}""");
        using var city = await console.SignedIn(StaffRole.City);
        for (var at = 0; at < new ModelLimits().AnHour; at++) Assert.DoesNotContain("没有起草", await city.Post(Drafts, ("Chinese", $"第{at}场讲座"), ("Wish", "PlainerChinese")), StringComparison.Ordinal);
        var asked = console.Asked.Count;
        Assert.Contains("次数用完了", await city.Post(Drafts, ("Chinese", "还要一个"), ("Wish", "PlainerChinese")), StringComparison.Ordinal);
        Assert.Equal(asked, console.Asked.Count);
        using var another = await console.SignedIn(StaffRole.City);
        Assert.DoesNotContain("没有起草", await another.Post(Drafts, ("Chinese", "我的讲座"), ("Wish", "PlainerChinese")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task are_not_spoken_of_where_there_is_no_model()
    {
        using var city = await console.SignedIn(StaffRole.City);
        (string Path, string Post)[] pages =
        [
            (Write, Drafts),
            ($"/staff/guides/edit/{console.Get<GuideShelf>().All(Language.Chinese)[0].Id}", $"/staff/guides/edit/{console.Get<GuideShelf>().All(Language.Chinese)[0].Id}?handler=Draft"),
        ];
        foreach (var (path, post) in pages)
        {
            console.On = true;
            Assert.Contains("让 AI 起草", await city.Get(path), StringComparison.Ordinal);
            console.On = false;
            Assert.DoesNotContain("起草前会去掉", await city.Get(path), StringComparison.Ordinal);
            await city.Post(post, ("Chinese", "周六有讲座"), ("Wish", "ToEnglish"));
            Assert.Equal(HttpStatusCode.NotFound, city.Status);
        }
        console.On = true;
    }

    [Theory]
    [InlineData("zh", 360, false), InlineData("en", 1280, true)]
    public async Task have_no_barrier_and_are_not_too_wide(string language, int width, bool dark)
    {
        console.Replies("""{"text":"Saturday at 4 pm: a talk for 25 people."}""");
        var question = await console.Asked("怎么借书");
        await using var looker = await console.Looker(StaffRole.City, language, width, dark);
        List<string> wrong = [];
        foreach (var path in (string[])[Write, $"/staff/questions/answer/{question}", $"/staff/guides/edit/{console.Get<GuideShelf>().All(Language.Chinese)[0].Id}"]) wrong.AddRange(await looker.Wrong(path));
        var page = looker.Person.Page;
        await page.GotoAsync(Write);
        await page.FillAsync("#chinese", "周六下午三点有讲座，20人。");
        await page.FillAsync("#english", "Something that was here before.");
        await page.ClickAsync("button[value=ToEnglish]");
        await page.WaitForSelectorAsync("section.notice");
        wrong.AddRange(await looker.Person.Barriers());
        Assert.Empty(wrong);
        Assert.Equal(0, Math.Max(0, await looker.Person.Overflow()));
        Assert.Equal("Saturday at 4 pm: a talk for 25 people.", await page.InputValueAsync("#english"));
        await looker.Person.Picture($"a draft {language}");

        // Enter in a field keeps the message.
        await page.FillAsync("#name", "by Enter");
        await page.PressAsync("#name", "Enter");
        await page.WaitForSelectorAsync(".notice.bad");
        Assert.EndsWith(Write, page.Url, StringComparison.Ordinal);
    }

    async Task<(int, int)> Kept()
    {
        await using var db = console.Get<LearningStore>().Open();
        return (await db.Broadcasts.CountAsync(), await db.AuditEntries.CountAsync());
    }

    /// <summary>A console with a language model that says what it is told to.</summary>
    public sealed class Console : ConsoleService, ILanguageModel
    {
        string? reply;

        internal bool On { get; set; } = true;

        internal List<ModelRequest> Asked { get; } = [];

        bool ILanguageModel.IsOn => On;

        Task<ModelReply?> ILanguageModel.Ask(ModelRequest request, CancellationToken cancel)
        {
            Asked.Add(request);
            return Task.FromResult(reply is null ? null : new ModelReply(reply, Cached: false));
        }

        internal void Replies(string? text) => reply = text;

        private protected override void Adjust(IServiceCollection services)
        {
            base.Adjust(services);
            services.AddSingleton<ILanguageModel>(this);
        }
    }
}
