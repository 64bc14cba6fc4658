using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Learning.Catalogue.Search;

/// <summary>Tells whether a query finds anything; it stops at the first item.</summary>
sealed class First : ICollector
{
    /// <summary>True when something was found.</summary>
    public bool Found { get; private set; }

    /// <inheritdoc/>
    public bool AcceptsDocsOutOfOrder => true;

    /// <summary>Asks a searcher.</summary>
    public static bool Any(IndexSearcher searcher, Query query)
    {
        var first = new First();
        searcher.Search(query, first);
        return first.Found;
    }

    /// <inheritdoc/>
    public void SetScorer(Scorer scorer)
    {
    }

    /// <inheritdoc/>
    public void Collect(int doc)
    {
        Found = true;
        throw new CollectionTerminatedException();
    }

    /// <inheritdoc/>
    public void SetNextReader(AtomicReaderContext context)
    {
        if (Found) throw new CollectionTerminatedException();
    }
}
