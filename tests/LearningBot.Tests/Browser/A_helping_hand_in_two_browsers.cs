using System.Text.RegularExpressions;
using Learning.Guides;
using Learning.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace LearningBot.Tests.Browser;

/// <summary>A person in the easy view, and somebody of the family with a browser of their own.</summary>
public sealed partial class A_helping_hand_in_two_browsers(ElderCity city) : IClassFixture<ElderCity>
{
    const string Title = "用微信打视频电话";

    Guide Guide => city.App.Services.GetRequiredService<GuideShelf>().Find("wechat-video-call", Learning.Language.Chinese)!;

    [Fact]
    public async Task sees_the_same_step_moves_it_hints_and_leaves_and_the_person_sees_each_act()
    {
        await using var elder = await AtTheFirstStep();
        await using var helper = await city.Person(width: 390, height: 844);
        var code = await Invite(elder);
        await elder.Picture("help-elder-code");
        await Join(helper, code);
        await elder.Hears("帮您的人来了");
        Assert.Contains(Guide.Steps[0].Title, await Shown(helper));
        Assert.Contains(Guide.Steps[0].Text, await Shown(helper));
        await helper.Picture("help-helper-step");

        await helper.Page.GetByRole(AriaRole.Button, new() { Name = "帮他去第 2 步" }).ClickAsync();
        await elder.Hears("帮您的人翻到了第2步");
        await elder.Hears($"第2步，共{Guide.Steps.Count}步：{Guide.Steps[1].Title}");
        Assert.Contains(Guide.Steps[1].Text, await Shown(helper));

        await helper.Page.Locator("#hint").FillAsync("看最下面一排");
        await helper.Page.Locator("#hint").PressAsync("Enter");
        await elder.Hears("帮您的人说：“看最下面一排”");
        Assert.Equal(0, await helper.Page.Locator("#hint").CountAsync());
        await elder.Picture("help-elder-hint");

        await helper.Page.GetByRole(AriaRole.Button, new() { Name = "不帮了，离开" }).ClickAsync();
        await elder.Hears("帮您的人走了");
        Assert.DoesNotContain(Title, await Shown(helper));
        Assert.Empty(elder.Complaints);
        Assert.Empty(helper.Strangers);
    }

    [Fact]
    public async Task sees_the_step_the_person_went_to_and_nothing_once_the_person_ends_it()
    {
        await using var elder = await AtTheFirstStep();
        await using var helper = await city.Person();
        await Join(helper, await Invite(elder));
        await elder.Hears("帮您的人来了");
        await elder.Say("做好了");
        await elder.Hears($"第2步，共{Guide.Steps.Count}步");
        await helper.Page.ReloadAsync();
        Assert.Contains(Guide.Steps[1].Title, await Shown(helper));
        await elder.Say("不要帮了");
        await elder.Hears("对方看不到了");
        await helper.Page.ReloadAsync();
        Assert.DoesNotContain(Title, await Shown(helper));
    }

    [Fact]
    public async Task is_not_let_in_with_a_code_that_was_used()
    {
        await using var elder = await AtTheFirstStep();
        var code = await Invite(elder);
        await using var helper = await city.Person();
        await Join(helper, code);
        Assert.Contains(Title, await Shown(helper));
        await using var another = await city.Person();
        await Join(another, code);
        Assert.DoesNotContain(Title, await Shown(another));
    }

    [Theory, InlineData(29, true), InlineData(31, false)]
    public async Task is_let_in_for_half_an_hour(int minutes, bool open)
    {
        await using var elder = await AtTheFirstStep();
        var code = await Invite(elder);
        city.Time.Ahead += TimeSpan.FromMinutes(minutes);
        await using var helper = await city.Person();
        await Join(helper, code);
        Assert.Equal(open, (await Shown(helper)).Contains(Title, StringComparison.Ordinal));
    }

    [Theory, InlineData(null), InlineData("不用了")]
    public async Task is_shown_nothing_without_consent(string? answer)
    {
        await using var elder = await AtTheFirstStep();
        var before = await Codes();
        await AskForFamily(elder);
        if (answer is not null)
        {
            await elder.Say(answer);
            await elder.Answered();
        }
        Assert.DoesNotContain(await elder.Texts(), text => text.Contains("帮忙码：", StringComparison.Ordinal));
        Assert.Empty(await SeenWith(await Codes(), before));
    }

