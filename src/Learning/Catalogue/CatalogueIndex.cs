using Learning.Catalogue.Search;
using Learning.City;
using Lucene.Net.Search;

namespace Learning.Catalogue;

/// <summary>
/// The catalogue as it is searched. Its files are built from the records when they are lost, damaged or of an older version, and follow the imports
/// that become current. Searching waits for nothing: it goes on with the last picture until the next one is ready.
/// </summary>
public sealed class CatalogueIndex : IDisposable
{
    static readonly TimeSpan pause = TimeSpan.FromMilliseconds(100);

    readonly ItemFeed feed;
    readonly CityClock clock;
    readonly TimeProvider time;
    readonly IndexFolder files;
    readonly SemaphoreSlim refreshing = new(1, 1);
    volatile Shelf? shelf;

    internal CatalogueIndex(ItemFeed feed, CityClock clock, TimeProvider time, string? folder) =>
        (this.feed, this.clock, this.time, files) = (feed, clock, time, new IndexFolder(folder));

    /// <summary>False until the first picture of the catalogue is there; until then nothing is found.</summary>
    public bool IsReady => shelf is not null;

    /// <summary>Brings the index up to the records as they are now. Called each second by the host, and before each turn by commands.</summary>
    public Task Refresh(CancellationToken cancel = default) => Refresh(null, cancel);

    /// <summary>The same.</summary>
    /// <param name="progress">Told now and then while the index is built anew, which takes minutes for a million items.</param>
    /// <param name="cancel">Leaves the index as it was.</param>
    public async Task Refresh(IProgress<IndexProgress>? progress, CancellationToken cancel = default)
    {
        await refreshing.WaitAsync(cancel);
        try
        {
            while (true)
            {
                var mark = await feed.Mark(cancel);
                Reopen(mark);
                if (shelf is { } open && open.Mark == mark) return;
                using var mine = files.Lock();
                if (mine is not null)
                {
                    await Write(mark, progress, cancel);
                    return;
                }
                // Another process is writing just now; what it writes is what we look for.
                await Task.Delay(pause, time, cancel);
            }
        }
        finally
        {
            refreshing.Release();
        }
    }

    /// <summary>
    /// What meets the wish, best first: items that hold all the words before those that hold most of them, the exact title first, then those in the
    /// asker's language, then by where the words stand: title, author, subject, anywhere else.
    /// </summary>
    public Found Find(CatalogueWish wish) => Search(searcher => new Searching(searcher, clock).Find(wish)) ?? new([], 0);

    /// <summary>One item, also when it is over; null when there is none.</summary>
    public Item? Item(ItemKind kind, string id, Language language) =>
        Search(searcher => new Searching(searcher, clock).Item(kind, id, language));

    /// <summary>
    /// The columns by which items can be narrowed, most items first, with their values, most used first: at most 60 values of at most 40 characters, each used
    /// by two items on average. Titles, ids, links, dates and lengths are none, and neither are numbers, but for a few that follow each other, such as grades 1 to 6.
    /// </summary>
    /// <param name="language">The items' language.</param>
    /// <param name="kinds">Their kinds; empty for any.</param>
    public IReadOnlyList<Facet> Facets(Language language, IReadOnlyList<ItemKind> kinds) =>
        Search(searcher => FacetColumns.Of(searcher.IndexReader).In(language, kinds)) ?? [];

    /// <summary>How many items each value of those columns would leave of a wish; a column's own values in the wish do not narrow it.</summary>
    /// <param name="wish">The wish.</param>
    /// <param name="language">The items' language.</param>
    public IReadOnlyList<CountedFacet> Counts(CatalogueWish wish, Language language) =>
        Search(searcher => new Counting(searcher, clock).Of(wish with { Language = language })) ?? [];

    /// <inheritdoc/>
    public void Dispose()
    {
        shelf?.Dispose();
        files.Dispose();
        refreshing.Dispose();
    }

    // The picture may be replaced between taking it and reading it; then the new one is read.
    T? Search<T>(Func<IndexSearcher, T> search)
        where T : class?
    {
        while (shelf is { } open)
        {
            try
            {
                return open.Search(search);
            }
            catch (ObjectDisposedException) when (shelf != open)
            {
            }
        }
        return null;
    }

    // What another process has written, or this one before its last end.
    void Reopen(ItemMark mark)
    {
        if (shelf is { } open && open.Mark == mark) return;
        if (files.Current() is not { } current) return;
        if (shelf?.Name == current) shelf.Reread();
        else if (Shelf.Open(files, current, doubt: true) is { } found) Show(found);
    }

    async Task Write(ItemMark mark, IProgress<IndexProgress>? progress, CancellationToken cancel)
    {
        // Whoever held the lock before may have done it.
        Reopen(mark);
        if (shelf is { } open && files.Current() == open.Name && await feed.Knows(open.Mark, cancel) && await Follow(open, mark, cancel)) return;
        await Build(progress, cancel);
    }

    // False when the index does not hold as many items as the records then: it is not theirs.
    async Task<bool> Follow(Shelf open, ItemMark mark, CancellationToken cancel)
    {
        if (open.Mark == mark) return true;
        try
        {
            using (var pen = Pen.On(files.Open(open.Name), clock, open.NextRank))
            {
                await pen.TakeAll(feed.Since(open.Mark, cancel), cancel);
                pen.Keep(mark);
            }
            open.Reread();
        }
        catch (IOException)
        {
            // Its files are damaged or gone.
            return false;
        }
        return open.Count == await feed.Count(cancel) || await feed.Mark(cancel) != mark;
    }

    async Task Build(IProgress<IndexProgress>? progress, CancellationToken cancel)
    {
        var mark = await feed.Mark(cancel);
        var name = files.NewName();
        using (var pen = Pen.New(files.Open(name), clock))
        {
            await pen.AddAll(feed.All(cancel), await feed.Count(cancel), progress, cancel);
            pen.Keep(mark);
        }
        files.Point(name);
        Show(Shelf.Open(files, name, doubt: false) ?? throw new IOException("The search index that was just built cannot be read."));
    }

    void Show(Shelf next)
    {
        var last = shelf;
        shelf = next;
        last?.Dispose();
    }
}
