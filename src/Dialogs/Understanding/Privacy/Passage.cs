using System.Globalization;
using Dialogs.Understanding.Numbers;

namespace Dialogs.Understanding.Privacy;

/// <summary>A text to be looked through, and the same in plain characters, each at its place.</summary>
sealed class Passage
{
    static readonly char[] ends = ['。', '！', '？', '!', '?', '\n', ';', '；', '…'];

    public Passage(string text)
    {
        Text = Clean(text);
        Plain = PlainOf(Text);
        Narrow = string.Create(Text.Length, Text, (room, whole) =>
        {
            for (var i = 0; i < whole.Length; i++) room[i] = whole[i] is >= '\uFF01' and <= '\uFF5E' ? (char)(whole[i] - 0xFEE0) : whole[i] is '’' ? '\'' : whole[i];
        });
    }

    /// <summary>The text without what cannot be seen, and without our own brackets.</summary>
    public string Text { get; }

    /// <summary>The text in narrow small letters, simplified characters and European figures.</summary>
    public string Plain { get; }

    /// <summary>The text in narrow letters, large ones kept.</summary>
    public string Narrow { get; }

    /// <summary>Where its sentences begin and end.</summary>
    public IEnumerable<(int Start, int End)> Sentences()
    {
        for (var start = 0; start < Text.Length;)
        {
            var end = start;
            while (end < Text.Length && !EndsAt(end)) end++;
            end = Math.Min(end + 1, Text.Length);
            yield return (start, end);
            start = end;
        }
    }

    /// <summary>True for a Chinese character.</summary>
    public static bool IsChinese(char c) => c is >= '\u3400' and <= '\u9FFF';

    /// <summary>True for a letter of the Latin script.</summary>
    public static bool IsLatin(char c) => c < 0x250 && char.IsLetter(c);

    bool EndsAt(int at) => ends.Contains(Text[at]) || (Text[at] == '.' && (at + 1 == Text.Length || char.IsWhiteSpace(Text[at + 1])));

    // Unseen characters between the figures of a number would keep it from being read; so would the keys that phones draw around them.
    static string Clean(string text) => string.Concat(text
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.Format && c is not ('\uFE0F' or '\u20E3'))
        .Select(c => c switch { '⟨' => '(', '⟩' => ')', _ => c }));

    static string PlainOf(string text)
    {
        var room = new char[text.Length];
        PlainText.Of(text, room);
        for (var i = 0; i < room.Length; i++)
        {
            if (room[i] > '9' && CharUnicodeInfo.GetDigitValue(room[i]) is >= 0 and var digit) room[i] = (char)('0' + digit);
        }
        return new(room);
    }
}
