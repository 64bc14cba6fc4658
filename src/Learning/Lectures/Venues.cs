using Learning.Places;
using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Lectures;

/// <summary>The places where somebody of staff may hold sessions.</summary>
public sealed class Venues(LearningStore store)
{
    /// <summary>So many can be shown to choose from; of more, one is named.</summary>
    public const int Few = 100;

    const int most = 20;

    /// <summary>All of them, by name; empty when there are too many to choose from.</summary>
    public async Task<IReadOnlyList<Place>> All(StaffAccount who, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var places = await Standing(db, who).OrderBy(it => it.Name.Zh).Take(Few + 1).ToListAsync(cancel);
        return places.Count > Few ? [] : places;
    }

    /// <summary>The one of this id or name; else some whose name or address has these words in it.</summary>
    public async Task<IReadOnlyList<Place>> Find(StaffAccount who, string words, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var named = await Standing(db, who).Where(it => it.Id == words || it.Name.Zh == words || it.Name.En == words).OrderBy(it => it.Id).Take(most).ToListAsync(cancel);
        if (named.Count > 0) return named;
        return await Standing(db, who)
            .Where(it => it.Name.Zh.Contains(words) || it.Name.En.Contains(words) || it.Address.Zh.Contains(words) || it.Address.En.Contains(words))
            .OrderBy(it => it.Name.Zh).ThenBy(it => it.Id).Take(most).ToListAsync(cancel);
    }

    static IQueryable<Place> Standing(LearningDb db, StaffAccount who) => Access.Of(who).Places(db, Purpose.Change).AsNoTracking().Where(it => it.RetiredAt == null);
}
