using Learning.City;
using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Places;

/// <summary>Which places staff look for. What is null does not matter.</summary>
public sealed record PlaceWish
{
    /// <summary>Those of this district.</summary>
    public string? District { get; init; }

    /// <summary>Those of this kind.</summary>
    public PlaceKind? Kind { get; init; }

    /// <summary>Words of the name or the address, or the id.</summary>
    public string? Words { get; init; }

    /// <summary>Only what follows the place of this id.</summary>
    public string? After { get; init; }
}

/// <summary>A place, as staff see it.</summary>
/// <param name="Place">The place.</param>
/// <param name="Under">The street's school that it belongs to; null for none.</param>
/// <param name="Soon">The sessions to come there, soonest first, ten at most.</param>
/// <param name="MayChange">True when whoever looks may change it.</param>
public sealed record PlaceSheet(Place Place, Place? Under, IReadOnlyList<SoonSession> Soon, bool MayChange);

/// <summary>The places of a branch, to look at.</summary>
public sealed class PlaceList(LearningStore store, CityClock clock)
{
    /// <summary>A page has so many.</summary>
    public const int PageSize = 50;

    const int soon = 10;

    /// <summary>A page of those that stand, by id.</summary>
    public async Task<(IReadOnlyList<Place> Rows, bool More)> Of(StaffAccount who, PlaceWish wish, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var found = Standing(db, who, Purpose.See);
        if (wish.District is { } district) found = found.Where(it => it.District == district);
        if (wish.Kind is { } kind) found = found.Where(it => it.Kind == kind);
        if (wish.Words is { Length: > 0 } words)
        {
            found = found.Where(it => it.Id == words || it.Name.Zh.Contains(words) || it.Name.En.Contains(words)
                || it.Address.Zh.Contains(words) || it.Address.En.Contains(words));
        }
        if (wish.After is { } after) found = found.Where(it => it.Id.CompareTo(after) > 0);
        var rows = await found.OrderBy(it => it.Id).Take(PageSize + 1).ToListAsync(cancel);
        return ([.. rows.Take(PageSize)], rows.Count > PageSize);
    }

    /// <summary>One of them; null when there is none for whoever looks.</summary>
    public async Task<PlaceSheet?> Find(string id, StaffAccount who, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        if (await Standing(db, who, Purpose.See).SingleOrDefaultAsync(it => it.Id == id, cancel) is not { } place) return null;
        var now = clock.Now;
        var coming = await Access.Of(who).Sessions(db, Purpose.See).AsNoTracking().Where(it => it.PlaceId == id && it.StartsAt > now && !it.Cancelled).OrderBy(it => it.StartsAt).ThenBy(it => it.Id)
            .Take(soon).Join(db.Lectures, it => it.LectureId, it => it.Id, (session, lecture) => new { session, lecture.Title }).ToListAsync(cancel);
        return new(place, place.Under is { } school ? await db.Places.AsNoTracking().SingleOrDefaultAsync(it => it.Id == school, cancel) : null,
            [.. coming.OrderBy(it => it.session.StartsAt).Select(it => new SoonSession(it.session, it.Title))],
            await Standing(db, who, Purpose.Change).AnyAsync(it => it.Id == id, cancel));
    }

    static IQueryable<Place> Standing(LearningDb db, StaffAccount who, Purpose purpose) => Access.Of(who).Places(db, purpose).AsNoTracking().Where(it => it.RetiredAt == null);
}
