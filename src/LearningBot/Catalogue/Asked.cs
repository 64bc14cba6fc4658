using System.Globalization;
using Learning;
using Learning.Catalogue;

namespace LearningBot.Catalogue;

/// <summary>What a visitor of the catalogue asks for, as its address says it.</summary>
/// <param name="Language">The language of the page and of the items.</param>
/// <param name="Words">Words to look for; empty for all.</param>
/// <param name="Kind">The kind of items; null for all.</param>
/// <param name="Chosen">Columns and the values that were chosen; any value of a column will do.</param>
/// <param name="Page">The page, from 1 on.</param>
sealed record Asked(Language Language, string Words, ItemKind? Kind, IReadOnlyList<(string Column, string Value)> Chosen, int Page)
{
    /// <summary>Items on a page.</summary>
    public const int PerPage = 20;

    /// <summary>The last page anybody is shown; whoever has not found it by then needs other words.</summary>
    public const int LastPage = 100;

    const string facet = "f.";
    const int mostChosen = 20;
    const int longestWords = 200;
    const int longestChosen = 100;

    /// <summary>The wish of the address.</summary>
    public CatalogueWish Wish => new()
    {
        Language = Language,
        Words = Words,
        Kinds = Kind is { } kind ? [kind] : [],
        Facets = Chosen.GroupBy(pair => pair.Column).ToDictionary(same => same.Key, IReadOnlyList<string> (same) => [.. same.Select(pair => pair.Value)]),
        Skip = (Page - 1) * PerPage,
        Take = PerPage,
    };

    /// <summary>What shows exactly that; null when the pages cannot ask for it.</summary>
    public static Asked? Of(CatalogueWish wish)
    {
        var (words, chosen) = (wish.Words?.Trim() ?? "", wish.Facets.SelectMany(facet => facet.Value.Select(value => (facet.Key, value))).ToList());
        return wish is { Language: { } language, Kinds: [var kind], Without.Count: 0, Numbers.Count: 0, PlaceId: null, MinutesFrom: null, MinutesTo: null, From: null, Until: null }
            && words.Length <= longestWords && !IsTooMuch(chosen) ? new(language, words, kind, chosen, 1) : null;
    }

    /// <summary>The same with or without one value of a column, from the first page.</summary>
    public Asked Turned(string column, string value) => this with
    {
        Chosen = Chosen.Contains((column, value)) ? [.. Chosen.Where(pair => pair != (column, value))] : [.. Chosen, (column, value)],
        Page = 1,
    };

    /// <summary>The address that says this.</summary>
    public string Address
    {
        get
        {
            var said = new List<string> { $"lang={Tag(Language)}" };
            if (Words.Length > 0) said.Add($"q={Uri.EscapeDataString(Words)}");
            if (Kind is { } kind) said.Add($"kind={ImportKinds.Word(kind)}");
            said.AddRange(Chosen.Select(pair => $"{facet}{Uri.EscapeDataString(pair.Column)}={Uri.EscapeDataString(pair.Value)}"));
            if (Page > 1) said.Add(string.Create(CultureInfo.InvariantCulture, $"page={Page}"));
            return $"/catalogue?{string.Join('&', said)}";
        }
    }

    /// <summary>The names by which a form sends on what was chosen.</summary>
    public IEnumerable<(string Name, string Value)> Hidden =>
    [
        ("lang", Tag(Language)), .. Kind is { } kind ? [("kind", ImportKinds.Word(kind))] : Array.Empty<(string, string)>(),
        .. Chosen.Select(pair => (facet + pair.Column, pair.Value)),
    ];

    /// <summary>How a language is written in addresses.</summary>
    public static string Tag(Language language) => language == Language.Chinese ? "zh" : "en";

    /// <summary>Reads an address. What nobody can mean is named in <paramref name="wrong"/>, by the key of the line that says so.</summary>
    public static Asked Read(IQueryCollection query, Language language, out string? wrong)
    {
        var words = query["q"].ToString().Trim();
        var kind = query["kind"].ToString();
        var page = query["page"].ToString();
        var number = 1;
        var chosen = query.Where(pair => pair.Key.StartsWith(facet, StringComparison.Ordinal))
            .SelectMany(pair => pair.Value.OfType<string>().Select(value => (Column: pair.Key[facet.Length..], Value: value))).Distinct().ToList();
        wrong = words.Length > longestWords ? "longWords"
            : kind.Length > 0 && ImportKinds.Item(kind) is null ? "noKind"
            : page.Length > 0 && (!int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out number) || number is < 1 or > LastPage) ? "noPage"
            : IsTooMuch(chosen) ? "noChoice"
            : null;
        return wrong is null
            ? new(language, words, ImportKinds.Item(kind), chosen, number)
            : new(language, words.Length > longestWords ? words[..longestWords] : words, ImportKinds.Item(kind), [], 1);
    }

    static bool IsTooMuch(List<(string Column, string Value)> chosen) =>
        chosen.Count > mostChosen || chosen.Exists(pair => pair.Column.Length is 0 or > longestChosen || pair.Value.Length > longestChosen);
}
