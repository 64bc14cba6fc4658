using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Learning;
using LearningBot.Channels.DirectLine;

namespace LearningBot.Pages;

/// <summary>What some pages say, in one language.</summary>
sealed class Words
{
    readonly Dictionary<string, Dictionary<string, string>> lines;

    Words(Dictionary<string, Dictionary<string, string>> lines, Language language) => (this.lines, Language) = (lines, language);

    /// <summary>The language.</summary>
    public Language Language { get; }

    /// <summary>How the language is written in our addresses.</summary>
    public string Tag => TagOf(Language);

    /// <summary>How it is written for browsers.</summary>
    public string Locale => KeptActivity.Locale(Language);

    /// <summary>The line of a key; the numbers or names in it are filled in.</summary>
    public string this[string key, params object[] parts] => string.Format(CultureInfo.InvariantCulture, lines[key][Tag], parts);

    /// <summary>The same lines in the other language.</summary>
    public Words Other => new(lines, Language == Language.Chinese ? Language.English : Language.Chinese);

    /// <summary>The words of pages, from the embedded file <c>{name}.json</c>, in Chinese.</summary>
    public static Words Of(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{name}.json")!;
        return new(JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(stream)!, Language.Chinese);
    }

    /// <summary>The words of pages from all embedded files whose names begin so, in Chinese.</summary>
    /// <exception cref="ArgumentException">A key stands in two of them.</exception>
    public static Words Together(string beginning)
    {
        var names = Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.StartsWith(beginning, StringComparison.Ordinal));
        return new(names.SelectMany(name => Of(Path.GetFileNameWithoutExtension(name)).lines).ToDictionary(), Language.Chinese);
    }

    /// <summary>The same lines in a language.</summary>
    public Words In(Language language) => new(lines, language);

    static string TagOf(Language language) => language == Language.Chinese ? "zh" : "en";
}
