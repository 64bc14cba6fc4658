using System.Collections.Concurrent;
using Learning;
using Learning.Catalogue;

namespace Dialogs.Catalogue.Wishes;

/// <summary>The readers of wishes for the parts of the catalogue, made anew when its columns or their values change. Safe for many threads.</summary>
public sealed class WishReaders(CatalogueIndex index)
{
    const int Looked = 20;

    readonly ConcurrentDictionary<string, Known> known = [];

    /// <summary>The reader for items of these kinds in a language.</summary>
    /// <param name="language">The language of the items.</param>
    /// <param name="kinds">Their kinds; empty for any.</param>
    public WishReader For(Language language, params IReadOnlyList<ItemKind> kinds)
    {
        var facets = index.Facets(language, kinds);
        var part = $"{language} {string.Join(' ', kinds.Order())}";
        if (known.TryGetValue(part, out var last) && Same(last.Facets, facets)) return last.Reader;
        var reader = new WishReader(facets, Columns(language, kinds, facets));
        known[part] = new(facets, reader);
        return reader;
    }

    IReadOnlyList<string> Columns(Language language, IReadOnlyList<ItemKind> kinds, IReadOnlyList<Facet> facets) =>
        [.. index.Find(new() { Language = language, Kinds = kinds, Take = Looked }).Hits.SelectMany(hit => hit.Item.Fields).Select(field => field.Name)
            .Concat(facets.Select(facet => facet.Column)).Distinct()];

    static bool Same(IReadOnlyList<Facet> a, IReadOnlyList<Facet> b) =>
        a.Count == b.Count && a.Zip(b).All(pair => pair.First.Column == pair.Second.Column && pair.First.Values.SequenceEqual(pair.Second.Values));

    sealed record Known(IReadOnlyList<Facet> Facets, WishReader Reader);
}
