using System.Buffers;
using Dialogs.Understanding.Numbers;

namespace Dialogs.Understanding.Dates;

/// <summary>Cuts a plain Chinese text into the words that matter for times; everything between them is a gap.</summary>
static class ChineseLexer
{
    static readonly SearchValues<char> units = SearchValues.Create("十廿卅卌百千万亿");

    /// <summary>The words of a text.</summary>
    public static TokenList Read(ReadOnlySpan<char> text, in Reading reading)
    {
        var tokens = new TokenList();
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == ' ')
            {
                at++;
                continue;
            }

            if (text[at..].StartsWith("http"))
            {
                at = EnglishLexer.PastAddress(text, at);
                continue;
            }

            var token = One(text, at, tokens, reading);
            tokens.Add(token);
            at = token.End;
        }

        return tokens;
    }

    static Token One(ReadOnlySpan<char> text, int at, TokenList before, in Reading reading)
    {
        if (text[at] < 0x80)
            return Digits(text, at, out var written) ? written : Ascii(text, at, reading);
        if (text[at] == '个' && at + 1 < text.Length && Weekday(text, at + 1, out _))
            return new(Sign.Count, at, at + 1);
        var word = ChineseDateWords.Vocabulary.At(text, at, whole: false);
        if (word?.Unit != Unit.Weekend && Weekday(text, at, out var token) || ShortPart(text, at, before, out token))
            return token;
        var idiom = ChineseWords.End(text, at);
        if (idiom > at && text[at..idiom] is not "一点" && (word is null || idiom > at + word.Text.Length))
            return new(Sign.Gap, at, idiom);
        if (word is not null && !Misleading(text, at, word, before))
        {
            var sign = CountsMonths(word, text, before) ? Sign.Unit : word.Sign;
            return new(sign, at, at + word.Text.Length, word.Value, word.Unit, word.Thing?.Invoke(reading.Now));
        }

        return Numeral(text, at, out token) ? token : new(Sign.Gap, at, at + 1);
    }

    static Token Ascii(ReadOnlySpan<char> text, int at, in Reading reading)
    {
        var word = ChineseDateWords.Vocabulary.At(text, at, whole: false)
            ?? (at == 0 || !char.IsAsciiLetter(text[at - 1]) ? EnglishWords.Vocabulary.At(text, at, whole: true) : null);
        if (word is { Sign: var sign } && (sign & (Sign.Comma | Sign.Dash | Sign.HalfDay | Sign.Weekday | Sign.Month)) != 0)
        {
            var value = sign == Sign.HalfDay && text[at] == 'p' ? 1 : word.Value;
            return new(sign, at, at + word.Text.Length, value, word.Unit, word.Thing?.Invoke(reading.Now));
        }

        return new(Sign.Gap, at, Math.Max(at + 1, EnglishWord.End(text, at)));
    }

    static bool Digits(ReadOnlySpan<char> text, int at, out Token token)
    {
        token = default;
        if (!char.IsAsciiDigit(text[at]) || at > 0 && char.IsAsciiLetter(text[at - 1]))
            return false;
        if (WrittenDates.Read(text, at, monthOrDay: false, out var days, out var end))
            token = new(Sign.Time, at, end, Thing: new Time(days));
        else if (WrittenClock.Read(text, at, out var hours, out end))
            token = new(Sign.Time, at, end, Thing: Time.Of(hours));
        else if (ChineseNumeral.Read(text, at, out var value, out end))
            token = new(NumberSign(text[at..end], value), at, end, value);
        return token.End > at;
    }

    // 前两月 are two months, 两月 is February.
    static bool CountsMonths(Word word, ReadOnlySpan<char> text, TokenList before) => word.Text == "月" && before.Count > 1
        && before[before.Count - 1].Is(Sign.Number) && before[before.Count - 2] is { } ahead
        && ahead.End - ahead.Start == 1 && text[ahead.Start] is '前' or '后';

    // Four digits side by side are a year, and so are two in words.
    static Sign NumberSign(ReadOnlySpan<char> numeral, double value)
    {
        var digits = !numeral.ContainsAny(units);
        var year = numeral.Length == 4 && value is >= Units.FirstYear and <= Units.LastYear && value % 1 == 0
            || numeral.Length == 2 && value >= 10 && !char.IsAsciiDigit(numeral[0]);
        return digits && year ? Sign.Number | Sign.Year : Sign.Number;
    }

    static bool Numeral(ReadOnlySpan<char> text, int at, out Token token)
    {
        token = default;
        var ordinal = text[at] == '第';
        if (!ChineseNumeral.Read(text, ordinal ? at + 1 : at, out var value, out var end))
            return false;
        token = new(ordinal ? Sign.Ordinal : NumberSign(text[at..end], value), at, end, value);
        return true;
    }

    // 周六, 星期天, 礼拜3; but 两周一次 is every two weeks.
    static bool Weekday(ReadOnlySpan<char> text, int at, out Token token)
    {
        token = default;
        var rest = text[at..];
        var length = rest.StartsWith("星期") || rest.StartsWith("礼拜") ? 2 : rest[0] == '周' ? 1 : 0;
        if (length == 0 || rest.Length <= length)
            return false;
        var c = rest[length];
        var day = c is '日' or '天' ? 7 : c is >= '1' and <= '7' ? c - '0' : ChineseNumeral.Digit(c);
        var next = rest.Length > length + 1 ? rest[length + 1] : ' ';
        var counted = at > 0 && (ChineseNumeral.Digit(text[at - 1]) > 0 || char.IsAsciiDigit(text[at - 1])
            || text[at - 1] is '个') && next is '次' or '回' or '节';
        if (day is < 1 or > 7 || c is '七' or '两' or '俩' or '仨' || counted || next is '岁' || char.IsAsciiDigit(c)
            && (char.IsAsciiDigit(next) || next is '个' or '次' or '天' or '小' or '.' or '/'))
        {
            return false;
        }

        token = new(Sign.Weekday, at, at + length + 1, day);
        return true;
    }

    static bool ShortPart(ReadOnlySpan<char> text, int at, TokenList before, out Token token)
    {
        token = default;
        if (ChineseDateWords.ShortPart(text[at]) is not { } part || text[at..].Length > 1
            && text[at + 1] is '上' or '晨' or '间' or '于' or '点' or '一')
        {
            return false;
        }

        var last = before.Count > 0 ? before[before.Count - 1] : default;
        var beside = last.End == at && last.Is(Sign.Weekday | Sign.DayMark | Sign.Time) || at + 1 < text.Length
            && (char.IsAsciiDigit(text[at + 1]) || ChineseNumeral.Digit(text[at + 1]) >= 0 || text[at + 1] == '十');
        token = new(Sign.Time | Sign.Part, at, at + 1, Thing: Time.Of(part));
        return beside;
    }

    // 三点建议 are three points, not three o'clock.
    static bool Pointed(ReadOnlySpan<char> rest) => rest.Length > 1
        && rest[..2] is "建议" or "要求" or "意见" or "内容" or "原因" or "想法" or "问题"
        or "疑问" or "希望" or "注意" or "好处" or "理由" or "感想" or "体会" or "困惑" or "说明" or "疑惑" or "心得";

    // 底, 初 and the like belong to a month or year; 时 and 分 to a number.
    static bool Misleading(ReadOnlySpan<char> text, int at, Word word, TokenList before)
    {
        var last = before.Count > 0 ? before[before.Count - 1] : default;
        var number = last.Is(Sign.Number | Sign.Few | Sign.Count | Sign.Half);
        return word.Text switch
        {
            "底" or "末" or "终" or "初" => !last.Is(Sign.MonthMark | Sign.YearMark | Sign.Unit | Sign.Time | Sign.The),
            "点" => !last.Is(Sign.Number | Sign.Few) || Pointed(text[(at + 1)..]),
            "时" or "刻" => !(number || last.Is(Sign.Time | Sign.HourMark)),
            "分" => !last.Is(Sign.Number),
            "里" or "中" or "内" => !last.Is(Sign.Unit | Sign.MonthMark | Sign.YearMark | Sign.Time | Sign.Duration),
            "号" or "日" => !last.Is(Sign.Number | Sign.Every),
            "半" => at + 1 < text.Length && text[at + 1] is '价' or '数' or '径' or '点',
            _ => false,
        };
    }
}
