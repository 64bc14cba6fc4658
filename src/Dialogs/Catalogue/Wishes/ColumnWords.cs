using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dialogs.Lines;
using Dialogs.Understanding.Scopes;
using Learning;
using Learning.Catalogue;

namespace Dialogs.Catalogue.Wishes;

/// <summary>
/// What a column is about, whatever the catalogue calls it: its usual names, how it is called to people, and how people ask for it, in both
/// languages, from <c>Catalogue/Columns.json</c>.
/// </summary>
sealed class ColumnWords
{
    static readonly JsonSerializerOptions web = new(JsonSerializerDefaults.Web);
    static readonly ColumnWords[] all = [.. Resources.Read<Entry[]>("Catalogue.Columns.json", web).Select(entry => new ColumnWords(entry))];
    static readonly FrozenDictionary<string, ColumnWords> byName = Index();

    readonly Entry entry;
    readonly Ways chinese;
    readonly Ways english;

    ColumnWords(Entry entry)
    {
        this.entry = entry;
        chinese = new(entry.Zh);
        english = new(entry.En.Select(pattern => $@"\b({pattern})\b"));
    }

    /// <summary>All that are known.</summary>
    public static IReadOnlyList<ColumnWords> All => all;

    /// <summary>The id, such as <c>teacher</c>.</summary>
    public string Id => entry.Id;

    /// <summary>True when it tells of the person who learns, so that it stays when another course is wanted.</summary>
    public bool OfLearner => entry.Learner;

    /// <summary>What the column of this name is about; null when not known.</summary>
    public static ColumnWords? Of(string column) => byName.GetValueOrDefault(Plain(column));

    /// <summary>What has this id.</summary>
    public static ColumnWords Known(string id) => all.First(each => each.Id == id);

    /// <summary>The field of an item that is about this; null for none.</summary>
    public static Field? In(Item item, string id) => item.Fields.FirstOrDefault(field => Of(field.Name)?.Id == id);

    /// <summary>How it is called to people.</summary>
    public string Label(Language language) => language == Language.Chinese ? entry.Label.Zh : entry.Label.En;

    /// <summary>What stands behind a bare number of it; empty for nothing.</summary>
    public string Unit(Language language) => entry.Unit is not { } unit ? "" : language == Language.Chinese ? unit.Zh : unit.En;

    /// <summary>True when the clause asks for it.</summary>
    public bool IsAskedIn(string clause, Language language) => (language == Language.Chinese ? chinese : english).FitIn(clause);

    /// <summary>True when the text names it.</summary>
    public bool IsNamedIn(string plain) => entry.Names.Any(name => name.Length > 1 && Understanding.WordBook.Contains(plain, name));

    static string Plain(string column) => column.Trim().ToLowerInvariant();

    static FrozenDictionary<string, ColumnWords> Index()
    {
        var index = new Dictionary<string, ColumnWords>();
        foreach (var each in all)
        {
            foreach (var name in each.entry.Names) index.TryAdd(Plain(name), each);
        }
        return index.ToFrozenDictionary();
    }

    sealed record Entry(string Id, string[] Names, Said Label, string[] Zh, string[] En, Said? Unit = null, bool Learner = false);

    sealed record Said([property: JsonPropertyName("zh")] string Zh, [property: JsonPropertyName("en")] string En);
}
