using CsCheck;
using Dialogs.Understanding.Dates;
using Dialogs.Understanding.Numbers;
using Learning;

namespace Dialogs.Tests.Understanding;

public sealed class Any_text
{
    static readonly string[] words =
    [
        "周六", "下", "上个", "星期", "三点", "半", "下午", "晚", "明天", "12月", "5号", "月底", "到", "从", "前", "之后", "每", "个", "小时", "三", "十",
        "二〇二六年", "第", "最后", "几", "差", "农历", "除夕", "和", "之间", "分之", "点", "万", "亿", "零", "俩", "负", "next", "last", "Monday", "weekend",
        "from", "to", "between", "and", "5", "5th", "third", "half", "quarter", "past", "of the", "in", "an hour", "3pm", "at", "on", "every", "early",
        "rest of", "December", "closest", "12/5", "31/12", "2026-02-29", "99999", "1e9", "^-3", "million", "dozen", "thirds", "2999", "before", "after", "by",
        "for", "年", "月", "号", "周", "两", "初", "底", "上半", "过", "里", "差", "one", "thousand", "week", "year", "weekday", "rest of the", "-", "/", ".", ":", ",", "%", "½", "🎈", "\u0301", "\ud800", "\0",
    ];

    static readonly int times = Environment.GetEnvironmentVariable("LEARNINGBOT_FULL") == "1" ? 1_000_000 : 5_000;

    static readonly Gen<string> texts = Gen.OneOf(
        Gen.String[0, 60],
        Gen.OneOf(words).Array[1, 14].Select(parts => string.Concat(parts)),
        Gen.OneOf(words).Array[1, 14].Select(parts => string.Join(' ', parts)));

    static readonly Gen<DateTimeOffset> moments = Gen.Select(Gen.Int[1, 9999], Gen.Int[1, 365], Gen.Int[0, 86_399])
        .Select((year, day, second) =>
            new DateTimeOffset(new DateTime(year, 1, 1).AddDays(day - 1).AddSeconds(second), TimeSpan.Zero));

    static readonly Gen<Language> languages = Gen.OneOf(Language.Chinese, Language.English);

    [Fact]
    public void is_read_for_times_without_a_fault() => Gen.Select(texts, languages, moments).Sample((text, language, now) =>
    {
        var last = 0;
        foreach (var reading in DateReader.Read(text, language, now))
        {
            Assert.InRange(reading.Start, last, text.Length);
            Assert.InRange(reading.Length, 1, text.Length - reading.Start);
            Assert.NotEmpty(reading.Meanings);
            Assert.All(reading.Meanings, meaning => Assert.False(meaning.From > meaning.Until));
            Assert.True(!reading.Ambiguous || reading.Meanings[0] != reading.Meanings[1]);
            last = reading.End;
        }
    }, iter: times);

    [Fact]
    public void is_read_for_numbers_without_a_fault() => Gen.Select(texts, languages).Sample((text, language) =>
    {
        foreach (var numbers in new[] { NumberReader.Read(text, language), NumberReader.Positions(text, language) })
        {
            var last = 0;
            foreach (var number in numbers)
            {
                Assert.True(double.IsFinite(number.Value));
                Assert.InRange(number.Start, last, text.Length);
                Assert.InRange(number.Length, 1, text.Length - number.Start);
                last = number.End;
            }
        }
    }, iter: times);

    [Fact]
    public void reads_the_same_at_any_place_in_a_sentence() =>
        Gen.Select(Gen.OneOf("明天下午三点", "12月5号", "下周六", "两个半小时"), Gen.Int[0, 300]).Sample(
        (phrase, place) =>
        {
            var now = new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero);
            var alone = Assert.Single(DateReader.Read(phrase, Language.Chinese, now));
            var inside = Assert.Single(DateReader.Read(new string('哦', place) + phrase + "哦", Language.Chinese, now));
            Assert.Equal(alone.Meanings, inside.Meanings);
            Assert.Equal(place, inside.Start);
        });
}
