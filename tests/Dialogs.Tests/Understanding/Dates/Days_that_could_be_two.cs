using Dialogs.Understanding.Dates;
using Learning;

namespace Dialogs.Tests.Understanding.Dates;

public sealed class Days_that_could_be_two
{
    [Theory]
    [InlineData("next Saturday", Language.English, "2026-12-05", "2026-11-28")]
    [InlineData("on 3/4", Language.English, "2027-03-04", "2027-04-03")]
    [InlineData("Tuesday", Language.English, "2026-12-01", "2026-11-24")]
    [InlineData("周二", Language.Chinese, "2026-12-01", "2026-11-24")]
    [InlineData("12月5号周日", Language.Chinese, "2026-12-05", "2026-12-06")]
    [InlineData("Friday the 5th of December", Language.English, "2026-12-05", "2026-12-04")]
    public void are_asked(string text, Language language, string first, string second)
    {
        var reading = Assert.Single(DateReader.Read(text, language, Told.Now));

        Assert.True(reading.Ambiguous);
        Assert.Equal([first, second], reading.Meanings.Take(2).Select(meaning => Told.Of(reading.Kind, meaning)));
    }

    [Theory]
    [InlineData("next Tuesday", Language.English)]
    [InlineData("this Saturday", Language.English)]
    [InlineData("on 3/3", Language.English)]
    [InlineData("on 12/25", Language.English)]
    [InlineData("the 5th", Language.English)]
    [InlineData("Saturday at 3", Language.English)]
    [InlineData("5/12/2026", Language.English)]
    [InlineData("下周六", Language.Chinese)]
    [InlineData("这周二", Language.Chinese)]
    [InlineData("3/4有吗", Language.Chinese)]
    [InlineData("12月5号周六", Language.Chinese)]
    [InlineData("三点", Language.Chinese)]
    public void are_not_asked_when_only_one_is_plausible(string text, Language language) =>
        Assert.False(Assert.Single(DateReader.Read(text, language, Told.Now)).Ambiguous);

    [Fact]
    public void keep_the_time_of_day_in_both()
    {
        var reading = Assert.Single(DateReader.Read("next Saturday at 3", Language.English, Told.Now));

        Assert.Equal(["2026-12-05 15:00", "2026-11-28 15:00"], reading.Meanings.Take(2).Select(meaning =>
            Told.Of(reading.Kind, meaning)));
    }

    [Fact]
    public void put_the_day_that_is_still_to_come_first() =>
        Assert.Equal("2026-12-05", Told.In("5/12/2026", Language.English));
}
