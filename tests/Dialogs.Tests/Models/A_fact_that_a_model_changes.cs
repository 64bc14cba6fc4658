using System.Text.Json;
using Dialogs.Answers.Worded;
using Dialogs.Understanding;
using Dialogs.Understanding.Models;
using Learning;

namespace Dialogs.Tests.Models;

/// <summary>A model that words answers truly but for one fact: a day, a time, a place, a price, a number or a name of another record.</summary>
public sealed class A_fact_that_a_model_changes
{
    const int Answers = 500;

    static readonly (string Text, Language Language)[] questions =
    [
        ("和青春期做朋友这场讲座需要带什么", Language.Chinese), ("不吼不叫的家这个讲座能不能带外婆去", Language.Chinese), ("孩子发脾气怎么办那场讲座要不要自己带水", Language.Chinese),
        ("周六上午的书法课需要自己带纸吗", Language.Chinese), ("书法课为什么要分班", Language.Chinese), ("太极拳的课要带什么衣服", Language.Chinese), ("手机使用的课怎么这么早", Language.Chinese),
        ("书可以在别的书屋还吗，要带什么", Language.Chinese), ("梧桐社区书屋需要预约吗", Language.Chinese), ("英语绘本的课要不要家长陪", Language.Chinese),
        ("what do i bring to the calligraphy course", Language.English), ("can i bring grandma to the puberty lecture", Language.English), ("do i need special shoes for the tai chi course", Language.English),
        ("should i buy a book before the English picture books course", Language.English), ("how do people get on in the smartphone course", Language.English),
    ];

    [Fact]
    public async Task reaches_nobody()
    {
        var forger = new Forger(seed: 7);
        var model = new RuledModel(forger.Reply);
        await using var world = await World.Begin(model);
        for (var person = 0; forger.Forged < Answers; person++)
        {
            var (text, _) = questions[person % questions.Length];
            var before = forger.Forged;
            var said = string.Join('\n', (await world.Hear($"Person{person}", text)).Select(each => each.Text));
            if (forger.Forged == before) continue;
            Assert.False(said.Contains(forger.Sentence, StringComparison.Ordinal), $"“{forger.PutIn}” was told in: {forger.Sentence}");
            // What was put in may stand in the records' own words only where it is a part of another value; the menu below is nobody's answer.
            var answer = said.Split('\n').TakeWhile(line => !line.StartsWith("1 ", StringComparison.Ordinal)).Where(line => line.Contains("AI", StringComparison.Ordinal));
            Assert.True(!string.Concat(answer).Contains(forger.PutIn, StringComparison.Ordinal) || forger.Truth.Contains(forger.PutIn, StringComparison.Ordinal), $"“{forger.PutIn}” was told of {forger.Sentence}");
            Assert.True(person < 4 * Answers, "The model is hardly asked.");
        }
    }

    [Fact]
    public async Task is_the_only_reason_for_not_telling_it()
    {
        var forger = new Forger(seed: 7) { Honest = true };
        var model = new RuledModel(forger.Reply);
        await using var world = await World.Begin(model);
        var (told, asked) = (0, 0);
        for (var person = 0; person < 60; person++)
        {
            var before = forger.Forged;
            var said = string.Join('\n', (await world.Hear($"Person{person}", questions[person % questions.Length].Text)).Select(each => each.Text));
            if (forger.Forged == before) continue;
            asked++;
            if (said.Contains(forger.Sentence, StringComparison.Ordinal)) told++;
        }
        Assert.True(asked > 40);
        Assert.Equal(asked, told);
    }

    [Theory]
    [InlineData("课程在周六上午，240元。", true)]
    [InlineData("课程在周六上午，24元。", false)]
    [InlineData("课程在周六上午，240元，免费。", false)]
    [InlineData("课程不在周六上午，240元。", false)]
    [InlineData("课程在周六上午，两场，240元。", false)]
    [InlineData("课程在周六上午，240元，看 https://evil.example/", false)]
    [InlineData("课程在周六上午，240元 ![](x)", false)]
    [InlineData("课程在周六上午，24\u200b0元。", false)]
    [InlineData("课程可以参加。", false)]
    [InlineData("", false)]
    public void is_known_by_what_the_record_says(string sentence, bool grounded) =>
        Assert.Equal(grounded, Grounded.Holds(sentence, [Source.Of("course", "硬笔书法入门班", ("day", "周六上午"), ("price", "240元"))], Language.Chinese));

    [Fact]
    public void would_be_told_if_nobody_looked()
    {
        var sources = new[] { Source.Of("course", "硬笔书法入门班", ("price", "240元")) };
        var heard = new Heard("硬笔书法入门班多少钱", Language.Chinese, SmallCity.Wednesday);
        var reply = Replies.Answer("硬笔书法入门班24元。", "r1");
        Assert.Contains("24元。", Text(WordAnswer.Of(reply, sources, heard, (_, _, _) => true)), StringComparison.Ordinal);
        Assert.DoesNotContain("24元。", Text(WordAnswer.Of(reply, sources, heard)), StringComparison.Ordinal);
    }

    static string Text(Worded? worded) => Lines.LineBook.Text(worded!.Line, Language.Chinese);

    /// <summary>Words what the records say, and changes one value of it.</summary>
    sealed class Forger(int seed)
    {
        readonly Random random = new(seed);

        public bool Honest { get; init; }

        public int Forged { get; private set; }

        public string Sentence { get; private set; } = "";

        public string PutIn { get; private set; } = "";

        public string Truth { get; private set; } = "";

        public string? Reply(ModelRequest request)
        {
            if (request.Purpose == ModelPurpose.Reading) return Replies.Question;
            var records = JsonSerializer.Deserialize<List<Dictionary<string, string>>>(request.Records)!;
            var record = records[random.Next(records.Count)];
            var values = Values(record).ToList();
            var (at, others) = (random.Next(values.Count), records.Where(each => each != record).SelectMany(Values).ToList());
            Truth = string.Join('|', values);
            var telling = values.ToList();
            if (!Honest)
            {
                PutIn = Other(values[at], others, values);
                telling[at] = PutIn;
            }
            Sentence = string.Join(values[0].Any(c => c >= '\u3400') ? "，" : ", ", telling);
            Forged++;
            return Replies.Answer(Sentence, record["id"]);
        }

        static IEnumerable<string> Values(Dictionary<string, string> record) =>
            record.Where(each => each.Key is not ("id" or "kind")).SelectMany(each => each.Value.Split(" | "));

        // Another number, or the same value of another record, or a name that nobody has.
        string Other(string value, List<string> others, List<string> values)
        {
            for (var tries = 0; ; tries++)
            {
                var other = value.Any(char.IsDigit) && tries < 20 ? Digit(value)
                    : others.Count > 0 && tries < 40 ? others[random.Next(others.Count)]
                    : value.Any(c => c >= '\u3400') ? $"新{value}" : $"New {value}";
                if (!values.Contains(other) && other != value && other.Length > 0) return other;
            }
        }

        string Digit(string value)
        {
            var places = Enumerable.Range(0, value.Length).Where(at => char.IsDigit(value[at])).ToList();
            var place = places[random.Next(places.Count)];
            return $"{value[..place]}{(char)('0' + random.Next(10))}{value[(place + 1)..]}";
        }
    }
}
