using System.Globalization;
using System.Text;

namespace Learning.Catalogue.Search;

/// <summary>A stretch of text in one kind of writing, folded: half width, small letters.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Chinese">True for Chinese characters, which are written without spaces; false for one word of letters and digits.</param>
readonly record struct Run(string Text, bool Chinese)
{
    /// <summary>The stretches of a text, in order. Whatever is neither a character, a letter nor a digit only divides them.</summary>
    public static List<Run> All(string text)
    {
        var folded = Folded(text);
        var runs = new List<Run>();
        for (var at = 0; at < folded.Length;)
        {
            var end = at;
            while (end < folded.Length && IsChinese(folded[end])) end++;
            if (end > at) runs.Add(new(folded[at..end], true));
            else if ((end = WordEnd(folded, at)) > at) runs.Add(new(Bare(folded[at..end]), false));
            else end = at + 1;
            at = end;
        }
        return runs;
    }

    /// <summary>Half width, small letters, one form of each character.</summary>
    public static string Folded(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            // Half of a character written in two: such text cannot be folded, nor be meant.
            return string.Concat(text.Where(c => !char.IsSurrogate(c))).Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        }
    }

    // Characters outside the basic plane come in two halves; each half counts, so that even these rare ones are found.
    static bool IsChinese(char c) => c is (>= '\u4e00' and <= '\u9fff') or (>= '\u3400' and <= '\u4dbf') or '々' or '〇' || char.IsSurrogate(c);

    static int WordEnd(string text, int at)
    {
        var end = at;
        while (end < text.Length && (IsLetter(text[end]) || (IsApostrophe(text[end]) && end > at && end + 1 < text.Length && IsLetter(text[end + 1])))) end++;
        // C++ and C# are words.
        while (end > at && end < text.Length && text[end] is '+' or '#' && char.IsAsciiLetter(text[at])) end++;
        return end;
    }

    static bool IsLetter(char c) => !IsChinese(c) && (char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark);

    static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ';

    // "beginner's" is of the beginner.
    static string Bare(string word)
    {
        var end = word.Length > 2 && word[^1] == 's' && IsApostrophe(word[^2]) ? word.Length - 2 : word.Length;
        return word.AsSpan(0, end).IndexOfAny('\'', '’', 'ʼ') < 0 ? word[..end] : string.Concat(word[..end].Where(c => !IsApostrophe(c)));
    }
}
