using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;

namespace Learning.Catalogue.Search;

/// <summary>The items that were read lately in one picture of the index. To read one costs the unpacking of a whole block of the file.</summary>
sealed class ReadItems
{
    const int most = 4096;

    static readonly ConditionalWeakTable<IndexReader, ReadItems> known = [];

    readonly ConcurrentDictionary<int, Item> items = [];
    int count;

    /// <summary>Those of a picture.</summary>
    public static ReadItems Of(IndexReader reader) => known.GetValue(reader, static _ => new());

    /// <summary>An item by its number in the picture.</summary>
    public Item Item(int number, Func<int, Item> read)
    {
        if (items.TryGetValue(number, out var item)) return item;
        item = read(number);
        if (Interlocked.Increment(ref count) > most)
        {
            items.Clear();
            count = 0;
        }
        return items[number] = item;
    }
}
