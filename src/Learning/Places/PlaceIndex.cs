using Learning.City;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Places;

/// <summary>
/// The places that stand, held in memory so that a conversation finds the nearest at no cost. It follows the rows changed since its
/// last version number. Its places are read only.
/// </summary>
public sealed class PlaceIndex(LearningStore store, CityPack city) : IDisposable
{
    readonly SemaphoreSlim refreshing = new(1, 1);
    readonly Dictionary<string, Place> known = new(StringComparer.Ordinal);
    volatile Picture picture = new(city, []);
    long unseen;
    long removals = -1;

    /// <summary>Every spot that can be named. The same list until a place changes.</summary>
    public IReadOnlyList<Spot> Spots => picture.Spots;

    /// <summary>Brings the index up to the records as they are now. Called each second by the host, and by tests.</summary>
    public async Task Refresh(CancellationToken cancel = default)
    {
        await refreshing.WaitAsync(cancel);
        try
        {
            await using var db = store.Open();
            await Follow(db, cancel);
        }
        finally
        {
            refreshing.Release();
        }
    }

    /// <summary>The nearest places, nearest first, then by id.</summary>
    /// <param name="from">Where from, on any datum.</param>
    /// <param name="kinds">Kinds of places; empty for any.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="districts">Ids of districts they must lie in; null for anywhere.</param>
    public IReadOnlyList<Near> Nearest(Point from, IReadOnlyCollection<PlaceKind> kinds, int take, IReadOnlyCollection<string>? districts = null)
    {
        var sought = kinds.Aggregate(0, (all, kind) => all | (1 << (int)kind));
        return picture.Tree.Nearest(from.In(Datum.Gcj02), Wanted, take);

        bool Wanted(Place place) => (sought == 0 || (sought & (1 << (int)place.Kind)) != 0) && (districts is null || districts.Contains(place.District));
    }

    /// <summary>One place that stands; null when there is none.</summary>
    public Place? Place(string id) => picture.Places.GetValueOrDefault(id);

    /// <inheritdoc/>
    public void Dispose() => refreshing.Dispose();

    async Task Follow(LearningDb db, CancellationToken cancel)
    {
        var removed = await db.Counters.Where(counter => counter.Name == Counter.Removals)
            .Select(counter => counter.Value).SingleAsync(cancel);
        var afresh = removed != removals;
        var since = afresh ? 0 : unseen;
        // Read before the rows: what commits in between is read again next time, never missed.
        var next = await db.UnseenVersion(cancel);
        var rows = await db.Places.AsNoTracking().Where(place => place.Version >= since).ToListAsync(cancel);
        var changed = rows.Exists(row => known.GetValueOrDefault(row.Id)?.Version != row.Version);
        if (afresh) known.Clear();
        foreach (var row in rows) known[row.Id] = row;
        if (afresh || changed) picture = new(city, [.. known.Values.Where(place => place.RetiredAt is null)]);
        (unseen, removals) = (next, removed);
    }

    /// <summary>The places as they were at one moment.</summary>
    sealed class Picture(CityPack city, IReadOnlyList<Place> places)
    {
        public Dictionary<string, Place> Places { get; } = places.ToDictionary(place => place.Id, StringComparer.Ordinal);

        public PlaceTree Tree { get; } = new(places);

        public IReadOnlyList<Spot> Spots { get; } = Learning.Places.Spots.Of(city, places);
    }
}
