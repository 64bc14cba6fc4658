using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dialogs.Lines;

namespace Dialogs.Understanding.Privacy;

/// <summary>
/// Finds what is said about a child. Once a child is spoken of, only words of a list remain in the message (what is learned, when, how many seats, how to
/// book), save in a sentence that says it is about somebody else: who the child is, how it is and what troubles it are in no list, and so cannot remain.
/// </summary>
static partial class Childhood
{
    const int Grown = 18;
    const int Patience = 1000;

    static readonly Book zh = Resources.Read<Book>("Privacy.ChineseChildren.json", new(JsonSerializerDefaults.Web));
    static readonly Book en = Resources.Read<Book>("Privacy.EnglishChildren.json", new(JsonSerializerDefaults.Web));
    static readonly string[] chineseChild = zh.Child.Split(' ');
    static readonly string[] chineseNotChild = zh.NotChild.Split(' ');
    static readonly string[] chineseOthers = zh.Others.Split(' ');
    static readonly string[] chineseTitles = zh.Titles.Split(' ');
    static readonly string[] englishTitles = [.. en.Titles.Split(' ').SelectMany(title => (string[])[title + " ", title + ". "])];
    static readonly FrozenSet<string> englishChild = en.Child.Split(' ').ToFrozenSet();
    static readonly FrozenSet<string> englishOthers = en.Others.Split(' ').ToFrozenSet();
    static readonly FrozenSet<string> englishKept = (en.Meaning + " " + en.Empty).Split(' ').ToFrozenSet();
    static readonly FrozenSet<string> englishEmpty = en.Empty.Split(' ').ToFrozenSet();
    static readonly FrozenSet<string> englishLarge = en.Large.Split(' ').ToFrozenSet();
    static readonly string[] chineseKept = [.. (zh.Meaning + " " + zh.Empty).Split(' ').OrderByDescending(word => word.Length)];
    static readonly string[] chineseEmpty = [.. zh.Empty.Split(' ').OrderByDescending(word => word.Length)];

    /// <summary>True when the writer says to be a child.</summary>
    public static bool Writes(Passage passage)
    {
        var plain = passage.Plain;
        if (Self().Matches(plain).Any(match => !match.Groups["age"].Success || Age(match.Groups["age"].Value) < Grown)) return true;
        return Ages(plain).Any() && !SpeaksOfSomebody(plain);
    }

    /// <summary>What must not remain of what is said about a child.</summary>
    public static IEnumerable<Trace> In(Passage passage)
    {
        if (!IsAbout(passage.Plain)) yield break;
        foreach (var (start, end) in passage.Sentences())
        {
            if (IsApart(passage.Plain[start..end])) continue;
            foreach (var trace in Hidden(passage, start, end)) yield return trace;
        }
    }

    /// <summary>True when a sentence speaks of a child and says a name, or a date of birth, that may be the child's.</summary>
    public static bool IsNamed(Passage passage, IReadOnlyList<Trace> traces) => passage.Sentences().Any(of =>
        traces.Any(trace => trace.Kind is Trace.Name or Trace.Date && trace.Start >= of.Start && trace.End <= of.End && !IsTitled(passage.Plain, trace)) && IsAbout(passage.Plain[of.Start..of.End]));

    /// <summary>True when words remain that say more than "I want" and "please".</summary>
    public static bool HasMeaning(string redacted)
    {
        var plain = new Passage(Tokens().Replace(redacted, " ")).Plain;
        for (var at = 0; at < plain.Length; at++)
        {
            if (!char.IsLetterOrDigit(plain[at])) continue;
            var length = Passage.IsLatin(plain[at]) ? WordAt(plain, at, plain.Length, englishEmpty) : LongestAt(plain, at, chineseEmpty);
            if (length == 0) return true;
            at += length - 1;
        }
        return false;
    }

