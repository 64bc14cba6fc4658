using System.Collections.Concurrent;
using Learning;
using Learning.Catalogue;

namespace Dialogs.Catalogue.Wishes;

/// <summary>The readers of wishes for the parts of the catalogue, made anew when its columns or their values change. Safe for many threads.</summary>
public sealed class WishReaders(CatalogueIndex index)
{
    const int Looked = 20;

    readonly ConcurrentDictionary<(Language Language, ItemKind Kind), Known> known = [];

    /// <summary>The reader for items of a kind in a language.</summary>
    public WishReader For(Language language, ItemKind kind)
    {
        var facets = index.Facets(language, [kind]);
        known.TryGetValue((language, kind), out var last);
        // The index gives the same list until it has a new picture, so this is all that most messages cost.
        if (last is not null && ReferenceEquals(last.Facets, facets)) return last.Reader;
        var reader = last is not null && Same(last.Facets, facets) ? last.Reader : new WishReader(facets, Columns(language, kind, facets));
        known[(language, kind)] = new(facets, reader);
        return reader;
    }

    IReadOnlyList<string> Columns(Language language, ItemKind kind, IReadOnlyList<Facet> facets) =>
        [.. index.Find(new() { Language = language, Kinds = [kind], Take = Looked }).Hits.SelectMany(hit => hit.Item.Fields).Select(field => field.Name)
            .Concat(facets.Select(facet => facet.Column)).Distinct()];

    static bool Same(IReadOnlyList<Facet> a, IReadOnlyList<Facet> b) =>
        a.Count == b.Count && a.Zip(b).All(pair => pair.First.Column == pair.Second.Column && pair.First.Values.SequenceEqual(pair.Second.Values));

    sealed record Known(IReadOnlyList<Facet> Facets, WishReader Reader);
}
