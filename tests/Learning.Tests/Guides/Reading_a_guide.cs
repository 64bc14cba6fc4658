using CsCheck;
using Learning.Guides;
using Learning.Guides.Files;

namespace Learning.Tests.Guides;

public class Reading_a_guide
{
    const string whole = """
        ---
        id: tea
        title: 泡茶 # 给爷爷奶奶
        minutes: 6
        level: 2
        aliases: [喝茶, 泡一壶茶]
        needs:
          - 一壶水
          - 茶叶
        warning: "水烫，慢慢来。"
        offline: 请邻居帮忙。
        handoff: community-volunteer
        verified_on: none # 还没试
        review_by: 2027-02-28
        ---

        ## 1. 烧水
        把水壶放上去。
        按下开关。
        ![水壶](img/tea-1.svg)
        > 看到: 灯亮了。
        > 卡住: 灯不亮 → 插好插头。(找人)
        > 卡住: 没有水 → 先接水。（去第 2 步）
        > 小心: 别烫着。
        > 提示: 水不用满。
        > 念: 把水壶放好，按下开关。
        > 必须: 是
        > 跳过: 水已经开了

        ## 2. 放茶叶
        放一小撮茶叶。
        > 看到: 茶叶沉下去。
        > 卡住: 太多了 → 拿掉一点。
        """;

    [Fact]
    public void finds_everything_that_is_written()
    {
        var guide = GuideFiles.Read(whole);
        Assert.Equal(("tea", Language.Chinese, "泡茶", 6, 2), (guide.Id, guide.Language, guide.Title, guide.Minutes, guide.Level));
        Assert.Equal(["喝茶", "泡一壶茶"], guide.Aliases);
        Assert.Equal(["一壶水", "茶叶"], guide.Needs);
        Assert.Equal(("水烫，慢慢来。", "请邻居帮忙。", "community-volunteer", null), (guide.Warning, guide.Offline, guide.Handoff, guide.VerifiedOn));
        Assert.Equal(new DateOnly(2027, 2, 28), guide.ReviewBy);
        var step = guide.Steps[0];
        Assert.Equal((1, "烧水", "把水壶放上去。按下开关。", new StepPicture("img/tea-1.svg", "水壶"), "灯亮了。"), (step.Number, step.Title, step.Text, step.Picture, step.See));
        Assert.Equal([new("灯不亮", "插好插头。", true, null), new("没有水", "先接水。", false, 2)], step.Stuck);
        Assert.Equal(("别烫着。", "水不用满。", "把水壶放好，按下开关。", true, "水已经开了"), (step.Careful, step.Tip, step.Say, step.Required, step.SkipIf));
        Assert.Equal((null, null, false), (guide.Steps[1].Picture, guide.Steps[1].Careful, guide.Steps[1].Required));
    }

    [Fact]
    public void takes_what_a_word_processor_makes_of_the_signs()
    {
        var plain = GuideFiles.Read(whole);
        var pasted = GuideFiles.Read('\uFEFF' + whole.Replace("\n", "\r\n").Replace("---", "—").Replace(": ", "：").Replace("\"水烫，慢慢来。\"", "“水烫，慢慢来。”")
            .Replace("> ", "＞").Replace("(找人)", "（找人）").Replace("![水壶](img/tea-1.svg)", "！［水壶］（img/tea-1.svg）").Replace("[喝茶, 泡一壶茶]", "【喝茶，泡一壶茶】").Replace("→", "->").Replace("## 1. ", "##1、"));
        Assert.Equivalent(plain with { Version = pasted.Version }, pasted);
    }

    [Fact]
    public void knows_another_text_by_another_version_and_the_same_whatever_ends_its_lines()
    {
        var version = GuideFiles.Read(whole).Version;
        Assert.Matches("^[0-9a-f]{12}$", version);
        Assert.Equal(version, GuideFiles.Read(whole.Replace("\n", "\r\n")).Version);
        Assert.NotEqual(version, GuideFiles.Read(whole.Replace("灯亮了", "灯红了")).Version);
    }

    [Fact]
    public void reads_English_keywords_in_any_case()
    {
        var step = GuideFiles.Read("---\ntitle: Tea\n---\n## 1. Boil\nBoil water.\n> SEE: It boils.\n> stuck: It is cold -> Wait. (A person)\n> Stuck: Empty -> Fill it. (go to step 1)\n> Skip-if: It is hot.\n> skip if: never", "tea.en.md").Steps[0];
        Assert.Equal(("It boils.", "It is hot."), (step.See, step.SkipIf));
        Assert.Equal([new("It is cold", "Wait.", true, null), new("Empty", "Fill it.", false, 1)], step.Stuck);
    }

    [Theory]
    [InlineData("")]
    [InlineData("---")]
    [InlineData("泡茶：把水烧开")]
    [InlineData("---\ntitle: x\n---\n")]
    [InlineData("---\nid: x\n---\n## 1. a\n")]
    public void makes_no_guide_without_title_and_step_but_a_fault(string text)
    {
        var draft = DraftReader.Read(GuideName.Read("tea.zh.md")!, text);
        Assert.Null(Finished.Of(draft));
    }

    [Fact]
    public void never_fails_whatever_stands_in_the_file() => Gen.Char["-—#>＞!！[]()（）:：→ \n\t\"“念看到卡住abc19去第步找人"].Array[0, 120].Sample(letters =>
    {
        var draft = DraftReader.Read(GuideName.Read("tea.zh.md")!, new string(letters));
        Finished.Of(draft);
        return draft.Faults.All(fault => fault.Line >= 1 && fault.Line <= draft.Lines);
    });

    [Fact]
    public void never_fails_whatever_is_lost_from_a_real_one()
    {
        var text = GuideFiles.Text("mobile-payment.zh.md");
        Gen.Select(Gen.Int[0, text.Length], Gen.Int[1, 40]).Sample((at, many) =>
        {
            var draft = DraftReader.Read(GuideName.Read("mobile-payment.zh.md")!, text.Remove(at, Math.Min(many, text.Length - at)));
            Finished.Of(draft);
            return draft.Faults.All(fault => fault.Line >= 1 && fault.Line <= draft.Lines);
        });
    }
}
