using System.Globalization;
using Learning;
using LearningBot.Staff.Drafts;

namespace LearningBot.Tests.Staff;

public sealed class Comparing_a_draft
{
    static readonly DateTimeOffset now = DateTimeOffset.Parse("2026-11-28T10:00:00+08:00", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("下周六下午三点，20个名额", "Next Saturday at 3 pm, 20 places")]
    [InlineData("12月5日14:30在图书馆", "At the library on 5 December at 2:30 pm")]
    [InlineData("每人限报一个，见 https://example.cn/a，{when}", "One for each person, see https://example.cn/a, {when}")]
    [InlineData("电话027-85771234", "Call 027-85771234")]
    public void finds_the_same_in_both_languages(string chinese, string english)
    {
        Assert.Empty(DraftFacts.OnlyIn(chinese, Language.Chinese, english, Language.English, now));
        Assert.Empty(DraftFacts.OnlyIn(english, Language.English, chinese, Language.Chinese, now));
    }

    [Theory]
    [InlineData("周六下午三点", "周六下午四点", "周六下午三点")]
    [InlineData("12月5日", "12月6日", "12月5日")]
    [InlineData("30元", "13元", "30")]
    [InlineData("见 example.cn/a", "见 example.cn/b", "example.cn/a")]
    [InlineData("{where}", "某地", "{where}")]
    public void finds_what_differs(string text, string other, string differs) =>
        Assert.Equal(differs, Assert.Single(DraftFacts.OnlyIn(text, Language.Chinese, other, Language.Chinese, now)));
}
