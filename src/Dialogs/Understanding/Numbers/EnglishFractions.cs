namespace Dialogs.Understanding.Numbers;

/// <summary>Parts of a whole in an English text: "two thirds", "2 1/4", "twenty and three fifths", "half a million", ½.</summary>
static class EnglishFractions
{
    /// <summary>True when a fraction begins at <paramref name="at"/>, with or without a whole number before it.</summary>
    public static bool Read(ReadOnlySpan<char> text, int at, out double value, out int end, out NumberKind kind)
    {
        kind = NumberKind.Fraction;
        if (Part(text, at, out value, out end))
        {
            OfScale(text, ref value, ref end);
            return true;
        }

        var whole = EnglishNumeral.Read(text, at);
        if (whole.End == at || whole.Ordinal)
        {
            return false;
        }

        var next = EnglishWord.Skip(text, whole.End);
        var and = EnglishWord.Past(text, next, "and");
        var digits = and < 0 && char.IsAsciiDigit(text[whole.End - 1]) && next > whole.End;
        if (!(and > 0 || digits || next < text.Length && Vulgar(text[next]) > 0) || !Part(text, and > 0
            ? and : next, out var part, out end))
        {
            return false;
        }

        value = whole.Value + part * whole.EndScale;
        Scaled(text, ref value, ref end);
        return true;
    }

    static bool Part(ReadOnlySpan<char> text, int at, out double value, out int end)
    {
        (value, end) = (0, at);
        if (at >= text.Length)
        {
            return false;
        }

        if (Vulgar(text[at]) is > 0 and var vulgar)
        {
            (value, end) = (vulgar, at + 1);
            return true;
        }

        return Worded(text, at, out value, out end) || Divided(text, at, out value, out end);
    }

    /// <summary>True when a fraction in words, without a whole number before it, begins at <paramref name="at"/>.</summary>
    internal static bool Worded(ReadOnlySpan<char> text, int at, out double value, out int end)
    {
        var article = Math.Max(EnglishWord.Past(text, at, "a"), EnglishWord.Past(text, at, "an"));
        if (article > 0 || EnglishNumberWords.Of(EnglishWord.At(text, at)).Kind is NumberWord.Half or NumberWord.Quarter)
        {
            return Single(text, article, article > 0 ? article : at, out value, out end);
        }

        var top = EnglishNumeral.Read(text, at);
        (value, end) = (top.Value / top.LastOrdinal, top.End);
        if (top.Denominator)
        {
            return true;
        }

        return top.End > at && !top.Ordinal && Below(text, EnglishWord.Join(text, top.End), top.Value, out value, out end);
    }

    // "a half", "a twenty-first"; a quarter or half without an article needs something it is a part of.
    static bool Single(ReadOnlySpan<char> text, int article, int at, out double value, out int end)
    {
        if (Below(text, at, 1, out value, out end) && article > 0)
        {
            return true;
        }

        var after = EnglishWord.Skip(text, end);
        return article < 0 && end > at && (EnglishWord.At(text, after) is "a" or "an"
            || EnglishNumberWords.Of(EnglishWord.At(text, after)).Kind is NumberWord.Scale);
    }

    static bool Below(ReadOnlySpan<char> text, int at, double top, out double value, out int end)
    {
        (value, end) = (0, at);
        var word = EnglishNumberWords.Of(EnglishWord.At(text, at));
        if (word.Kind is NumberWord.Half or NumberWord.Quarter)
        {
            (value, end) = (top / word.Value, EnglishWord.End(text, at));
            return true;
        }

        var bottom = EnglishNumeral.Read(text, at);
        if (!bottom.Ordinal || text[at..bottom.End] is "second" or "first" || bottom.Value == 0)
        {
            return false;
        }

        (value, end) = (top / bottom.Value, bottom.End);
        return true;
    }

    static bool Divided(ReadOnlySpan<char> text, int at, out double value, out int end)
    {
        var top = EnglishNumeral.Read(text, at);
        (value, end) = (0, at);
        if (top.End == at || top.Ordinal || at > 0 && text[at - 1] is '$' or '¥' or '£' or '€' or '/')
        {
            return false;
        }

        var below = Slash(text, top.End);
        if (below < 0)
        {
            return false;
        }

        var bottom = EnglishNumeral.Read(text, below);
        (value, end) = (top.Value / bottom.Value, bottom.End);
        return bottom.End > below && bottom.Value != 0 && !bottom.Ordinal && (end >= text.Length || text[end] != '/');
    }

    static int Slash(ReadOnlySpan<char> text, int at)
    {
        if (at < text.Length && text[at] == '/')
        {
            return at + 1;
        }

        var word = EnglishWord.Skip(text, at);
        var over = EnglishWord.Past(text, word, "over");
        return over > 0 ? over : EnglishWord.Past(text, EnglishWord.Past(text, word, "out"), "of");
    }

    static void OfScale(ReadOnlySpan<char> text, ref double value, ref int end)
    {
        var at = EnglishWord.Skip(text, end);
        var of = EnglishWord.Past(text, at, "of");
        var article = EnglishWord.Past(text, of > 0 ? of : at, "a");
        Scaled(text, ref value, ref end, article > 0 ? article : at);
    }

    /// <summary>Multiplies by the "hundred", "dozen" or "million" that follows.</summary>
    internal static void Scaled(ReadOnlySpan<char> text, ref double value, ref int end) =>
        Scaled(text, ref value, ref end, EnglishWord.Skip(text, end));

    static void Scaled(ReadOnlySpan<char> text, ref double value, ref int end, int at)
    {
        var word = EnglishNumberWords.Of(EnglishWord.At(text, at));
        if (word is { Kind: NumberWord.Scale or NumberWord.Hundred or NumberWord.Dozen, Ordinal: false })
        {
            value *= word.Value;
            end = EnglishWord.End(text, at);
        }
    }

    static double Vulgar(char c) => c switch
    {
        '½' => 1 / 2d,
        '⅓' => 1 / 3d,
        '⅔' => 2 / 3d,
        '¼' => 1 / 4d,
        '¾' => 3 / 4d,
        '⅕' => 1 / 5d,
        '⅙' => 1 / 6d,
        '⅚' => 5 / 6d,
        '⅛' => 1 / 8d,
        _ => 0,
    };
}
