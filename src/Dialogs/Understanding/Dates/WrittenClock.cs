using Dialogs.Understanding.Numbers;

namespace Dialogs.Understanding.Dates;

/// <summary>Clock times written in digits: 15:30, 3:30 pm, 8.30pm, 15h30, 3pm.</summary>
static class WrittenClock
{
    /// <summary>Reads the clock time that begins at <paramref name="at"/>.</summary>
    public static bool Read(ReadOnlySpan<char> text, int at, out Hours hours, out int end)
    {
        hours = Hours.Clock(0);
        if (!Pair(text, at, out var hour, out end) || at > 0 && text[at - 1] is ':' or '.')
            return false;
        var (minute, second, mark) = (0, 0, After(text, end));
        var written = mark is ':' or 'h' && Minutes(text, ref end, out minute, out second);
        if (!written && mark == 'h' && !char.IsAsciiLetter(After(text, end + 1)))
        {
            (written, end) = (hour > 5, end + 1);
        }
        else if (mark == '.' && Pair(text, end + 1, out var dotted, out var after) && after == end + 3
            && HalfOfDay(text, after, out _, out _))
        {
            (minute, end) = (dotted, after);
        }
        else if (DigitNumber.Run(text, at) - at == 4 && HalfOfDay(text, at + 4, out _, out _))
        {
            (minute, end) = ((text[at + 2] - '0') * 10 + text[at + 3] - '0', at + 4);
        }

        var twelve = text[at] != '0' && mark != 'h';
        return Settle(text, (hour, minute, second), written, twelve, out hours, ref end);
    }

    // ":30", "h30" and ":30:15".
    static bool Minutes(ReadOnlySpan<char> text, ref int end, out int minute, out int second)
    {
        second = 0;
        if (!Pair(text, end + 1, out minute, out var after) || after != end + 3)
        {
            minute = 0;
            return false;
        }

        end = after;
        if (After(text, end) == ':' && Pair(text, end + 1, out second, out after) && after == end + 3)
            end = after;
        return true;
    }

    static bool Settle(
        ReadOnlySpan<char> text, (int Hour, int Minute, int Second) clock, bool written, bool twelve, out Hours hours, ref int end)
    {
        var half = HalfOfDay(text, end, out var afternoon, out var stop);
        hours = Hours.Clock(clock.Hour, clock.Minute, clock.Second, twelve);
        if (clock.Hour > 24 || clock.Minute > 59 || clock.Second > 59 || !(half || written))
            return false;
        if (half && clock.Hour is >= 1 and <= 12)
        {
            hours = hours.In(afternoon);
            end = stop;
        }

        return true;
    }

    /// <summary>True when "am", "p.m.", "a m", or "p" right behind a digit, stands at <paramref name="at"/>.</summary>
    public static bool HalfOfDay(ReadOnlySpan<char> text, int at, out bool afternoon, out int end)
    {
        var here = EnglishWord.Skip(text, at);
        afternoon = After(text, here) == 'p';
        end = here + 1;
        if (After(text, here) is not ('a' or 'p'))
            return false;
        var m = After(text, end) is '.' or ' ' ? end + 1 : end;
        if (After(text, m) == 'm' && !char.IsAsciiLetterOrDigit(After(text, m + 1)) && After(text, m + 1) != '\'')
        {
            end = After(text, m + 1) == '.' ? m + 2 : m + 1;
            return true;
        }

        // "3p" and "3:15a", but not "3 a".
        return here == at && at > 0 && char.IsAsciiDigit(text[at - 1]) && !char.IsAsciiLetterOrDigit(After(text, end));
    }

    static char After(ReadOnlySpan<char> text, int at) => at < text.Length ? text[at] : ' ';

    static bool Pair(ReadOnlySpan<char> text, int at, out int value, out int end)
    {
        value = 0;
        end = at;
        while (end < text.Length && end < at + 2 && char.IsAsciiDigit(text[end]))
            value = value * 10 + (text[end++] - '0');
        return end > at;
    }
}
