using Dialogs.Lectures;
using Dialogs.Understanding;
using Learning;

namespace Dialogs.Tests.Lectures;

public sealed class A_title
{
    static readonly Bilingual title = new("不吼不叫，孩子也会听（示例）", "Heard without shouting (sample)");

    [Theory]
    [InlineData("我要报名《不吼不叫，孩子也会听》")]
    [InlineData("不吼不叫,孩子也会听 还有位子吗")]
    [InlineData("Book HEARD without  shouting for two")]
    [InlineData("不吼不叫，孩子也会听（示例）")]
    public void is_heard_as_people_write_it(string said) => Assert.True(Titles.Says(Heard.Tidy(said), title));

    [Theory]
    [InlineData("不吼不叫的讲座")]
    [InlineData("without shouting")]
    [InlineData("sample")]
    public void is_not_heard_in_a_part_of_it(string said) => Assert.False(Titles.Says(Heard.Tidy(said), title));
}
