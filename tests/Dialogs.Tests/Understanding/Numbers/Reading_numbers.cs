using System.Globalization;
using Dialogs.Understanding.Numbers;
using Learning;

namespace Dialogs.Tests.Understanding.Numbers;

public sealed class Reading_numbers
{
    [Theory]
    [InlineData("我要三个座位", "3")]
    [InlineData("我们俩去", "2")]
    [InlineData("仨人", "3")]
    [InlineData("两大一小，一共3位", "2 1 3")]
    [InlineData("十二个", "12")]
    [InlineData("廿五人", "25")]
    [InlineData("卅个名额", "30")]
    [InlineData("一百零五", "105")]
    [InlineData("三百五", "350")]
    [InlineData("两千零三十", "2030")]
    [InlineData("二〇二七", "2027")]
    [InlineData("叁佰伍拾元整", "350")]
    [InlineData("１２个", "12")]
    [InlineData("三萬兩千", "32000")]
    [InlineData("5.2万", "52000")]
    [InlineData("1.5亿", "150000000")]
    [InlineData("二十几万人", "200000")]
    [InlineData("1,234人", "1234")]
    [InlineData("气温负五度", "-5")]
    [InlineData("三点一四", "3.14")]
    [InlineData("半个苹果", "0.5")]
    [InlineData("三个半", "3.5")]
    [InlineData("五分之二", "0.4")]
    [InlineData("一又四分之一", "1.25")]
    [InlineData("百分之八十", "80")]
    [InlineData("80%", "80")]
    [InlineData("第三个", "3")]
    [InlineData("三四个人", "3 4")]
    [InlineData("来了一半", "0.5")]
    [InlineData("千分之五", "0.005")]
    [InlineData("二点五亿", "250000000")]
    public void reads_Chinese(string text, string numbers) => Assert.Equal(numbers, Found(text, Language.Chinese));

    [Theory]
    [InlineData("我们一起去")]
    [InlineData("一切都好")]
    [InlineData("便宜一点")]
    [InlineData("等一下")]
    [InlineData("一样的")]
    [InlineData("不一定")]
    [InlineData("万一来不了")]
    [InlineData("周三可以吗")]
    [InlineData("星期六")]
    [InlineData("孩子上初一")]
    [InlineData("千万别忘了")]
    [InlineData("百货大楼")]
    [InlineData("几十个")]
    [InlineData("统一通知")]
    [InlineData("收拾一下")]
    [InlineData("大陆队伍")]
    public void leaves_numerals_in_Chinese_words_alone(string text) => Assert.Equal("", Found(text, Language.Chinese));

    [Theory]
    [InlineData("three seats", "3")]
    [InlineData("one hundred and five", "105")]
    [InlineData("twenty-one", "21")]
    [InlineData("two thousand and twenty-seven", "2027")]
    [InlineData("a dozen chairs", "12")]
    [InlineData("half a dozen", "6")]
    [InlineData("3.5 million", "3500000")]
    [InlineData("two and a half million", "2500000")]
    [InlineData("10k", "10000")]
    [InlineData("1,234 people", "1234")]
    [InlineData("minus five", "-5")]
    [InlineData("six point two five", "6.25")]
    [InlineData("one point six million", "1600000")]
    [InlineData("two thirds", "0.6666666666666666")]
    [InlineData("one and a quarter", "1.25")]
    [InlineData("3 1/2", "3.5")]
    [InlineData("1½", "1.5")]
    [InlineData("15%", "15")]
    [InlineData("fifteen percent", "15")]
    [InlineData("the third one", "3")]
    [InlineData("the 21st", "21")]
    [InlineData("two adults and 3 kids", "2 3")]
    [InlineData("three four", "3 4")]
    public void reads_English(string text, string numbers) => Assert.Equal(numbers, Found(text, Language.English));

    [Theory]
    [InlineData("the one with the red cover")]
    [InlineData("no one came")]
    [InlineData("they like one another")]
    [InlineData("wait a second")]
    [InlineData("a 500ml bottle")]
    [InlineData("room A4")]
    [InlineData("next week")]
    public void leaves_other_English_words_alone(string text) => Assert.Equal("", Found(text, Language.English));

    [Theory]
    [InlineData("最后一个", Language.Chinese, NumberKind.FromEnd, 0)]
    [InlineData("倒数第二个", Language.Chinese, NumberKind.FromEnd, 1)]
    [InlineData("下一个吧", Language.Chinese, NumberKind.FromHere, 1)]
    [InlineData("the last one", Language.English, NumberKind.FromEnd, 0)]
    [InlineData("the previous one", Language.English, NumberKind.FromHere, -1)]
    public void finds_places_counted_from_here_or_the_end(string text, Language language, NumberKind kind, double value)
    {
        var place = Assert.Single(NumberReader.Positions(text, language));

        Assert.Equal((kind, value), (place.Kind, place.Value));
    }

    [Theory]
    [InlineData("第三个", Language.Chinese, NumberKind.Ordinal, 3)]
    [InlineData("三个", Language.Chinese, NumberKind.Cardinal, 3)]
    [InlineData("三分之一", Language.Chinese, NumberKind.Fraction, null)]
    [InlineData("third", Language.English, NumberKind.Ordinal, 3)]
    [InlineData("5%", Language.English, NumberKind.Percent, null)]
    [InlineData("minus 2", Language.English, NumberKind.Cardinal, null)]
    public void tells_what_can_count_people(string text, Language language, NumberKind kind, int? count)
    {
        var number = Assert.Single(NumberReader.Read(text, language));

        Assert.Equal((kind, count), (number.Kind, number.Count));
    }

    [Theory]
    [InlineData("1/1e99^-3 5/1e99^-9", Language.Chinese)]
    [InlineData("5/1e99^-9", Language.English)]
    [InlineData("1e300 million million", Language.English)]
    [InlineData("1e999", Language.English)]
    public void reads_no_number_that_is_too_large(string text, Language language) =>
        Assert.All(NumberReader.Read(text, language), number => Assert.True(double.IsFinite(number.Value)));

    [Fact]
    public void tells_where_a_number_stands()
    {
        var number = Assert.Single(NumberReader.Read("我要 十二 个座位", Language.Chinese));

        Assert.Equal((3, 2), (number.Start, number.Length));
    }

    static string Found(string text, Language language) =>
        string.Join(' ', NumberReader.Read(text, language).Select(number =>
            number.Value.ToString(CultureInfo.InvariantCulture)));
}
