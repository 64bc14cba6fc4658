using System.Globalization;

namespace Dialogs.Understanding.Numbers;

/// <summary>A number written in digits, with what may belong to it: grouping commas, a fraction, an exponent.</summary>
static class DigitNumber
{
    const int LongestPower = 8;

    /// <summary>True when a plain number begins at <paramref name="at"/>; <paramref name="end"/> is where it stops.</summary>
    public static bool Read(ReadOnlySpan<char> text, int at, out double value, out int end)
    {
        value = 0;
        end = Whole(text, at);
        var decimals = DecimalsAfter(text, at, end);
        if (end == at && (decimals == end || at > 0 && char.IsLetterOrDigit(text[at - 1])))
        {
            return false;
        }

        end = Exponent(text, decimals);
        if (!Parse(text[at..end], out value))
        {
            return false;
        }

        end = NoCents(text, end);
        return Power(text, ref value, ref end);
    }

    /// <summary>Where a run of ASCII digits that begins at <paramref name="at"/> ends.</summary>
    public static int Run(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    static int Whole(ReadOnlySpan<char> text, int at)
    {
        var end = Run(text, at);
        while (end > at && end - at < 24 && end < text.Length && text[end] == ',' && Run(text, end + 1) - end is 3 or 4)
        {
            if (Run(text, end + 1) - end == 3 && !IndianGroup(text, end))
            {
                break;
            }

            end = Run(text, end + 1);
        }

        return end;
    }

    // Groups of two stand before the last group of three, as in 12,34,567.
    static bool IndianGroup(ReadOnlySpan<char> text, int comma)
    {
        var next = comma + 3;
        return next < text.Length && text[next] == ',' && Run(text, next + 1) - next is 3 or 4;
    }

    static int DecimalsAfter(ReadOnlySpan<char> text, int at, int end)
    {
        if (end >= text.Length || text[end] != '.' || end + 1 >= text.Length || !char.IsAsciiDigit(text[end + 1]))
        {
            return end;
        }

        // 1.2.3 is no number with decimals, nor is the rest of it.
        var stop = Run(text, end + 1);
        var again = stop < text.Length - 1 && text[stop] == '.' && char.IsAsciiDigit(text[stop + 1]);
        var glued = at > 0 && text[at - 1] == '.';
        return again || glued ? end : stop;
    }

    // 5,00 is how half of Europe writes 5.00; other pairs after a comma may be a list.
    static int NoCents(ReadOnlySpan<char> text, int end) =>
        text[end..].StartsWith(",00") && Run(text, end + 1) == end + 3 ? end + 3 : end;

    static int Exponent(ReadOnlySpan<char> text, int end)
    {
        if (end >= text.Length - 1 || text[end] != 'e')
        {
            return end;
        }

        var digits = end + (text[end + 1] is '+' or '-' ? 2 : 1);
        var stop = Run(text, digits);
        return stop > digits && stop - digits <= 3 ? stop : end;
    }

    static bool Power(ReadOnlySpan<char> text, ref double value, ref int end)
    {
        var at = end;
        if (at < text.Length && text[at] is 'x' or '*' && at + 2 < text.Length && text[at + 1] == '1' && text[at + 2] == '0')
        {
            var power = 10d;
            var stop = at + 3;
            if (Raise(text, ref power, ref stop))
            {
                value *= power;
                end = stop;
            }
        }
        else
        {
            Raise(text, ref value, ref end);
        }

        return double.IsFinite(value);
    }

    static bool Raise(ReadOnlySpan<char> text, ref double value, ref int end)
    {
        if (end >= text.Length || text[end] != '^')
        {
            return false;
        }

        var at = end + 1;
        var negative = false;
        while (at < text.Length && at - end < LongestPower && text[at] is '+' or '-')
        {
            negative ^= text[at++] == '-';
        }

        var stop = Run(text, at);
        if (stop == at || stop - at > 3)
        {
            return false;
        }

        var raised = Math.Pow(value, (negative ? -1 : 1) * int.Parse(text[at..stop], CultureInfo.InvariantCulture));
        (value, end) = (raised, stop);
        return true;
    }

    static bool Parse(ReadOnlySpan<char> digits, out double value) => double.TryParse(
        digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands | NumberStyles.AllowExponent,
        CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
}
