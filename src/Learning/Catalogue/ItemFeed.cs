using System.Runtime.CompilerServices;
using Learning.City;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Catalogue;

/// <summary>An item that came, changed or left.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Id">Its id.</param>
/// <param name="Language">Its language.</param>
/// <param name="Item">The item as it is now; null when it left.</param>
sealed record ItemChange(ItemKind Kind, string Id, Language Language, Item? Item);

/// <summary>How far a follower has read: the last import that is in its picture. <see cref="Start"/> is before all imports.</summary>
/// <param name="Import">The import's id.</param>
/// <param name="DoneAt">When it became current: tells the records of one store from those of another.</param>
readonly record struct ItemMark(long Import, DateTime DoneAt)
{
    /// <summary>Nothing was read yet.</summary>
    public static ItemMark Start { get; } = new(0, DateTime.MinValue);
}

/// <summary>
/// Reads the current items, whole or what changed. To follow: take the <see cref="Mark"/>, read <see cref="All"/>; then, each second, take the mark, and if it
/// is another, read <see cref="Since"/> the old one. What becomes current while you read is read again next time, never missed. A mark
/// that the records do not know (<see cref="Knows"/>) is from another store: begin again.
/// </summary>
sealed class ItemFeed(LearningStore store, CityClock clock)
{
    const int page = 5000;

    /// <summary>The newest import of items that is current.</summary>
    public async Task<ItemMark> Mark(CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var newest = await Done(db).OrderByDescending(import => import.Id).FirstOrDefaultAsync(cancel);
        return newest is null ? ItemMark.Start : Of(newest);
    }

    /// <summary>True when the mark was taken from these records.</summary>
    public async Task<bool> Knows(ItemMark mark, CancellationToken cancel = default)
    {
        if (mark == ItemMark.Start) return true;
        await using var db = store.Open();
        return await Done(db).SingleOrDefaultAsync(import => import.Id == mark.Import, cancel) is { } known && Of(known) == mark;
    }

    /// <summary>How many items are current: to show progress by.</summary>
    public async Task<int> Count(CancellationToken cancel = default)
    {
        await using var db = store.Open();
        return await Current(db).CountAsync(cancel);
    }

    /// <summary>Every current item, in no order that means anything. Read in pages; a million take some seconds.</summary>
    public async IAsyncEnumerable<Item> All([EnumeratorCancellation] CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var drawing = new Drawing(db, clock);
        await foreach (var row in Paged(Current(db), cancel)) yield return await drawing.Draw(row, cancel);
    }

    /// <summary>What changed with the imports after a mark, each item as it is now; one that changed more than once may come more than once.</summary>
    public async IAsyncEnumerable<ItemChange> Since(ItemMark mark, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var drawing = new Drawing(db, clock);
        var imports = await Done(db).Where(import => import.Id > mark.Import).OrderBy(import => import.Id)
            .Select(import => import.Id).ToListAsync(cancel);
        foreach (var import in imports)
        {
            var left = db.Items.AsNoTracking().Where(row => row.UntilImport == import && !row.Replaced);
            await foreach (var row in Paged(left, cancel)) yield return new(row.Kind, row.Code, row.Language, null);
            var came = Current(db).Where(row => row.SinceImport == import);
            await foreach (var row in Paged(came, cancel)) yield return new(row.Kind, row.Code, row.Language, await drawing.Draw(row, cancel));
        }
    }

    /// <summary>One current item; null when there is none.</summary>
    public async Task<Item?> Find(ItemKind kind, string id, Language language, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var row = await Current(db).SingleOrDefaultAsync(row => row.Code == id && row.Kind == kind && row.Language == language, cancel);
        return row is null ? null : await new Drawing(db, clock).Draw(row, cancel);
    }

    /// <summary>The rows that are current: brought by an import that is done, and not ended by one.</summary>
    internal static IQueryable<ItemRow> Current(LearningDb db)
    {
        var open = db.Imports.Where(import => import.State != ImportState.Done).Select(import => import.Id);
        return db.Items.AsNoTracking()
            .Where(row => !open.Contains(row.SinceImport) && (row.UntilImport == null || open.Contains(row.UntilImport.Value)));
    }

    static IQueryable<Import> Done(LearningDb db) =>
        db.Imports.AsNoTracking().Where(import => import.State == ImportState.Done && ImportKinds.OfItems.Contains(import.Kind));

    static ItemMark Of(Import import) => new(import.Id, import.DoneAt!.Value);

    // Pages rather than one long query: a reader that stays open would keep the store from tidying up behind writers.
    static async IAsyncEnumerable<ItemRow> Paged(IQueryable<ItemRow> rows, [EnumeratorCancellation] CancellationToken cancel)
    {
        for (var after = 0L; ;)
        {
            var next = await rows.Where(row => row.Id > after).OrderBy(row => row.Id).Take(page).ToListAsync(cancel);
            foreach (var row in next) yield return row;
            if (next.Count < page) yield break;
            after = next[^1].Id;
        }
    }

    // Headings are few; each is read once.
    sealed class Drawing(LearningDb db, CityClock clock)
    {
        readonly Dictionary<long, Columns> headings = [];

        public async ValueTask<Item> Draw(ItemRow row, CancellationToken cancel)
        {
            if (!headings.TryGetValue(row.HeadingId, out var columns))
            {
                var heading = await db.Headings.AsNoTracking().SingleAsync(it => it.Id == row.HeadingId, cancel);
                headings[row.HeadingId] = columns = Columns.Of(heading);
            }
            return columns.Draw(row, clock);
        }
    }
}
