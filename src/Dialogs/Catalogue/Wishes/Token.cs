using System.Globalization;

namespace Dialogs.Catalogue.Wishes;

/// <summary>A word in Latin letters by its stem, a number, a single Chinese character, or a mark that parts clauses.</summary>
/// <param name="Text">What is compared: <c>#5</c> for 5, 五, "five" and "fifth"; the mark itself for a mark.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends, exclusive.</param>
readonly record struct Token(string Text, int Start, int End)
{
    const string Digits = "〇一二三四五六七八九";

    static readonly string[] cardinals = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    static readonly string[] ordinals = ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];

    /// <summary>True for a mark between clauses.</summary>
    public bool IsMark => Text.Length == 1 && Text[0] is ',' or '.' or ';' or '!' or '?' or '，' or '。' or '；' or '！' or '？' or '\n';

    /// <summary>True for a single Chinese character.</summary>
    public bool IsChinese => Text.Length == 1 && Text[0] >= '\u3400';

    /// <summary>The tokens of a tidy text.</summary>
    public static List<Token> In(string plain)
    {
        var tokens = new List<Token>(plain.Length);
        for (var at = 0; at < plain.Length;)
        {
            var start = at;
            at = char.IsAsciiLetter(plain[at]) ? Word(plain, at, tokens)
                : char.IsAsciiDigit(plain[at]) ? Figures(plain, at, tokens)
                : IsDigit(plain[at]) ? Numeral(plain, at, tokens)
                : at + 1;
            if (tokens.Count > 0 && tokens[^1].Start == start) continue;
            if (!char.IsWhiteSpace(plain[start])) tokens.Add(new(plain[start].ToString(), start, at));
        }
        return tokens;
    }

    /// <summary>An English word without the endings of plural and possession.</summary>
    public static string Stem(string word)
    {
        if (word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal)) return word[..^3] + "y";
        if (word.Length > 4 && (word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal) || word.EndsWith("ches", StringComparison.Ordinal))) return word[..^2];
        return word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1] : word;
    }

    static int Word(string plain, int start, List<Token> tokens)
    {
        var end = start;
        while (end < plain.Length && (char.IsAsciiLetter(plain[end]) || (plain[end] == '\'' && end + 1 < plain.Length && char.IsAsciiLetter(plain[end + 1])))) end++;
        var word = plain[start..end];
        var number = Array.IndexOf(cardinals, word);
        if (number < 0) number = Array.IndexOf(ordinals, word);
        if (word.EndsWith("'s", StringComparison.Ordinal)) word = word[..^2];
        tokens.Add(new(number >= 0 ? Of(number) : Stem(word), start, end));
        return end;
    }

    static int Figures(string plain, int start, List<Token> tokens)
    {
        var end = start;
        while (end < plain.Length && char.IsAsciiDigit(plain[end])) end++;
        var figures = plain[start..end].TrimStart('0');
        var ordinal = end + 2 <= plain.Length && plain.AsSpan(end, 2) is "st" or "nd" or "rd" or "th" && (end + 2 == plain.Length || !char.IsAsciiLetter(plain[end + 2]));
        tokens.Add(new(figures.Length == 0 ? "#0" : "#" + figures, start, ordinal ? end + 2 : end));
        return ordinal ? end + 2 : end;
    }

    /// <summary>A Chinese numeral up to 99; longer runs of digits are digits one by one.</summary>
    static int Numeral(string plain, int start, List<Token> tokens)
    {
        var digit = Digits.IndexOf(plain[start]);
        var tens = digit < 0 ? start : start + 1;
        if (tens >= plain.Length || plain[tens] != '十')
        {
            tokens.Add(new(Of(digit), start, start + 1));
            return start + 1;
        }
        var end = tens + 1;
        var ones = end < plain.Length ? Digits.IndexOf(plain[end]) : -1;
        if (ones > 0) end++;
        tokens.Add(new(Of((digit < 0 ? 10 : digit * 10) + Math.Max(ones, 0)), start, end));
        return end;
    }

    static bool IsDigit(char c) => c == '十' || Digits.Contains(c);

    static string Of(int number) => "#" + number.ToString(CultureInfo.InvariantCulture);
}
