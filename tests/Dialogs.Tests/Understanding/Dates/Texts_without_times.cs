using Learning;

namespace Dialogs.Tests.Understanding.Dates;

public sealed class Texts_without_times
{
    [Theory]
    [InlineData("你好")]
    [InlineData("便宜一点的有吗")]
    [InlineData("早一点告诉我")]
    [InlineData("一点都不懂")]
    [InlineData("我有三点建议")]
    [InlineData("两个座位")]
    [InlineData("孩子上初二")]
    [InlineData("坐2号线到哪一站下")]
    [InlineData("在3号楼205")]
    [InlineData("怎么上课")]
    [InlineData("下来说说")]
    [InlineData("电话138-1234-5678")]
    [InlineData("一日之计")]
    [InlineData("孩子十二岁")]
    [InlineData("一共12.5元")]
    [InlineData("气温24点5度")]
    [InlineData("大概15个人")]
    [InlineData("我们一起去")]
    public void hold_none_in_Chinese(string text) => Assert.Equal("-", Told.In(text, Language.Chinese));

    [Theory]
    [InlineData("hello")]
    [InlineData("good morning")]
    [InlineData("may I bring my son?")]
    [InlineData("two seats please")]
    [InlineData("the second one")]
    [InlineData("the first lecture")]
    [InlineData("my number is 138-1234-5678")]
    [InlineData("room 305, 2nd floor")]
    [InlineData("how do I march on?")]
    [InlineData("wait a second")]
    [InlineData("around 20 people")]
    [InlineData("about 3 of us")]
    [InlineData("the sun is out and we sat down")]
    [InlineData("version 2.0.1")]
    [InlineData("https://example.org/2/3a/4b?x=5p9")]
    public void hold_none_in_English(string text) => Assert.Equal("-", Told.In(text, Language.English));

    [Fact]
    public void are_read_no_further_than_a_thousand_characters()
    {
        Assert.Equal("2026-11-25", Told.In(new string('好', 990) + "明天", Language.Chinese));
        Assert.Equal("-", Told.In(new string('好', 1000) + "明天", Language.Chinese));
    }
}