    static bool IsAbout(string plain)
    {
        var clear = chineseNotChild.Aggregate(plain, (text, word) => text.Replace(word, " ", StringComparison.Ordinal));
        return chineseChild.Any(word => clear.Contains(word, StringComparison.Ordinal)) || en.Phrases.Any(word => WordBook.Contains(clear, word))
            || Words().Matches(clear).Any(match => englishChild.Contains(match.Value.Split('\'', '-')[0]) || englishChild.Contains(match.Value)) || Grades().IsMatch(clear) || Ages(clear).Any();
    }

    static bool IsApart(string sentence) =>
        zh.Apart.Concat(en.Apart).Any(word => WordBook.Contains(sentence, word)) && !IsAbout(sentence)
        && !chineseOthers.Any(word => sentence.Contains(word, StringComparison.Ordinal)) && !Words().Matches(sentence).Any(match => englishOthers.Contains(match.Value));

    // What stands for a name may begin with its title: Dr Smith.
    static bool IsTitled(string plain, Trace trace) =>
        englishTitles.Any(title => plain.AsSpan(trace.Start).StartsWith(title)) || chineseTitles.Any(title => plain.AsSpan(trace.End).StartsWith(title)) || englishTitles.Any(title => plain.AsSpan(0, trace.Start).EndsWith(title));

    static bool SpeaksOfSomebody(string plain) =>
        chineseChild.Concat(chineseOthers).Any(word => plain.Contains(word, StringComparison.Ordinal))
        || Words().Matches(plain).Any(match => englishChild.Contains(match.Value.Split('\'', '-')[0]) || englishOthers.Contains(match.Value)) || Somebody().IsMatch(plain);

    // Everything but kept words and punctuation; what only blanks part is hidden as one.
    static IEnumerable<Trace> Hidden(Passage passage, int start, int end)
    {
        var plain = passage.Plain;
        var birthday = Birthday().IsMatch(plain[start..end]);
        var (from, until) = (-1, -1);
        for (var at = start; at < end; at++)
        {
            if (char.IsWhiteSpace(plain[at])) continue;
            var kept = char.IsPunctuation(plain[at]) ? 1 : KeptAt(passage, at, end, birthday, first: start);
            if (kept > 0 && from >= 0) { yield return new(from, until, Trace.Child); from = -1; }
            if (kept > 0) { at += kept - 1; continue; }
            if (from < 0) from = at;
            if (Passage.IsLatin(plain[at])) while (at + 1 < end && Passage.IsLatin(plain[at + 1])) at++;
            until = at + 1;
        }
        if (from >= 0) yield return new(from, until, Trace.Child);
    }

    static int KeptAt(Passage passage, int at, int end, bool birthday, int first)
    {
        var plain = passage.Plain;
        var time = Times().Match(plain, at);
        if (time.Success && !(birthday && time.Groups["date"].Success)) return time.Length;
        if (Passage.IsLatin(plain[at]) && char.IsUpper(passage.Narrow[at]) && MayBeName(plain, at, end, first)) return 0;
        return Passage.IsLatin(plain[at]) ? WordAt(plain, at, end, englishKept) : LongestAt(plain, at, chineseKept);
    }

    // A large letter within a sentence, save in words that always have one, is a name's.
    static bool MayBeName(string plain, int at, int end, int first) =>
        plain[first..at].Any(char.IsLetterOrDigit) && WordAt(plain, at, end, englishLarge) == 0;

    static int WordAt(string plain, int at, int end, FrozenSet<string> words)
    {
        if (at > 0 && (char.IsAsciiLetterOrDigit(plain[at - 1]) || plain[at - 1] is '\'' or '-')) return 0;
        var length = 0;
        while (at + length < end && (Passage.IsLatin(plain[at + length]) || char.IsAsciiDigit(plain[at + length]))) length++;
        var joined = at + length + 1 < end && plain[at + length] is '-' or '\'' && Passage.IsLatin(plain[at + length + 1]);
        return !joined && words.Contains(plain.Substring(at, length)) ? length : 0;
    }

