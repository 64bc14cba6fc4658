namespace Dialogs.Understanding.Numbers;

/// <summary>Parts of a whole in a Chinese text: 三分之一, 十又二分之一, 1/2, 2 1/4, 两个半.</summary>
static class ChineseFractions
{
    /// <summary>A fraction whose first number, already read, stands at <paramref name="start"/> to <paramref name="end"/>.</summary>
    public static bool Part(
        ReadOnlySpan<char> text, int start, int end, double first, out double value, out int stop)
    {
        (value, stop) = (0, end);
        if (Slash(text, start, end, first, out value, out stop))
        {
            return true;
        }

        var at = ChineseNumbers.Skip(text, end);
        if (at >= text.Length || text[at] != '分')
        {
            return false;
        }

        at = ChineseNumbers.Skip(text, at + 1);
        if (at >= text.Length || text[at] != '之')
        {
            return false;
        }

        at = ChineseNumbers.Skip(text, at + 1);
        var negative = at < text.Length && text[at] is '负' or '-';
        var read = ChineseNumbers.Decimal(text, negative ? at + 1 : at, out var part, out stop);
        value = (negative ? -part : part) / first;
        return read && double.IsFinite(value);
    }

    /// <summary>What follows a whole number that was read up to <paramref name="end"/>: 又三分之一, " 4/3", 个半.</summary>
    public static bool WholeAndPart(ReadOnlySpan<char> text, int end, double whole, out double value, out int stop)
    {
        (value, stop) = (whole, end);
        if (text[end..] is ['个', '半', ..])
        {
            (value, stop) = (whole + 0.5, end + 2);
            return true;
        }

        var at = ChineseNumbers.Skip(text, end);
        var also = at < text.Length && text[at] == '又';
        at = also ? ChineseNumbers.Skip(text, at + 1) : at;
        if (!also && (at == end || !char.IsAsciiDigit(text[end - 1]))
            || !ChineseNumbers.Decimal(text, at, out var first, out var after)
            || !Part(text, at, after, first, out var part, out stop))
        {
            return false;
        }

        value = whole + part;
        return true;
    }

    static bool Slash(ReadOnlySpan<char> text, int start, int end, double first, out double value, out int stop)
    {
        (value, stop) = (0, end);
        var dated = start > 0 && text[start - 1] == '/';
        if (dated || end >= text.Length || text[end] != '/' || end + 1 >= text.Length || !char.IsAsciiDigit(text[end + 1])
            || !DigitNumber.Read(text, end + 1, out var second, out stop) || second == 0)
        {
            return false;
        }

        value = first / second;
        return stop >= text.Length || text[stop] != '/';
    }
}
