using Learning.Guides;

namespace Learning.Tests.Guides;

public sealed class Wording_a_step
{
    static readonly string text = GuideFiles.Of("tea", "烧水", "放茶叶", "倒水");

    [Fact]
    public void finds_the_steps_and_what_each_says()
    {
        Assert.Equal(["烧水", "放茶叶", "倒水"], StepWording.Titles(text, Language.Chinese));
        Assert.Equal("请您放茶叶。", StepWording.Of(text, Language.Chinese, 2));
    }

    [Theory]
    [InlineData(0), InlineData(4), InlineData(-1)]
    public void finds_none_that_is_not_there(int number)
    {
        Assert.Null(StepWording.Of(text, Language.Chinese, number));
        Assert.Equal(text, StepWording.With(text, Language.Chinese, number, "别的话"));
    }

    [Fact]
    public void puts_other_words_in_its_place_and_nothing_else()
    {
        var changed = StepWording.With(text.Replace("请您放茶叶。", "请您放茶叶。\n再盖上盖子。", StringComparison.Ordinal), Language.Chinese, 2, "放一把茶叶。");
        Assert.Equal(text.Replace("请您放茶叶。", "放一把茶叶。", StringComparison.Ordinal), changed);
    }
}
