using Learning.City;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Learning.Catalogue.Search;

/// <summary>Counts what each value of the columns would leave of a wish.</summary>
sealed class Counting(IndexSearcher searcher, CityClock clock)
{
    /// <summary>See <see cref="CatalogueIndex.Counts"/>.</summary>
    public IReadOnlyList<CountedFacet> Of(CatalogueWish wish)
    {
        var left = Left(wish);
        var counted = new List<CountedFacet>();
        foreach (var facet in FacetColumns.Of(searcher.IndexReader).In(wish.Language!.Value, wish.Kinds))
        {
            var open = wish.Facets.ContainsKey(facet.Column) ? Left(Without(wish, facet.Column)) : left;
            var values = facet.Values.Select(value => new CountedValue(value, Count(open, wish, facet.Column, value)))
                .Where(value => value.Count > 0).OrderByDescending(value => value.Count).ToList();
            if (values.Count > 0) counted.Add(new(facet.Column, values));
        }
        return counted;
    }

    static CatalogueWish Without(CatalogueWish wish, string column) =>
        wish with { Facets = wish.Facets.Where(pair => pair.Key != column).ToDictionary(pair => pair.Key, pair => pair.Value) };

    FixedBitSet Left(CatalogueWish wish)
    {
        var bits = new Bits(searcher.IndexReader.MaxDoc);
        searcher.Search(new Searching(searcher, clock).Query(wish), bits);
        return bits.Found;
    }

    int Count(FixedBitSet left, CatalogueWish wish, string column, string value)
    {
        var count = 0;
        foreach (var kind in wish.Kinds.Count == 0 ? Enum.GetValues<ItemKind>() : wish.Kinds)
        {
            var term = new BytesRef(Names.FacetOf(Names.ScopeOf(kind, wish.Language!.Value), column, value));
            foreach (var leaf in searcher.IndexReader.Leaves)
            {
                if (leaf.AtomicReader.GetTermDocsEnum(new Term(Names.Facet, term)) is not { } items) continue;
                for (var item = items.NextDoc(); item != DocIdSetIterator.NO_MORE_DOCS; item = items.NextDoc())
                    if (left.Get(leaf.DocBase + item)) count++;
            }
        }
        return count;
    }

    sealed class Bits(int size) : ICollector
    {
        int first;

        public FixedBitSet Found { get; } = new(size);

        public bool AcceptsDocsOutOfOrder => true;

        public void SetScorer(Scorer scorer)
        {
        }

        public void Collect(int doc) => Found.Set(first + doc);

        public void SetNextReader(AtomicReaderContext context) => first = context.DocBase;
    }
}