    /// <summary>The control: the person stands at the very question, and without their "yes" what comes after it is done.</summary>
    [Fact]
    public async Task would_be_shown_the_step_if_nobody_asked_for_consent()
    {
        await using var elder = await AtTheFirstStep();
        var before = await Codes();
        await AskForFamily(elder);
        await InviteUnasked();
        Assert.Contains(Guide.Steps[0].Title, Assert.Single(await SeenWith(await Codes(), before)));
    }

    [Theory, InlineData("1"), InlineData("2")]
    public async Task meets_no_barrier_and_finds_everything_large(string step)
    {
        await using var elder = await AtTheFirstStep();
        await using var helper = await city.Person(width: 320, height: 640);
        await Join(helper, await Invite(elder));
        if (step == "2") await helper.Page.GetByRole(AriaRole.Button, new() { Name = "帮他去第 2 步" }).ClickAsync();
        await helper.Page.GetByRole(AriaRole.Heading, new() { NameRegex = new($"在第 {step} 步") }).WaitForAsync();
        Assert.Empty(await helper.Barriers(enhanced: true));
        Assert.Empty(await helper.SmallTargets(60));
        Assert.Empty(await helper.SmallLetters(18));
        Assert.True(await helper.Overflow() <= 0);
    }

    async Task<Person> AtTheFirstStep()
    {
        var elder = await city.InEasyView();
        await elder.Say("学微信视频");
        await elder.Answered();
        await elder.TapFirst();
        await elder.Hears($"第1步，共{Guide.Steps.Count}步");
        return elder;
    }

    static async Task AskForFamily(Person elder)
    {
        await elder.Say("请家人一起看");
        await elder.Hears("同意吗？");
    }

    /// <summary>Invites, agrees, and answers the code as it stands on the person's page.</summary>
    static async Task<string> Invite(Person elder)
    {
        await AskForFamily(elder);
        await elder.Say("可以");
        await elder.Hears("帮忙码：");
        var code = Code().Match(await elder.Said("帮忙码：")).Value.Replace(" ", "", StringComparison.Ordinal);
        var link = elder.Page.GetByRole(AriaRole.Link, new() { Name = "帮忙的链接" });
        Assert.EndsWith($"/help/{code}?lang=zh", await link.GetAttributeAsync("href"));
        return code;
    }

    static async Task Join(Person helper, string code)
    {
        await helper.Page.GotoAsync($"/help/{code}?lang=zh");
        Assert.DoesNotContain(Title, await Shown(helper));
        await helper.Page.GetByRole(AriaRole.Button, new() { Name = "加入" }).ClickAsync();
        await helper.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
    }

    static Task<string> Shown(Person person) => person.Page.InnerTextAsync("body");

    /// <summary>What helpers see of a guide with the codes that came since.</summary>
    async Task<IReadOnlyList<string>> SeenWith(IEnumerable<string> codes, IEnumerable<string> before)
    {
        var seen = new List<string>();
        foreach (var code in codes.Except(before).DefaultIfEmpty("12345678"))
        {
            await using var helper = await city.Person();
            await Join(helper, code);
            if ((await Shown(helper)).Contains(Title, StringComparison.Ordinal)) seen.Add(await Shown(helper));
        }
        return seen;
    }

    async Task<List<string>> Codes()
    {
        await using var db = city.App.Services.GetRequiredService<LearningStore>().Open();
        return await db.HelpingHands.Select(help => help.Code).ToListAsync();
    }

    /// <summary>Does what the dialog does after "yes", for whoever began a guide last.</summary>
    async Task InviteUnasked()
    {
        await using var db = city.App.Services.GetRequiredService<LearningStore>().Open();
        var begun = await db.GuideProgress.OrderByDescending(progress => progress.PersonId).FirstAsync();
        var who = await db.Addresses.SingleAsync(address => address.PersonId == begun.PersonId);
        await city.App.Services.GetRequiredService<InviteHelper>().Decide(new(who.Channel, who.UserId, who.ConversationId, Learning.Language.Chinese), begun.Guide, "nobody was asked", "unasked");
    }

    [GeneratedRegex(@"\d{4} \d{4}")]
    private static partial Regex Code();
}
