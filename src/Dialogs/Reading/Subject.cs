using System.Text;
using Dialogs.Lines;
using Dialogs.Understanding;

namespace Dialogs.Reading;

/// <summary>What somebody wants to read or hear of: a topic, a title, an author. What is left of a message without the words that only ask for it.</summary>
/// <param name="Words">The words.</param>
sealed record Subject(string Words)
{
    const int Longest = 100;

    public Line Name => new("reading.text", ("text", Words));

    public static Subject? Recall(string kept) => kept.Length > 0 ? new(kept) : null;

    /// <summary>The subject; none when the message only asks.</summary>
    /// <param name="heard">The message.</param>
    /// <param name="asked">True when it was asked for; else a message tells it only when it also says that it is about reading.</param>
    public static IReadOnlyList<Subject> HeardIn(Heard heard, bool asked)
    {
        if (heard.At is not null) return [];
        if (Quoted(heard.Text) is { } title) return [new(title)];
        if (!asked && !heard.Has("reading.about") && !heard.Has("reading.audio") && !heard.Has("reading.ebook") && !heard.Has("start.find-reading")) return [];
        var words = Left(heard, "reading.filler");
        return words.Length is > 0 and <= Longest ? [new(words)] : [];
    }

    /// <summary>What is left of a message without lengths of time and without the words of a list, which only ask.</summary>
    public static string Left(Heard heard, string fillers)
    {
        var text = Heard.Tidy(Without(heard.Text, Length.Said(heard)));
        foreach (var word in WordBook.All(fillers)) text = Cut(text, word);
        var left = string.Join(' ', text.Split([' ', .. Heard.Edges], StringSplitOptions.RemoveEmptyEntries)
            .Select(piece => piece.TrimStart('的', '讲').TrimEnd('的', '了')).Where(piece => piece.Length > 1));
        // As it was written, where it stands there in one piece.
        return left.Length < 2 ? "" : heard.Text.IndexOf(left, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? heard.Text.Substring(at, left.Length) : left;
    }

    static string Without(string text, IEnumerable<(int Start, int End, int Minutes)> lengths)
    {
        var rest = new StringBuilder(text);
        foreach (var (start, end, _) in lengths)
        {
            for (var at = start; at < end; at++) rest[at] = ' ';
        }
        return rest.ToString();
    }

    static string Cut(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = at < text.Length ? text.IndexOf(word, at, StringComparison.Ordinal) : -1)
        {
            var end = at + word.Length;
            var inside = IsLatin(word[0]) && ((at > 0 && IsLatin(text[at - 1])) || (end < text.Length && IsLatin(text[end])));
            if (inside) at = end;
            else text = string.Concat(text.AsSpan(0, at), " ", text.AsSpan(end));
        }
        return text;
    }

    static string? Quoted(string text) =>
        text.IndexOf('《') is >= 0 and var open && text.IndexOf('》', open) is > 0 and var close && close > open + 1 ? text[(open + 1)..close] : null;

    static bool IsLatin(char c) => c < 0x250 && char.IsLetterOrDigit(c);
}