    static int LongestAt(string plain, int at, string[] words) => words.FirstOrDefault(word => string.CompareOrdinal(plain, at, word, 0, word.Length) == 0)?.Length ?? 0;

    static IEnumerable<int> Ages(string plain) => Aged().Matches(plain).Select(match => Age(match.Groups["age"].Value)).Where(age => age < Grown);

    static int Age(string words)
    {
        if (int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var figure)) return figure;
        string[] english = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"];
        if (Array.IndexOf(english, words) is >= 0 and var age) return age;
        return words switch { "半" => 0, ['十'] => 10, ['十', var one] => 10 + Digit(one), [var one] => Digit(one), _ => Grown };
    }

    static int Digit(char c) => c == '两' ? 2 : "零一二三四五六七八九".IndexOf(c, StringComparison.Ordinal) is >= 0 and var digit ? digit : Grown;

    const string ChineseAge = "(?<age>[0-9]{1,2}|(?<![二三四五六七八九百])十[一二三四五六七]?|(?<![十百])[一二两三四五六七八九半])";
    const string EnglishAge = "(?<age>[0-9]{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)";

    [GeneratedRegex("⟨[a-z]+[0-9]+⟩", RegexOptions.NonBacktracking)]
    private static partial Regex Tokens();

    [GeneratedRegex("[a-z][a-z'\\-]*", RegexOptions.NonBacktracking)]
    private static partial Regex Words();

    [GeneratedRegex("生日|出生|born|birth|birthday|bday|dob", RegexOptions.NonBacktracking)]
    private static partial Regex Birthday();

    [GeneratedRegex("我(?:妈|爸|爷|奶|外婆|外公|老)|家里|有个|有一个|有两个|my |we have|i have a", RegexOptions.NonBacktracking)]
    private static partial Regex Somebody();

    [GeneratedRegex("(?<![0-9])" + ChineseAge + "[个来多]?(?:周|虚)?岁|(?<![0-9])(?<age>[0-9]{1,2})个月大|(?<![a-z0-9])(?:age|aged|ages|he is|he's|she is|she's|they are|turned|turns|turning|just|nearly|almost):? ?" + EnglishAge
        + "(?![0-9a-z:%]|\\.[0-9]| ?(?:am|pm|people|seats|minutes|days|weeks|hours|adults|of|km))|(?<!\\b(?:it|this|that|there|price|time|number|line|room|what|which|start)) is " + EnglishAge + "(?= and |,|;|\\.(?![0-9])| now(?![a-z])|$)|[a-z] ?[,(] ?" + EnglishAge + "(?=,|\\)|;| from| and )|(?<![a-z0-9])" + EnglishAge + "[ \\-]?(?:years?[ \\-]?old|yrs?[ \\-]?old|y/?o(?![a-z])|yrs(?![a-z]))", RegexOptions.None, Patience)]
    private static partial Regex Aged();

    [GeneratedRegex("(?<!正月|大年|农历|腊月|冬月|月|年)(?:初[一二三123]|高[一二三123])(?![日号个期月])|(?<![a-z])(?:grade|year|primary|form|p|k|y)[ \\-]?(?:[1-9]|1[0-2]|one|two|three|four|five|six)(?![0-9a-z])|(?:[1-9]|1[0-2])(?:st|nd|rd|th)[ \\-]grade|(?<![a-z])[a-z]{3,} primary(?! care| colou?r)(?![a-z])|(?:[01][0-9]|2[0-9])后", RegexOptions.None, Patience)]
    private static partial Regex Grades();

    [GeneratedRegex(
        "我(?:今年|现在|才|已经|刚刚|刚满|刚|快|马上|就要|就快|是|也|只有|都|虚岁|有|满|就|还|，|,| ){0,4}" + ChineseAge + "(?:个)?(?:周|虚)?岁(?!的(?!我|小学|中学|学生))|我(?:今年|现在|才|已经){1,2}(?<age>[0-9]{1,2})(?:了|，|,|。|$)"
        + "|我(?:现在|今年|正在|在|也|还|才|刚|是|马上|就要|要){0,4}(?:读|上|念|是|升)(?:了|个|一个|一名)?(?:[^，。,. ]{0,6}的)?(?:小学|初中|高中|中学|幼儿园|[一二三四五六七八九1-9]年级|初[一二三]|高[一二三])(?!的?(?:老师|教师|家长|毕业|校长|语文|数学))"
        + "|我在[^，。,. ]{0,14}(?:小学|中学|附小|附中|初中|高中)(?:读|上|念|[一二三四五六七八九]年级)|我(?:是|还是|只是)?(?:一个|一名|个|名)?(?:未成年|没成年|没满18|未满|小孩|小朋友|孩子(?!他|她|的|妈|爸|奶|爷)|儿童|少年)|我(?:的|们)?(?:同桌|班主任|寒假作业|暑假作业|作业(?!本店))|岁的我"
        + "|(?<![a-z])(?:i'?m|i am|i will be|i'll be|i turned|i just turned|i turn|my age is|me, )(?: (?:just|only|now|almost|nearly|still|about|turning|already|a|an|like)){0,3} " + EnglishAge + "(?![0-9a-z:/%]|[.,][0-9]| ?(?:am|pm|minutes?|mins?|km|people|persons|seats|of|percent|weeks?|months?|days?|hours?|met|adults|blocks|stops|st |nd |rd |th |miles?|steps|hundred|thousand)|th(?! grade)|-(?!year))"
        + "|(?<![a-z])(?:i'?m|i am|i'm going|i go|i study|i am studying|i'm starting|i started)(?: (?:still|now|only|just|currently|at|in|to|into|going|a|an|the|student|pupil|starting|of)){0,5} (?:[0-9]{1,2}(?:st|nd|rd|th) grade|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|[0-9]{1,2}(?:st|nd|rd|th))[ \\-]grader?|grade [0-9]|grade (?:one|two|three|four|five|six)|year [0-9]|year (?:one|two|three|four|five|six)|primary|elementary|middle school|junior high|high school|secondary school|kindergarten|kid|child|little (?:girl|boy)|boy|girl|pupil|schoolboy|schoolgirl|minor|teen(?:ager)?)(?! teacher| principal| head|'s|-)"
        + "|(?<![a-z])(?:my homework|my classmates?|my grade is|i'?m under (?:18|eighteen|age)|as a [0-9]{1,2}[ \\-]year|i'?m not (?:an adult|18|eighteen))", RegexOptions.None, Patience)]
    private static partial Regex Self();

    [GeneratedRegex("\\G(?:(?:这|下|下下|上|每|本)?个?(?:周|星期|礼拜)[一二三四五六日天末几]|(?<![0-9])[0-9一二三四五六七八九十]{1,3}点(?:半|整|一刻|钟|[0-9一二三四五六七八九十]{1,3}分)?|(?<![0-9])[0-9]{1,2}:[0-9]{2}(?![0-9]) ?(?:am|pm)?"
        + "|(?<date>(?<![0-9])[0-9]{1,2}月[0-9]{1,2}[日号](?!楼|院|线|门))|(?<![0-9])[0-9]{1,2} ?(?:am|pm|o'clock)(?![a-z])|(?<![0-9])[0-9]{1,2} (?:people|seats?|adults?|tickets?|places)(?![a-z])|(?<![0-9])[0-9一二两三四五六七八九]个?(?:人(?![家民])|位(?!数)|座位|大人|名额)"
        + "|(?<date>(?:january|february|march|april|may|june|july|august|september|october|november|december) [0-9]{1,2}(?:st|nd|rd|th)?(?![0-9])))", RegexOptions.None, Patience)]
    private static partial Regex Times();

    sealed record Book(string Child, string NotChild, string[] Apart, string Others, string Meaning, string Empty, string[] Phrases, string Titles, string Large = "");
}
