using System.Text.RegularExpressions;
using Dialogs.Understanding.Privacy;
using Learning;
using Xunit.Abstractions;

namespace Dialogs.Tests.Understanding.Privacy;

public sealed partial class A_child_in_a_message(ITestOutputHelper output)
{
    static readonly string[] chineseKids = ["李想", "朵朵", "王书瑶", "小石头", "乐乐", "陈一诺", "豆豆", "周子墨", "糖糖", "欧阳若晴", "阿宝", "春晓"];
    static readonly string[] englishKids = ["Mia", "Ethan", "Zihan", "Xiaoyu", "April", "Theo", "Lulu", "Kai", "Art", "Summer", "Niamh", "Book-Hee"];
    static readonly string[] ages = ["5", "6", "7", "8", "9", "10", "11", "12", "13"];
    static readonly string[] chineseAges = ["五", "六", "七", "八", "九", "十", "十一", "十二", "4", "6", "9", "11"];
    static readonly string[] chineseGrades = ["一年级", "三年级二班", "初二", "幼儿园大班", "高一", "小学五年级"];
    static readonly string[] englishGrades = ["third grade", "grade 5", "Year 4", "kindergarten", "7th grade", "primary two"];
    static readonly string[] chineseSchools = ["育才二小", "武昌实验小学", "光谷一小", "阳光宝贝幼儿园", "卓刀泉中学", "书香路小学"];
    static readonly string[] englishSchools = ["Maplewood Primary", "Luojia Elementary School", "St Hilda's", "Wuhan Foreign Languages Primary School", "Little Stars Kindergarten"];
    static readonly string[] chineseTroubles = ["有哮喘", "总是打人", "不爱说话", "晚上尿床", "被同学欺负", "多动", "数学考了32分", "偷家里的钱", "对花生过敏", "一写作业就哭", "早恋了", "戴助听器"];
    static readonly string[] englishTroubles = ["has asthma", "hits other children", "stutters", "wets the bed", "is bullied", "has ADHD", "failed maths with 32 points", "steals money", "is allergic to peanuts", "cries over homework", "wears hearing aids", "cannot sit still"];
    static readonly string[] chineseHomes = ["锦绣龙城18栋1203", "翠微横路77号", "惠民苑小区", "铁箕山路旁边的红房子"];
    static readonly string[] englishHomes = ["77 Kestrel Lane", "Silverlake Court", "the red house by the mill", "Apt 1203, Jade Dragon Garden"];

    [Fact]
    public void does_not_leave_with_anything_of_it()
    {
        var leaks = Leaks(Templates.Child, Message.Redacted);
        Assert.Equal(0, leaks);
    }

    [Fact]
    public void does_not_leave_in_words_the_rules_were_not_made_for() => Assert.Equal(0, Leaks(UnseenTemplates.Child, Message.Redacted));

    [Fact]
    public void would_leave_if_nothing_were_done() => Assert.Equal(500, Leaks(Templates.Child, Message.Untouched));

    [Theory]
    [InlineData("给女儿找个周六下午的书法班", "给⟨child1⟩找个周六下午的书法班")]
    [InlineData("book a drawing class on Saturday for my daughter Mia, two seats", "book a drawing class on Saturday for my ⟨child1⟩, two seats")]
    public void leaves_what_is_to_be_learned_and_when(string text, string left) => Assert.Equal(left, Message.Redacted(text, Language.Chinese));

    [Theory]
    [InlineData("我今年10岁，想学画画")]
    [InlineData("我上三年级，周六有课吗")]
    [InlineData("我是小学生，可以一个人来吗")]
    [InlineData("今年十二岁，想报围棋")]
    [InlineData("我在育才二小读五年级")]
    [InlineData("I'm 12 and I want to learn chess")]
    [InlineData("i am eleven years old, can I come")]
    [InlineData("I'm in third grade, is there a drawing class?")]
    [InlineData("I am a kid, can I book?")]
    [InlineData("13yo here, any coding class")]
    public void that_writes_itself_is_not_told_of_at_all(string text)
    {
        Assert.Null(Redactor.Redact(text, Language.Chinese));
        Assert.Null(Redactor.Redact(text, Language.English));
    }

    [Theory]
    [InlineData("我今年72岁，想学智能手机")]
    [InlineData("我七十岁了还能学英语吗")]
    [InlineData("I'm 65 and I want to learn English")]
    [InlineData("I'm 5 minutes away, is the lecture still on?")]
    [InlineData("I am one of the teachers, when does the lecture start")]
    [InlineData("我是小学老师，想听讲座")]
    public void is_not_seen_in_a_grown_up(string text) => Assert.NotNull(Redactor.Redact(text, Language.Chinese));

    [Theory]
    [InlineData("我儿子8岁。我自己想学太极。", "我自己想学太极。")]
    [InlineData("My son is 8. For myself I want yoga on Tuesday.", "For myself I want yoga on Tuesday.")]
    public void is_left_behind_when_the_subject_changes(string text, string rest) => Assert.EndsWith(rest, Message.Redacted(text, Language.Chinese), StringComparison.Ordinal);

    int Leaks(string[] templates, Func<string, Language, string?> redact)
    {
        var random = new Random(11);
        var leaking = 0;
        for (var at = 0; at < 500; at++)
        {
            var (text, words) = Filled(templates[at % templates.Length], random);
            var left = redact(text, text.Any(Chinese) ? Language.Chinese : Language.English);
            var seen = left is null ? [] : words.Where(word => IsIn(word, Token().Replace(left, " "))).ToArray();
            if (seen.Length == 0) continue;
            leaking++;
            if (leaking < 60) output.WriteLine($"{string.Join(" | ", seen)} in: {left} <- {text}");
        }
        output.WriteLine($"{leaking} of 500");
        return leaking;
    }

    static bool Chinese(char c) => c > '\u3400';

    // A figure is seen when it stands alone; of words each part of more than one character.
    static bool IsIn(string word, string left) => word.All(char.IsAsciiDigit) ? Regex.IsMatch(left, $@"(?<!\d|:){word}(?![\d:])") : left.Contains(word, StringComparison.OrdinalIgnoreCase);

    static (string Text, string[] Words) Filled(string template, Random random)
    {
        List<string> words = [];
        var chinese = template.Count(Chinese) > template.Length / 6;
        var text = Gap().Replace(template, gap =>
        {
            var list = (gap.Groups[1].Value, chinese) switch
            {
                ("kid", _) => chinese ? chineseKids : englishKids,
                ("age", _) => chinese && random.Next(2) == 0 ? chineseAges : ages,
                ("grade", _) => chinese ? chineseGrades : englishGrades,
                ("school", _) => chinese ? chineseSchools : englishSchools,
                ("trouble", _) => chinese ? chineseTroubles : englishTroubles,
                _ => chinese ? chineseHomes : englishHomes,
            };
            words.Add(list[random.Next(list.Length)]);
            return words[^1];
        });
        return (text, [.. words.Distinct().Where(word => word.Length > 1 || word.All(char.IsAsciiDigit))]);
    }

    [GeneratedRegex("{([a-z]+)}")]
    private static partial Regex Gap();

    [GeneratedRegex("⟨[a-z]+[0-9]+⟩")]
    private static partial Regex Token();
}
