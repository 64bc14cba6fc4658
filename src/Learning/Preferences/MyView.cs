using Learning.People;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Preferences;

/// <summary>Knows how a person wants pages to look.</summary>
public sealed class MyView(LearningStore store)
{
    /// <summary>What they chose; null when they chose nothing yet.</summary>
    public async Task<View?> Of(Address who, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        return await db.Preferences
            .Where(it => db.Addresses.Any(address => address.PersonId == it.PersonId && address.Channel == who.Channel && address.UserId == who.UserId))
            .Select(it => new View(it.Elder, it.TextSize, it.ReadAloud)).SingleOrDefaultAsync(cancel);
    }
}
