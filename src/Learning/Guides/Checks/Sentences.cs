using System.Text.RegularExpressions;
using Learning.Guides.Files;

namespace Learning.Guides.Checks;

/// <summary>Cuts text into sentences and measures them.</summary>
static partial class Sentences
{
    const int longestChinese = 40;
    const int longestEnglish = 20;

    public static IEnumerable<string> Of(string text, Language language) =>
        (language == Language.Chinese ? ChineseEnd() : EnglishEnd()).Split(text).Select(sentence => sentence.Trim()).Where(sentence => sentence.Any(char.IsLetterOrDigit));

    /// <summary>A sentence that is too long becomes a fault.</summary>
    public static void Measure(Draft draft, int line, string sentence)
    {
        var chinese = draft.Name.Language == Language.Chinese;
        var length = chinese ? sentence.Length : sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        if (length > (chinese ? longestChinese : longestEnglish))
            draft.Fault(line, $"这句话有 {length} 个字，最多 {longestChinese} 个字：“{Begin(sentence)}”。请断成两句，或删短。", $"This sentence has {length} words; {longestEnglish} are the most: \"{Begin(sentence)}\". Make two of it, or shorten it.");
    }

    static string Begin(string sentence) => sentence.Length > 16 ? sentence[..16] + "…" : sentence;

    [GeneratedRegex("[。！？!?；;…]+")]
    private static partial Regex ChineseEnd();

    [GeneratedRegex(@"[.!?;…。！？；]+(?=[\s""”’')]|$)")]
    private static partial Regex EnglishEnd();
}
