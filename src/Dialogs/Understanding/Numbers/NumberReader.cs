using Learning;

namespace Dialogs.Understanding.Numbers;

/// <summary>
/// Reads the numbers in a message: digits, words and Chinese numerals. It holds nothing, never throws, and looks at no more
/// than <see cref="PlainText.MaxLength"/> characters.
/// </summary>
public static class NumberReader
{
    /// <summary>
    /// The numbers of a text in the order they stand in it, never overlapping. A numeral that is only a part of a word
    /// (一起, 万一, 周一, "no one") is none.
    /// </summary>
    public static IReadOnlyList<NumberReading> Read(string text, Language language)
    {
        Span<char> room = stackalloc char[PlainText.MaxLength];
        var plain = PlainText.Of(text, room);
        return language == Language.Chinese ? ChineseNumbers.Read(plain) : EnglishNumbers.Read(plain);
    }

    /// <summary>
    /// The places in a list that are told from here or from its end ("the next one", "last", 最后一个), in the order they
    /// stand in the text. Kept apart from <see cref="Read"/>, so that "next week" counts nothing.
    /// </summary>
    public static IReadOnlyList<NumberReading> Positions(string text, Language language)
    {
        Span<char> room = stackalloc char[PlainText.MaxLength];
        return RelativePlaces.Read(PlainText.Of(text, room), language);
    }
}
