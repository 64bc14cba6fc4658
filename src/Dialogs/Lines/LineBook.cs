using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using Learning;

namespace Dialogs.Lines;

/// <summary>
/// All templates in every language, from the resource files <c>Lines/*.zh.json</c> and <c>Lines/*.en.json</c>. In a template
/// <c>{name}</c> is filled in, and <c>{name|seat|seats}</c> is the number with the word for one or for more.
/// </summary>
public static class LineBook
{
    static readonly FrozenDictionary<string, string> Chinese = Load("zh");
    static readonly FrozenDictionary<string, string> English = Load("en");

    /// <summary>Every key of a language.</summary>
    public static IEnumerable<string> Keys(Language language) => Book(language).Keys;

    /// <summary>True when there is a line of this key.</summary>
    public static bool Has(string key) => Chinese.ContainsKey(key);

    /// <summary>The template of a key.</summary>
    /// <exception cref="KeyNotFoundException">The language lacks the line.</exception>
    public static string Template(string key, Language language) => Book(language).TryGetValue(key, out var template)
        ? template
        : throw new KeyNotFoundException($"No line '{key}' in {language}.");

    /// <summary>The text of a line, without its choices.</summary>
    /// <exception cref="KeyNotFoundException">The language lacks the line.</exception>
    /// <exception cref="FormatException">The template names something the line does not fill in.</exception>
    public static string Text(Line line, Language language)
    {
        var template = Template(line.Key, language);
        if (!template.Contains('{')) return template;
        var text = new StringBuilder(template.Length + 32);
        var at = 0;
        while (template.IndexOf('{', at) is var open and >= 0)
        {
            var close = template.IndexOf('}', open);
            text.Append(template, at, open - at).Append(Fill(line, template[(open + 1)..close], language));
            at = close + 1;
        }
        return text.Append(template, at, template.Length - at).ToString();
    }

    static string Fill(Line line, string field, Language language)
    {
        var parts = field.Split('|');
        foreach (var (name, value) in line.Args)
        {
            if (name != parts[0]) continue;
            var said = Phrases.Say(value, language);
            return parts.Length == 1 ? said : $"{said} {(value is 1 ? parts[1] : parts[2])}";
        }
        throw new FormatException($"Line '{line.Key}' does not fill in '{parts[0]}'.");
    }

    static FrozenDictionary<string, string> Book(Language language) => language == Language.Chinese ? Chinese : English;

    static FrozenDictionary<string, string> Load(string language)
    {
        var lines = new Dictionary<string, string>();
        foreach (var book in Resources.Named($".{language}.json").Where(n => !n.StartsWith("Lines.Words.", StringComparison.Ordinal)))
        {
            foreach (var (key, template) in Resources.Read<Dictionary<string, string>>(book)) lines.Add(key, template);
        }
        return lines.ToFrozenDictionary();
    }
}

/// <summary>The JSON files that lie inside this assembly.</summary>
static class Resources
{
    public static IEnumerable<string> Named(string ending) =>
        typeof(Resources).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(ending, StringComparison.Ordinal));

    public static T Read<T>(string name, JsonSerializerOptions? options = null)
    {
        using var stream = typeof(Resources).Assembly.GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize<T>(stream, options)!;
    }
}
