using System.Text.Json;
using System.Text.RegularExpressions;
using Dialogs.Lines;

namespace Dialogs.Understanding.Steps;

/// <summary>
/// Brings Chinese as it is spoken, and as a machine writes it down by its sound, to the words that rules are written in: words that sound alike,
/// words of Wuhan, the 儿 at the end of words; from <c>Steps.json</c>.
/// </summary>
static partial class SpokenChinese
{
    static readonly Words words = Resources.Read<Words>("Steps.Steps.json", new(JsonSerializerDefaults.Web));
    static readonly (string Said, string Meant)[] alike = [.. words.Alike.Select(pair => pair.Split('=')).Select(pair => (pair[0], pair[1]))];
    static readonly PhraseFinder<string> said = new(alike);
    static readonly string[] wrappers = [.. words.Wrappers.OrderByDescending(word => word.Length)];

    /// <summary>True when there is Chinese in the text.</summary>
    public static bool IsIn(string text) => text.AsSpan().IndexOfAnyInRange('\u4e00', '\u9fff') >= 0;

    /// <summary>The tidy text in standard words; as it is when it holds no Chinese.</summary>
    public static string Standard(string tidy)
    {
        if (!IsIn(tidy)) return tidy;
        var text = Retroflex().Replace(tidy.Replace(" ", "", StringComparison.Ordinal), "$1");
        if (!said.In(text).Any()) return text;
        foreach (var (said, meant) in alike) text = text.Replace(said, meant, StringComparison.Ordinal);
        return text;
    }

    /// <summary>The text without polite words and particles around it, of which at least two characters stay.</summary>
    public static string Bare(string text)
    {
        for (var before = ""; before != text;)
        {
            before = text;
            text = text.Trim(Heard.Edges);
            if (Array.Find(wrappers, word => text.Length > word.Length + 1 && text.StartsWith(word, StringComparison.Ordinal)) is { } front) text = text[front.Length..];
            if (Array.Find(wrappers, word => text.Length > word.Length + 1 && text.EndsWith(word, StringComparison.Ordinal)) is { } end) text = text[..^end.Length];
        }
        return text;
    }

    [GeneratedRegex("(点|会|这|那|哪|事|块|下|步|遍|劲|门|活|样|空|片|边|面|头|字|图)儿(?![子童歌科])")]
    private static partial Regex Retroflex();

    sealed record Words(string[] Alike, string[] Wrappers);
}
