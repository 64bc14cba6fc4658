using Learning.People;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Reading;

/// <summary>Finds what is on a person's list, and what they are subscribed to.</summary>
public sealed class MyReading(LearningStore store)
{
    /// <summary>The items on the list, newest first. Empty when nothing is kept for the person.</summary>
    public async Task<IReadOnlyList<Listed>> List(Address who, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        if (await PersonRecords.Find(db, who, cancel) is not { } person) return [];
        return await db.Listed.AsNoTracking().Where(listed => listed.PersonId == person)
            .OrderByDescending(listed => listed.AddedAt).ThenBy(listed => listed.ItemId).ToListAsync(cancel);
    }

    /// <summary>The topics, oldest first. Empty when nothing is kept for the person.</summary>
    public async Task<IReadOnlyList<string>> Topics(Address who, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        return await PersonRecords.Find(db, who, cancel) is { } person ? await Topics(db, person, cancel) : [];
    }

    internal static Task<List<string>> Topics(LearningDb db, long person, CancellationToken cancel) =>
        db.Subscriptions.Where(subscription => subscription.PersonId == person)
            .OrderBy(subscription => subscription.SubscribedAt).ThenBy(subscription => subscription.Topic)
            .Select(subscription => subscription.Topic).ToListAsync(cancel);
}
