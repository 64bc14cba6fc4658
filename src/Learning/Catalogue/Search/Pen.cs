using Learning.City;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Learning.Catalogue.Search;

/// <summary>Writes an index while the folder's lock is held. What is not kept is given up with it.</summary>
sealed class Pen : IDisposable
{
    const int smallBuffer = 16;
    const int largeBuffer = 96;

    readonly CityClock clock;
    readonly IndexWriter writer;
    long rank;
    bool kept;

    Pen(CityClock clock, IndexWriter writer, long rank) => (this.clock, this.writer, this.rank) = (clock, writer, rank);

    /// <summary>Begins a new index.</summary>
    public static Pen New(Lucene.Net.Store.Directory directory, CityClock clock) =>
        new(clock, new IndexWriter(directory, Settings(OpenMode.CREATE, largeBuffer)), 0);

    /// <summary>Goes on with one that is there.</summary>
    public static Pen On(Lucene.Net.Store.Directory directory, CityClock clock, long nextRank) =>
        new(clock, new IndexWriter(directory, Settings(OpenMode.APPEND, smallBuffer)), nextRank);

    /// <summary>Puts new items in, as many at a time as the machine has cores, in the order of their coming.</summary>
    public async Task AddAll(IAsyncEnumerable<Item> items, int all, IProgress<IndexProgress>? progress, CancellationToken cancel)
    {
        var done = 0;
        await Parallel.ForEachAsync(Batches(items, cancel), new ParallelOptions { CancellationToken = cancel }, (batch, _) =>
        {
            using var drawing = new ItemDocument(clock);
            foreach (var (item, at) in batch) writer.AddDocument(drawing.Draw(item, at));
            progress?.Report(new(Interlocked.Add(ref done, batch.Count), all));
            return ValueTask.CompletedTask;
        });
    }

    /// <summary>Puts changed items in the place of the old ones, and takes out those that left.</summary>
    public async Task TakeAll(IAsyncEnumerable<ItemChange> changes, CancellationToken cancel)
    {
        using var drawing = new ItemDocument(clock);
        await foreach (var change in changes.WithCancellation(cancel))
        {
            var key = Names.KeyTerm(change.Kind, change.Id, change.Language);
            if (change.Item is null) writer.DeleteDocuments(key);
            else writer.UpdateDocument(key, drawing.Draw(change.Item, rank++));
        }
    }

    /// <summary>Keeps what was written, in one step.</summary>
    /// <param name="mark">Up to which import it holds the records now.</param>
    public void Keep(ItemMark mark)
    {
        writer.SetCommitData(Shelf.Label(mark, rank));
        writer.Commit();
        kept = true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Files that are being joined are waited for, or small ones would pile up.
        if (kept) writer.Dispose();
        else writer.Rollback();
    }

    async IAsyncEnumerable<List<(Item Item, long Rank)>> Batches(
        IAsyncEnumerable<Item> items, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var batch = new List<(Item, long)>();
        await foreach (var item in items.WithCancellation(cancel))
        {
            batch.Add((item, rank++));
            if (batch.Count < 1000) continue;
            yield return batch;
            batch = [];
        }
        if (batch.Count > 0) yield return batch;
    }

    static IndexWriterConfig Settings(OpenMode mode, int buffer) => new(LuceneVersion.LUCENE_48, new KeywordAnalyzer())
    {
        OpenMode = mode,
        RAMBufferSizeMB = buffer,
    };
}
