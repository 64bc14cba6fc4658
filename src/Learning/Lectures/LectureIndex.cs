using Learning.City;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Lectures;

/// <summary>
/// The coming sessions and the recordings, held in memory so that a conversation reads them at no cost. It follows the rows
/// changed since its last version number, and seats decided in this process at once.
/// </summary>
public sealed class LectureIndex(LearningStore store, CityClock clock) : IDisposable
{
    readonly SemaphoreSlim refreshing = new(1, 1);
    readonly Shelves shelves = new(clock);
    long unseen;
    long removals = -1;

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

    /// <summary>
    /// Sessions that can still be booked or waited for (they have not begun and are not cancelled) and meet the wish, soonest first,
    /// then by id. Full ones are among them.
    /// </summary>
    public IReadOnlyList<Offer> Find(LectureWish wish)
    {
        var now = clock.Now.Ticks + 1;
        var from = wish.From is { } earliest && earliest.UtcTicks > now ? earliest.UtcTicks : now;
        return shelves.Shelf.Find(wish, from, wish.Until?.UtcTicks ?? long.MaxValue);
    }

    /// <summary>One session, also when it is full, cancelled or has begun; null when there is none, or when it was over a day ago.</summary>
    public Offer? Session(string sessionId) => shelves.Shelf.Session(sessionId);

    /// <summary>Recordings that meet the wish (themes, bands and lecture only), newest first.</summary>
    public IReadOnlyList<Recording> Recordings(LectureWish wish) =>
        Array.FindAll(shelves.Shelf.Recordings, recording => Wishes.Meet(wish, recording));

    /// <inheritdoc/>
    public void Dispose() => refreshing.Dispose();

    /// <summary>Shows the seats of sessions that this process has just changed.</summary>
    internal void Show(IEnumerable<Session> changed) => shelves.Put(changed);

    /// <summary>The session as people are told about it, by the newest picture of its lecture.</summary>
    internal Offer Draw(Session session) => shelves.Draw(session);

    /// <summary>Makes sure that <see cref="Draw"/> knows the lectures and places of these sessions.</summary>
    internal async Task Know(LearningDb db, IReadOnlyCollection<Session> sessions, CancellationToken cancel)
    {
        var lectures = sessions.Select(session => session.LectureId).Where(id => !shelves.KnowsLecture(id)).Distinct().ToList();
        if (lectures.Count > 0)
            shelves.Learn(await db.Lectures.AsNoTracking().Where(lecture => lectures.Contains(lecture.Id)).ToListAsync(cancel));
        var places = sessions.Select(session => session.PlaceId!).Where(id => id is not null && !shelves.KnowsPlace(id)).Distinct().ToList();
        if (places.Count > 0)
            shelves.Learn(await db.Places.AsNoTracking().Where(place => places.Contains(place.Id)).ToListAsync(cancel));
    }

    async Task Follow(LearningDb db, CancellationToken cancel)
    {
        var removed = await db.Counters.Where(counter => counter.Name == Counter.Removals)
            .Select(counter => counter.Value).SingleAsync(cancel);
        var afresh = removed != removals;
        var since = afresh ? 0 : unseen;
        // Read before the rows: what commits in between is read again next time, never missed.
        var next = await db.UnseenVersion(cancel);
        var lectures = await db.Lectures.AsNoTracking().Where(lecture => lecture.Version >= since).ToListAsync(cancel);
        var places = await db.Places.AsNoTracking().Where(place => place.Version >= since).ToListAsync(cancel);
        var yesterday = clock.Now.AddDays(-1);
        var sessions = await db.Sessions.AsNoTracking()
            .Where(session => session.Version >= since && session.EndsAt > yesterday).ToListAsync(cancel);
        shelves.Take(lectures, places, sessions, afresh);
        (unseen, removals) = (next, removed);
    }
}
