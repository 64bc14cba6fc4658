using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Messages.Broadcasts;

/// <summary>A saved audience as it is now.</summary>
/// <param name="Saved">What was saved.</param>
/// <param name="People">How many people are in it just now.</param>
public sealed record AudienceNow(SavedAudience Saved, int People);

/// <summary>Shows staff the saved audiences to which they may write, or may see what is written.</summary>
public sealed class SavedAudiences(LearningStore store)
{
    /// <summary>All of them, by their branches and names, each read anew.</summary>
    public async Task<IReadOnlyList<AudienceNow>> Of(StaffAccount who, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var access = Access.Of(who);
        var all = await db.SavedAudiences.AsNoTracking().OrderBy(it => it.Scope).ThenBy(it => it.Name).ToListAsync(cancel);
        var found = new List<AudienceNow>();
        foreach (var saved in all.Where(it => access.Broadcasts(it.Branch, Purpose.See)))
            found.Add(new(saved, await AudienceQuery.Of(db, Audience.Read(saved.Audience)).CountAsync(cancel)));
        return found;
    }

    /// <summary>All of them without their people, which takes long in a large city.</summary>
    public async Task<IReadOnlyList<SavedAudience>> Names(StaffAccount who, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var access = Access.Of(who);
        var all = await db.SavedAudiences.AsNoTracking().OrderBy(it => it.Scope).ThenBy(it => it.Name).ToListAsync(cancel);
        return all.FindAll(it => access.Broadcasts(it.Branch, Purpose.See));
    }

    /// <summary>One that the actor may see; or <see cref="NoSuchAudience"/>.</summary>
    internal static async Task<Decided<SavedAudience>> InHand(StaffAct act, long id, CancellationToken cancel)
    {
        var found = await act.Db.SavedAudiences.SingleOrDefaultAsync(it => it.Id == id, cancel);
        return found is not null && act.Access.Broadcasts(found.Branch, Purpose.See) ? found : new NoSuchAudience(id);
    }
}
