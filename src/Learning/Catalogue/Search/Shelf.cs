using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace Learning.Catalogue.Search;

/// <summary>
/// An index that is open for reading. It knows up to which import it holds the records; that is written with its files in one step, so whoever is
/// killed finds it again as it was after some import.
/// </summary>
sealed class Shelf : IDisposable
{
    // Whoever changes what is written raises this: indexes of another number are built anew.
    const string schema = "2";

    readonly SearcherManager searchers;

    Shelf(string name, SearcherManager searchers) => (Name, this.searchers) = (name, searchers);

    /// <summary>The name of its files.</summary>
    public string Name { get; }

    /// <summary>Up to which import it holds the records.</summary>
    public ItemMark Mark { get; private set; }

    /// <summary>The rank of the next item that comes in.</summary>
    public long NextRank { get; private set; }

    /// <summary>How many items it holds.</summary>
    public int Count => Search(static searcher => searcher.IndexReader.NumDocs);

    /// <summary>What is written with the files.</summary>
    public static Dictionary<string, string> Label(ItemMark mark, long nextRank) => new()
    {
        ["schema"] = schema,
        ["import"] = mark.Import.ToString(CultureInfo.InvariantCulture),
        ["done"] = mark.DoneAt.Ticks.ToString(CultureInfo.InvariantCulture),
        ["next"] = nextRank.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Opens the index of this name; null when it is damaged, none, or of another schema.</summary>
    /// <param name="files">Where it lies.</param>
    /// <param name="name">Its name.</param>
    /// <param name="doubt">True to read all its files once, to be sure of them.</param>
    public static Shelf? Open(IndexFolder files, string name, bool doubt)
    {
        SearcherManager? searchers = null;
        try
        {
            searchers = new SearcherManager(files.Read(name), new PlainSums());
            var shelf = new Shelf(name, searchers);
            shelf.ReadLabel();
            if (doubt) shelf.Check();
            return shelf;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Spoilt bytes make readers fail in many ways; whatever it is, the index is built again from the records.
            searchers?.Dispose();
            return null;
        }
    }

    /// <summary>Runs a search on what is there now; nothing changes under it.</summary>
    public T Search<T>(Func<IndexSearcher, T> search)
    {
        var searcher = searchers.Acquire();
        try
        {
            return search(searcher);
        }
        finally
        {
            searchers.Release(searcher);
        }
    }

    /// <summary>Shows what has been written since; nothing when its files are gone or damaged, so that it stays behind the records.</summary>
    public void Reread()
    {
        try
        {
            searchers.MaybeRefreshBlocking();
            ReadLabel();
        }
        catch (IOException)
        {
            // Whoever gets the lock builds it again; until then the last picture is shown.
        }
    }

    /// <inheritdoc/>
    public void Dispose() => searchers.Dispose();

    void ReadLabel()
    {
        var label = Search(static searcher => ((DirectoryReader)searcher.IndexReader).IndexCommit.UserData);
        long Number(string name) => long.Parse(label[name], CultureInfo.InvariantCulture);
        if (label["schema"] != schema) throw new InvalidDataException("The index has another schema.");
        (Mark, NextRank) = (new(Number("import"), new DateTime(Number("done"), DateTimeKind.Utc)), Number("next"));
    }

    void Check() => Search(static searcher =>
    {
        foreach (var leaf in searcher.IndexReader.Leaves) leaf.AtomicReader.CheckIntegrity();
        return true;
    });

    // What a word is worth is said with each query; this similarity adds it up as it is.
    sealed class PlainSums : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) => new(reader) { Similarity = new BM25Similarity() };
    }
}
