using System.Collections.Frozen;

namespace Dialogs.Understanding.Numbers;

/// <summary>
/// The same text in plain characters, each at its old place: narrow forms, small letters, simplified characters, one kind
/// of dash, apostrophe and blank. So the grammars need to know one spelling only.
/// </summary>
static class PlainText
{
    /// <summary>Characters that are looked at; what follows is not read.</summary>
    public const int MaxLength = 1000;

    const string Traditional = "萬億壹陸貳參兩倆點鐘鍾週禮號後個這來幾負餘馀過節會開間時對雙無圓從裡裏內農曆歷陽陰國慶勞動兒婦聖誕歲當隻與約現將晝終於還種樣總體雲響見買東電車馬長門問題貴賓風聯臺請訂講場報號專課兩週〇○";
    const string Simplified = "万亿一陆贰参两俩点钟钟周礼号后个这来几负余余过节会开间时对双无圆从里里内农历历阳阴国庆劳动儿妇圣诞岁当只与约现将昼终于还种样总体云响见买东电车马长门问题贵宾风联台请订讲场报号专课两周零零";

    static readonly FrozenDictionary<char, char> simple = Pairs().ToFrozenDictionary();

    /// <summary>Fills <paramref name="room"/> and returns the part of it that holds the text.</summary>
    public static ReadOnlySpan<char> Of(string text, Span<char> room)
    {
        var length = Math.Min(text.Length, room.Length);
        for (var i = 0; i < length; i++)
        {
            room[i] = Of(text[i]);
        }

        return room[..length];
    }

    static char Of(char c) => c switch
    {
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        < (char)0x80 => c is '\t' or '\n' or '\r' ? ' ' : c,
        >= '\uFF21' and <= '\uFF3A' => (char)(c - 0xFEE0 + 0x20),
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u3000' or '\u00A0' or '\u2009' or '\u202F' => ' ',
        '\u2018' or '\u2019' => '\'',
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' => '-',
        '\u2236' => ':',
        '\u301C' => '~',
        _ => simple.TryGetValue(c, out var other) ? other : c,
    };

    static IEnumerable<KeyValuePair<char, char>> Pairs() => Traditional
        .Zip(Simplified)
        .DistinctBy(pair => pair.First)
        .Select(pair => KeyValuePair.Create(pair.First, pair.Second));
}
