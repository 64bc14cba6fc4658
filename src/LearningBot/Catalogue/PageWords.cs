using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Learning;
using Learning.Catalogue;

namespace LearningBot.Catalogue;

/// <summary>What the catalogue's pages say, in one language.</summary>
sealed class PageWords
{
    static readonly Dictionary<string, Dictionary<string, string>> all = Read();

    readonly string tag;

    /// <summary>The words of a language.</summary>
    public PageWords(Language language) => (Language, tag) = (language, Asked.Tag(language));

    /// <summary>The language.</summary>
    public Language Language { get; }

    /// <summary>The line of a key; the numbers or names in it are filled in.</summary>
    public string this[string key, params object[] parts] => string.Format(CultureInfo.InvariantCulture, all[key][tag], parts);

    /// <summary>What a kind of items is called.</summary>
    public string Kind(ItemKind kind) => this[ImportKinds.Word(kind)];

    /// <summary>What one of them is called.</summary>
    public string One(ItemKind kind) => this["one." + ImportKinds.Word(kind)];

    /// <summary>What a column is called; one that only its table knows is called as there.</summary>
    public string Column(string name) => all.TryGetValue("column." + name.ToLowerInvariant(), out var line) ? line[tag] : name;

    static Dictionary<string, Dictionary<string, string>> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Catalogue.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(stream)!;
    }
}
