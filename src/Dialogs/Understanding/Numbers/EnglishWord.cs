namespace Dialogs.Understanding.Numbers;

/// <summary>Where words of a plain English text begin and end.</summary>
static class EnglishWord
{
    const int LongestGap = 4;

    /// <summary>Where the run of letters that begins at <paramref name="at"/> ends.</summary>
    public static int End(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsAsciiLetterLower(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>The word at <paramref name="at"/>; empty when there is none.</summary>
    public static ReadOnlySpan<char> At(ReadOnlySpan<char> text, int at) => text[Math.Min(at, text.Length)..End(text, at)];

    /// <summary>The word right before <paramref name="at"/>, with only blanks or quotes between; empty when there is none.</summary>
    public static ReadOnlySpan<char> Before(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end > 0 && text[end - 1] is ' ' or '"' or '\'')
        {
            end--;
        }

        var start = end;
        while (start > 0 && char.IsAsciiLetterLower(text[start - 1]))
        {
            start--;
        }

        return text[start..end];
    }

    /// <summary>Where the blanks at <paramref name="at"/> end, a few at most.</summary>
    public static int Skip(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < LongestGap && text[end] == ' ')
        {
            end++;
        }

        return end;
    }

    /// <summary>Where the next part of the same number may begin: past blanks, or past one dash with blanks around it.</summary>
    public static int Join(ReadOnlySpan<char> text, int at)
    {
        var end = Skip(text, at);
        return end < text.Length && text[end] == '-' ? Skip(text, end + 1) : end;
    }

    /// <summary>Past the given word and the blanks after it; -1 when another word stands at <paramref name="at"/>.</summary>
    public static int Past(ReadOnlySpan<char> text, int at, string word) =>
        at >= 0 && at < text.Length && At(text, at).SequenceEqual(word) ? Skip(text, at + word.Length) : -1;
}
