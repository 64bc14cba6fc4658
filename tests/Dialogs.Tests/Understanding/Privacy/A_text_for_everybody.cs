using Dialogs.Understanding.Privacy;

namespace Dialogs.Tests.Understanding.Privacy;

public sealed class A_text_for_everybody
{
    [Theory]
    [InlineData("家长朋友们：周六上午有亲子讲座，讲怎样陪孩子写作业。")]
    [InlineData("Dear parents: on Saturday there is a talk about homework for children of primary school.")]
    [InlineData("{when}，{title}，{speaker}主讲，欢迎带孩子来。")]
    public void may_speak_of_children(string text)
    {
        Assert.Equal(text, Redactor.RedactNotice(text)?.Text);
        // A person who writes the same may speak of one child.
        Assert.NotEqual(text, Redactor.Redact(text, Learning.Language.Chinese)?.Text);
    }

    [Theory]
    [InlineData("市妇联请王建国老师讲怎样陪孩子写作业。", "王建国"), InlineData("Dr Margaret Whitcombe talks about children and sleep.", "Whitcombe"), InlineData("有事打13812345678，孩子可以一起来。", "13812345678")]
    public void hides_who_is_in_it(string text, string hidden)
    {
        var left = Redactor.RedactNotice(text);
        Assert.NotNull(left);
        Assert.DoesNotContain(hidden, left.Text, StringComparison.Ordinal);
        Assert.Contains(hidden, left.PutBack(left.Text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("请联系人王建国带孩子来。"), InlineData("My name is Margaret Whitcombe and my son has a fever."), InlineData("孩子2018年3月5日出生。")]
    public void does_not_leave_when_a_certain_child_may_be_meant(string text) => Assert.Null(Redactor.RedactNotice(text));
}
