using Learning.Catalogue.Search;

namespace Learning.Tests.Catalogue.Search;

public sealed class Cutting_text
{
    [Theory]
    [InlineData("零基础太极拳入门", "零基 基础 础太 太极 极拳 拳入 入门")]
    [InlineData("Beginner's Smartphone Basics for Seniors", "beginn smartphon basic for senior")]
    [InlineData("ＡＩ人工智能", "ai 人工 工智 智能")]
    [InlineData("茶", "茶")]
    [InlineData("C++ and C# 3D", "c++ and c# 3d")]
    [InlineData("《红楼梦》（第2册）", "红楼 楼梦 第 2 册")]
    [InlineData("don’t—stop", "dont stop")]
    [InlineData("Ｔａｉ　Ｃｈｉ", "tai chi")]
    [InlineData("x𠀀y", "x \ud840\udc00 y")]
    [InlineData(" ，。!", "")]
    public void gives_its_terms(string text, string expected)
    {
        var terms = new HashSet<string>();
        Terms.Add(text, terms);
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), terms);
    }

    [Fact]
    public void takes_half_a_character_for_none() => Assert.Equal([new("ab", false)], Run.All("a\ud840b"));

    [Theory]
    [InlineData("我想学太极拳", "太极拳")]
    [InlineData("有没有适合老人的手机课", "老人 手机 课")]
    [InlineData("关于武汉历史的书", "武汉 历史 书")]
    [InlineData("I want to learn tai chi, please", "tai chi")]
    [InlineData("a book about the Yangtze", "book yangtz")]
    [InlineData("太极拳 太极拳", "太极拳")]
    [InlineData("the", "the")]
    [InlineData("有什么", "有什么")]
    [InlineData("？！", "")]
    public void leaves_what_is_asked_for(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Asked.Read(text).Select(word => word.Chinese ? word.Text : string.Join(' ', word.Terms))));
}
