using Learning.Guides.Checks;
using Learning.Guides.Files;

namespace Learning.Tests.Guides;

public sealed class Mending_a_guide : IDisposable
{
    static readonly DateOnly today = new(2026, 11, 9);

    readonly GuideFiles files = new();

    [Fact]
    public void is_not_needed_in_a_sound_one() => Assert.Empty(Faults(GuideFiles.Of("tea", "烧水", "放茶叶", "倒水")));

    [Fact]
    public void names_all_five_mistakes_of_a_stranger_with_line_and_what_to_write_instead()
    {
        var text = GuideFiles.Of("tea", "烧水", "放茶叶", "倒水").Split('\n');
        text[15] = "![](img/tea-1.svg)";
        text[16] = "> 看道: 好了。";
        text[19] = "请您从柜子里把放在最上面一层左边那个绿色铁罐子里面的茶叶拿出来以后慢慢地放一小撮到杯子里面去。";
        text[22] = "> 卡住: 不好 → 再来一次。(去第 9 步)";
        text[24] = "请您倒水，看 www.example.com 上的图。";
        var faults = Faults(string.Join('\n', text));
        Assert.Equal([16, 17, 20, 23, 25], faults.Select(fault => fault.Line));
        Assert.Collection(
            faults.Select(fault => fault.Says.Zh),
            says => Assert.Contains("请写“![画的是什么](img/tea-1.svg)”", says, StringComparison.Ordinal),
            says => Assert.Contains("没有“看道”这个词头。您是不是想写“看到”？", says, StringComparison.Ordinal),
            says => Assert.Contains("最多 40 个字", says, StringComparison.Ordinal),
            says => Assert.Contains("没有第 9 步", says, StringComparison.Ordinal),
            says => Assert.Contains("不要写网址（www.example.com）", says, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("minutes: 5", "minutes: 很快", "minutes 是大约要几分钟")]
    [InlineData("level: 1", "level: 7", "level 是难易")]
    [InlineData("level: 1", "levle: 1", "您是不是想写“level”")]
    [InlineData("id: tea", "id: coffee", "请写“id: tea”")]
    [InlineData("aliases: [喝茶]", "aliases: []", "缺“aliases”")]
    [InlineData("review_by: 2027-02-28", "review_by: 2026-11-08", "检查的日子（2026-11-08）已经过了")]
    [InlineData("review_by: 2027-02-28", "review_by: 明年", "请写成“review_by: 2027-05-09”")]
    [InlineData("## 2. 放茶叶", "## 3. 放茶叶", "请写“## 2. 放茶叶”")]
    [InlineData("## 2. 放茶叶", "## 2. 烧水", "前面已经有一步叫“烧水”")]
    [InlineData("请您烧水。", "一。二。三。四。", "有 4 句话，最多写 3 句")]
    [InlineData("请您烧水。", "请您烧水，然后放茶叶，然后倒水。", "一步只做一件事")]
    [InlineData("请您烧水。", "请您付款。", "这一步说到钱")]
    [InlineData("请您烧水。", "把验证码发给我们。", "不能叫人说出或发出密码")]
    [InlineData("请您烧水。", "", "没有说做什么")]
    [InlineData("img/tea-1.svg", "img/none.svg", "找不到图“img/none.svg”")]
    [InlineData("img/tea-1.svg", "../secret.svg", "图要放在 img 文件夹里")]
    [InlineData("> 看到: 好了。", "", "没写做对了会看到什么")]
    [InlineData("> 看到: 好了。", "> 看到: 好了。\n> 看到: 真好。", "只能有一行“看到”")]
    [InlineData("> 卡住: 不好 → 再来一次。", "", "没写做不成怎么办")]
    [InlineData("> 卡住: 不好 → 再来一次。", "> 卡住: 不好，再来一次。", "中间用箭头")]
    public void names_what_is_the_matter(string right, string wrong, string says)
    {
        var text = GuideFiles.Of("tea", "烧水", "放茶叶", "倒水");
        var at = text.IndexOf(right, StringComparison.Ordinal);
        var faults = Faults(text[..at] + wrong + text[(at + right.Length)..]);
        Assert.Contains(faults, fault => fault.Says.Zh.Contains(says, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("请您付款。", "> 小心: 看清金额。")]
    [InlineData("密码和验证码，谁都不能告诉。", "")]
    public void lets_pass_what_is_said_with_care(string text, string careful)
    {
        var guide = GuideFiles.Of("tea", "烧水", "放茶叶", "倒水").Replace("请您烧水。", $"{text}\n{careful}", StringComparison.Ordinal);
        Assert.Empty(Faults(guide));
    }

    [Fact]
    public void counts_words_in_English_and_speaks_English()
    {
        var text = GuideFiles.Of("tea", "烧水", "放茶叶", "倒水");
        Write("tea.zh.md", text);
        Write("tea.en.md", text.Replace("请您烧水。", "Please take the kettle that stands upon the shelf beside the window in the kitchen and fill it with some fresh water now.", StringComparison.Ordinal));
        var fault = Assert.Single(GuideChecks.Of(files.Folder, today).Single(file => file.File == "tea.en.md").Faults);
        Assert.Contains("This sentence has 23 words; 20 are the most", fault.Says.En, StringComparison.Ordinal);
    }

    [Fact]
    public void compares_both_languages()
    {
        Write("tea.zh.md", GuideFiles.Of("tea", "烧水", "放茶叶", "倒水"));
        Assert.Contains("write \"tea.en.md\"", GuideChecks.Of(files.Folder, today)[0].Faults.Single().Says.En, StringComparison.Ordinal);
        Write("tea.en.md", GuideFiles.Of("tea", "烧水", "放茶叶", "倒水", "喝"));
        Assert.Contains(GuideChecks.Of(files.Folder, today)[0].Faults, fault => fault.Says.Zh.Contains("这里有 4 步", StringComparison.Ordinal));
        Write("tea.en.md", GuideFiles.Of("tea", "烧水", "放茶叶", "倒水").Replace("img/tea-2.svg", "img/tea-3.svg", StringComparison.Ordinal));
        Assert.Contains(GuideChecks.Of(files.Folder, today)[0].Faults, fault => fault.Says.En.Contains("picture of step 2", StringComparison.Ordinal));
    }

    [Fact]
    public void names_a_file_that_is_called_wrongly()
    {
        Write("泡茶.md", "");
        Assert.Contains(".zh.md", GuideChecks.Of(files.Folder, today).Single().Faults.Single().Says.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void is_not_needed_in_the_shipped_ones() =>
        Assert.All(GuideChecks.Of(Shipped.Folder, today), file => Assert.True(file.Faults.Count == 0, $"{file.File}: {string.Join('\n', file.Faults)}"));

    public void Dispose() => files.Dispose();

    IReadOnlyList<GuideFault> Faults(string text)
    {
        Write("tea.zh.md", text);
        var pictures = string.Join('\n', GuideFiles.Of("tea", "烧水", "放茶叶", "倒水"));
        Write("tea.en.md", pictures);
        return [.. GuideChecks.Of(files.Folder, today).Single(file => file.File == "tea.zh.md").Faults
            .Where(fault => !fault.Says.En.Contains("Both languages", StringComparison.Ordinal))];
    }

    void Write(string file, string text)
    {
        for (var step = 1; step <= 5; step++) files.Write($"img/tea-{step}.svg", "<svg/>");
        files.Write(file, text);
    }
}
