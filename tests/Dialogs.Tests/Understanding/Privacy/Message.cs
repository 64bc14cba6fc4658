using System.Text.RegularExpressions;
using Dialogs.Understanding.Privacy;
using Learning;

namespace Dialogs.Tests.Understanding.Privacy;

/// <summary>A message with something personal in it, made from a template.</summary>
sealed partial record Message(string Text, Language Language, Personal[] Personal)
{
    static readonly string[] ids = ["phone", "landline", "id", "card", "passport", "qq", "plate", "mail", "wechat", "link", "birth"];

    public static Message From(string template, Language language, Invented invented)
    {
        List<Personal> all = [];
        var text = Gap().Replace(template, gap =>
        {
            all.Add(invented.Of(gap.Groups[1].Value, language == Language.Chinese));
            return all[^1].Words;
        });
        return new(text, language, [.. all]);
    }

    /// <summary>Messages from templates by turns, the same for the same seed.</summary>
    public static IEnumerable<Message> Many(string[] templates, Language language, int count, int seed)
    {
        var invented = new Invented(new Random(seed));
        return [.. Enumerable.Range(0, count).Select(at => From(templates[at % templates.Length], language, invented))];
    }

    public static string Group(string kind) => ids.Contains(kind) ? "ids" : kind;

    /// <summary>What of it can be read in the text that would leave.</summary>
    public IEnumerable<Personal> Seen(Func<string, Language, string?> redact)
    {
        if (redact(Text, Language) is not { } left) return [];
        var text = Token().Replace(left, " ⟩ ");
        var figures = string.Concat(text.Select(Invented.Figure).Where(c => char.IsAsciiLetterOrDigit(c) || c == '⟩')).ToUpperInvariant();
        return Personal.Where(one => one.Parts.Any(part => part[0] == '#' ? figures.Contains(part[1..].ToUpperInvariant(), StringComparison.Ordinal) : text.Contains(part, StringComparison.OrdinalIgnoreCase)));
    }

    public static string? Redacted(string text, Language language) => Redactor.Redact(text, language)?.Text;

    public static string? Untouched(string text, Language language) => text;

    [GeneratedRegex("{([a-z]+)}")]
    private static partial Regex Gap();

    [GeneratedRegex("⟨[a-z]+[0-9]+⟩")]
    private static partial Regex Token();
}
