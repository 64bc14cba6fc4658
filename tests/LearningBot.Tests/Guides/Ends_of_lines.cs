using LearningBot.Printing;

namespace LearningBot.Tests.Guides;

public sealed class Ends_of_lines
{
    [Theory]
    [InlineData("点“通讯录”，在名单里找。", 4, "点“通讯|录”，在|名单里|找。")]
    [InlineData("Tap the green icon", 8, "Tap the|green|icon")]
    [InlineData("一\n二三", 9, "一|二三")]
    [InlineData("", 9, "")]
    [InlineData("打12345问", 6, "打12345|问")]
    public void fall_where_Chinese_and_English_allow_it(string text, float width, string expected) =>
        Assert.Equal(expected, string.Join('|', LineBreaks.Of(text, width, part => part.Length)));
}
