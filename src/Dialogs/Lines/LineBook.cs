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
    static readonly FrozenDictionary<string, Template> Chinese = Load("zh");
    static readonly FrozenDictionary<string, Template> English = Load("en");

    /// <summary>Every key of a language.</summary>
    public static IEnumerable<string> Keys(Language language) => Book(language).Keys;

    /// <summary>True when there is a line of this key.</summary>
    public static bool Has(string key) => Chinese.ContainsKey(key);

    /// <summary>The template of a key.</summary>
    /// <exception cref="KeyNotFoundException">The language lacks the line.</exception>
    public static string Template(string key, Language language) => Find(key, language).Text;

    /// <summary>The text of a line, without its choices.</summary>
    /// <exception cref="KeyNotFoundException">The language lacks the line.</exception>
    /// <exception cref="FormatException">The template names something the line does not fill in.</exception>
    public static string Text(Line line, Language language)
    {
        var template = Find(line.Key, language);
        if (template.Parts.Count == 0) return template.Text;
        var text = new StringBuilder(template.Text.Length + 32);
        foreach (var part in template.Parts) text.Append(part.Before).Append(Fill(line, part, language));
        return text.Append(template.End).ToString();
    }

    static string Fill(Line line, Template.Part part, Language language)
    {
        foreach (var (name, value) in line.Args)
        {
            if (name != part.Name) continue;
            var said = Phrases.Say(value, language);
            return part.Counted is var (one, more) ? $"{said} {(value is 1 ? one : more)}" : said;
        }
        throw new FormatException($"Line '{line.Key}' does not fill in '{part.Name}'.");
    }

    static Template Find(string key, Language language) =>
        Book(language).TryGetValue(key, out var template) ? template : throw new KeyNotFoundException($"No line '{key}' in {language}.");

    static FrozenDictionary<string, Template> Book(Language language) => language == Language.Chinese ? Chinese : English;

    static FrozenDictionary<string, Template> Load(string language)
    {
        var lines = new Dictionary<string, Template>();
        foreach (var book in Resources.Named($".{language}.json").Where(n => !n.StartsWith("Lines.Words.", StringComparison.Ordinal)))
        {
            foreach (var (key, template) in Resources.Read<Dictionary<string, string>>(book)) lines.Add(key, new(template));
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
