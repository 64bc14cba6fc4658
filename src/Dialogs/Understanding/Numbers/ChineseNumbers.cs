namespace Dialogs.Understanding.Numbers;

/// <summary>Finds the numbers in a Chinese text: signs, fractions, hundredths and ordinals around plain numerals.</summary>
static class ChineseNumbers
{
    /// <summary>The numbers of a plain text, in order.</summary>
    public static IReadOnlyList<NumberReading> Read(ReadOnlySpan<char> text)
    {
        List<NumberReading>? found = null;
        for (var at = 0; at < text.Length;)
        {
            var word = ChineseWords.End(text, at);
            if (word > at && !GoesOn(text, at, word))
            {
                at = word;
            }
            else if (One(text, at, out var number))
            {
                (found ??= []).Add(number);
                at = number.End;
            }
            else
            {
                at = char.IsAsciiDigit(text[at]) ? DigitNumber.Run(text, at) : at + 1;
            }
        }

        return found ?? [];
    }

    // 百分百 is a word, 一点五 and 万一千 are numbers in spite of 一点 and 万一.
    static bool GoesOn(ReadOnlySpan<char> text, int at, int end) =>
        end < text.Length && IsNumeral(text[at]) && IsNumeral(text[end - 1]) && IsNumeral(text[end]);

    static bool One(ReadOnlySpan<char> text, int at, out NumberReading number)
    {
        number = default;
        var start = at;
        var ordinal = text[at] == '第';
        var negative = text[at] is '负' || text[at] == '-' && Minus(text, at);
        if (ordinal || negative)
        {
            at = Skip(text, at + 1);
        }

        if (!ordinal && Half(text, at, out var end))
        {
            number = new(negative ? -0.5 : 0.5, start, end - start, NumberKind.Fraction);
            return true;
        }

        if (!Hundredths(text, at, out var value, out end) && !Plain(text, at, out value, out end))
        {
            return false;
        }

        var kind = value.Kind == NumberKind.Cardinal && ordinal ? NumberKind.Ordinal : value.Kind;
        number = new(negative ? -value.Amount : value.Amount, start, end - start, kind);
        return double.IsFinite(value.Amount);
    }

    readonly record struct Found(double Amount, NumberKind Kind);

    static bool Plain(ReadOnlySpan<char> text, int at, out Found found, out int end)
    {
        found = default;
        if (!Decimal(text, at, out var value, out end) || Lonely(text, at, end) || StandsInWord(text, at, end))
        {
            return false;
        }

        found = new(value, NumberKind.Cardinal);
        if (ChineseFractions.Part(text, at, end, value, out var part, out var stop)
            || ChineseFractions.WholeAndPart(text, end, value, out part, out stop))
        {
            (found, end) = (new(part, NumberKind.Fraction), stop);
        }
        else if (end < text.Length && text[end] == '%')
        {
            (found, end) = (new(value, NumberKind.Percent), end + 1);
        }
        else if (end < text.Length && text[end] == '打' && !text[end..].StartsWith("打算"))
        {
            (found, end) = (new(value * 12, NumberKind.Cardinal), end + 1);
        }

        return true;
    }

    /// <summary>A numeral with decimals after 点, as far as no clock time or second number is meant.</summary>
    internal static bool Decimal(ReadOnlySpan<char> text, int at, out double value, out int end)
    {
        (value, end) = (0, at);
        if (at >= text.Length)
        {
            return false;
        }

        if (text[at] == '.' && DigitNumber.Read(text, at, out value, out end))
        {
            return true;
        }

        if (!ChineseNumeral.Read(text, at, out value, out end))
        {
            return false;
        }

        Point(text, ref value, ref end);
        return true;
    }

    static void Point(ReadOnlySpan<char> text, ref double value, ref int end)
    {
        if (end >= text.Length || text[end] != '点' || char.IsAsciiDigit(text[end - 1]))
        {
            return;
        }

        var (scale, digits, here) = (1d, 0d, end + 1);
        while (here < text.Length && scale > 1e-12 && ChineseNumeral.Digit(text[here]) is >= 0 and var digit)
        {
            (scale, digits, here) = (scale / 10, digits * 10 + digit, here + 1);
        }

        var clock = here < text.Length && text[here] is '分' or '刻' or '十' or '钟';
        if (here == end + 1 || clock)
        {
            return;
        }

        (value, end) = (Math.Round(value + digits * scale, 12), here);
        for (; end < text.Length && ChineseNumeral.BigUnit(text[end]) is > 0 and var unit && value < 1e12; end++)
        {
            value *= unit;
        }
    }

    static bool Hundredths(ReadOnlySpan<char> text, int at, out Found found, out int end)
    {
        (found, end) = (default, at);
        var amount = text[at..] is ['百', '分', '之', ..] ? at + 3 : at;
        if (amount == at || !Decimal(text, Skip(text, amount), out var value, out end))
        {
            return false;
        }

        found = new(value, NumberKind.Percent);
        return true;
    }

    static bool Half(ReadOnlySpan<char> text, int at, out int end)
    {
        var one = at < text.Length && text[at] == '一' ? at + 1 : at;
        end = one + 1;
        return one < text.Length && text[one] == '半' && (one > at || end < text.Length
            && (text[end] is '个' or '年' or '天' or '数' or '价' or '斤' or '张' || text[end..].StartsWith("小时")));
    }

    // 万 alone, or a capital numeral that stands by itself, is a part of some word.
    static bool Lonely(ReadOnlySpan<char> text, int at, int end) =>
        end == at + 1 && !text[end..].StartsWith("分之") && (ChineseNumeral.BigUnit(text[at]) > 0 || text[at] is '百' or '千' or '佰' or '仟'
            || text[at] is '陆' or '伍' or '拾' or '肆' or '参' && (at == 0 || text[at - 1] is not ('之' or '第')));

    static bool StandsInWord(ReadOnlySpan<char> text, int at, int end) =>
        end < text.Length && text[end] is '折'
        || at > 0 && text[at - 1] is '几' or '数' && ChineseNumeral.Unit(text[at]) > 0
        || at > 0 && char.IsAsciiDigit(text[at]) && char.IsAsciiLetter(text[at - 1]);

    static bool IsNumeral(char c) =>
        ChineseNumeral.Digit(c) >= 0 || ChineseNumeral.Unit(c) > 0 || ChineseNumeral.BigUnit(c) > 0 || c == '点';

    static bool Minus(ReadOnlySpan<char> text, int at) =>
        (at == 0 || text[at - 1] is ' ' or '(' or '，' or '：') && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);

    /// <summary>Where the blanks that begin at <paramref name="at"/> end, at most three.</summary>
    internal static int Skip(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < 3 && text[end] == ' ')
        {
            end++;
        }

        return end;
    }
}
