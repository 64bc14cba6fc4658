namespace Dialogs.Understanding.Numbers;

/// <summary>Finds the numbers in an English text: signs, decimals in words, fractions, hundredths and ordinals.</summary>
static class EnglishNumbers
{
    /// <summary>The numbers of a plain text, in order.</summary>
    public static IReadOnlyList<NumberReading> Read(ReadOnlySpan<char> text)
    {
        List<NumberReading>? found = null;
        for (var at = 0; at < text.Length;)
        {
            if (One(text, at, out var number))
            {
                (found ??= []).Add(number);
                at = number.End;
            }
            else
            {
                at = Next(text, at);
            }
        }

        return found ?? [];
    }

    static int Next(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || end > at && text[end] == '.'
            && char.IsAsciiDigit(text[end - 1])))
        {
            end++;
        }

        return Math.Max(end, at + 1);
    }

    static bool One(ReadOnlySpan<char> text, int at, out NumberReading number)
    {
        var start = at;
        var negative = Minus(text, ref at);
        if (at >= text.Length || start > 0 && char.IsAsciiLetter(text[start - 1]) || BeginsNone(text, at))
        {
            number = default;
            return false;
        }

        if (!EnglishFractions.Read(text, at, out var value, out var end, out var kind)
            && !Plain(text, at, out value, out end, out kind))
        {
            number = default;
            return false;
        }

        number = new(negative ? -value : value, start, end - start, kind);
        return double.IsFinite(value);
    }

    // Most words begin no number, and this tells them at once.
    static bool BeginsNone(ReadOnlySpan<char> text, int at)
    {
        var word = EnglishWord.At(text, at);
        return word.Length > 0 && word is not ("a" or "an") && EnglishNumberWords.Of(word).Kind == NumberWord.None;
    }

    static bool Plain(ReadOnlySpan<char> text, int at, out double value, out int end, out NumberKind kind)
    {
        kind = NumberKind.Cardinal;
        var numeral = EnglishNumeral.Read(text, at);
        (value, end) = (numeral.Value, numeral.End);
        if (end == at || Pronoun(text, at, end))
        {
            return false;
        }

        if (numeral.Ordinal)
        {
            kind = NumberKind.Ordinal;
            return !Moment(text, at, end);
        }

        var glued = char.IsAsciiDigit(text[end - 1]) && end < text.Length && char.IsAsciiLetter(text[end]);
        if (glued)
        {
            kind = NumberKind.Ordinal;
            end += 2;
            return EndsAsOrdinal(text, end - 2);
        }

        Point(text, ref value, ref end);
        var percent = Percent(text, end);
        (kind, end) = percent > end ? (NumberKind.Percent, percent) : (kind, end);
        return true;
    }

    static int Percent(ReadOnlySpan<char> text, int at)
    {
        if (at < text.Length && text[at] == '%')
        {
            return at + 1;
        }

        var word = EnglishWord.Skip(text, at);
        return EnglishWord.At(text, word) is "percent" ? EnglishWord.End(text, word) : at;
    }

    static bool Minus(ReadOnlySpan<char> text, ref int at)
    {
        if (text[at] == '-' && (at == 0 || text[at - 1] is ' ' or '(' && (at < 2 || !char.IsLetterOrDigit(text[at - 2]))))
        {
            at = EnglishWord.Skip(text, at + 1);
            return true;
        }

        var word = Math.Max(EnglishWord.Past(text, at, "minus"), EnglishWord.Past(text, at, "negative"));
        at = word > 0 ? word : at;
        return word > 0;
    }

    // "five point five": after the point the words are read digit by digit.
    static void Point(ReadOnlySpan<char> text, ref double value, ref int end)
    {
        var at = EnglishWord.Past(text, EnglishWord.Skip(text, end), "point");
        var (digits, scale) = (0d, 1d);
        while (at > 0 && at < text.Length && scale > 1e-12)
        {
            var word = EnglishNumberWords.Of(EnglishWord.At(text, at));
            if (word.Kind != NumberWord.Unit || word.Ordinal)
            {
                break;
            }

            (digits, scale) = (digits * 10 + word.Value, scale / 10);
            end = EnglishWord.End(text, at);
            at = EnglishWord.Skip(text, end);
        }

        value = Math.Round(value + digits * scale, 12);
        EnglishFractions.Scaled(text, ref value, ref end);
    }

    /// <summary>True for "st", "nd", "rd" and "th" as a word's end.</summary>
    internal static bool EndsAsOrdinal(ReadOnlySpan<char> text, int at) =>
        EnglishWord.At(text, at) is "st" or "nd" or "rd" or "th";

    // "the one you mentioned" counts nothing, nor does "one another".
    static bool Pronoun(ReadOnlySpan<char> text, int at, int end) => text[at..end] is "one"
        && (EnglishWord.Before(text, at) is "the" or "this" or "that" or "which" or "no" or "any" or "some" or "every" or "each"
            or "another" or "other" or "last" or "next" or "current" or "previous" or "first" or "second" or "third" or "right"
            or "wrong" or "same" or "new" || EnglishWord.At(text, EnglishWord.Skip(text, end)) is "another"
            || end < text.Length && text[end] == '\'');

    // "wait a second" and "one second" speak of time.
    static bool Moment(ReadOnlySpan<char> text, int at, int end) => text[at..end] is "second"
        && (EnglishWord.Before(text, at) is "a" or "one" or "per" || at > 1 && char.IsAsciiDigit(text[at - 2]));
}
