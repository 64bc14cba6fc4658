using Learning.Catalogue.Search;

namespace Learning.Tests.Catalogue.Search;

public sealed class Reading_by_sound
{
    [Theory]
    [InlineData("太极拳", "tai ji quan")]
    [InlineData("长江", "chang jiang")]
    [InlineData("成长", "cheng zhang")]
    [InlineData("银行", "yin hang")]
    [InlineData("行走", "xing zou")]
    [InlineData("音乐会", "yin yue hui")]
    [InlineData("快乐", "kuai le")]
    [InlineData("重庆", "chong qing")]
    [InlineData("重要", "zhong yao")]
    [InlineData("硚口", "qiao kou")]
    [InlineData("绿", "lv")]
    public void knows_how_a_word_is_read(string word, string expected) => Assert.Equal(expected, string.Join(' ', Pinyin.Read(word)));

    [Theory]
    [InlineData("taijiquan", "tai ji quan")]
    [InlineData("xian", "xi an")]
    [InlineData("shufa", "shu fa")]
    [InlineData("yinyue", "yin yue")]
    [InlineData("fangan", "fan gan")]
    public void splits_letters_into_syllables(string letters, string expected) =>
        Assert.Contains(expected, Pinyin.Split(letters).Select(way => string.Join(' ', way)));

    [Theory, InlineData("tai"), InlineData("phone"), InlineData("ab"), InlineData(""), InlineData("t1i")]
    public void splits_nothing_else(string letters) => Assert.Empty(Pinyin.Split(letters));

    [Fact]
    public void does_not_count_sounds_that_many_do_not_tell_apart() =>
        Assert.Equal(Pinyin.Pairs(["zhong", "guo", "shang"]), Pinyin.Pairs(["zong", "guo", "san"]));

    [Fact]
    public void reads_nearly_every_usual_character()
    {
        var unread = Enumerable.Range(0x4e00, 0x9fa5 - 0x4e00).Count(code => Pinyin.Read(((char)code).ToString())[0] is null);
        Assert.InRange(unread, 0, 250);
    }
}
