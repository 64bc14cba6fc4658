using Learning.City;
using Learning.People;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Guides;

/// <summary>Knows how far a person is in the guides.</summary>
public sealed class MyGuides(LearningStore store, CityClock clock)
{
    /// <summary>How far they are in one; null when they never began it.</summary>
    public async Task<Progress?> Of(Address who, string guide, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        return await PersonRecords.Find(db, who, cancel) is { } person && await db.GuideProgress.FindAsync([person, guide], cancel) is { } kept
            ? Told(kept, clock) : null;
    }

    /// <summary>All that they ever began, the newest first.</summary>
    public async Task<IReadOnlyList<Progress>> All(Address who, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        if (await PersonRecords.Find(db, who, cancel) is not { } person) return [];
        var kept = await db.GuideProgress.AsNoTracking().Where(it => it.PersonId == person).OrderByDescending(it => it.LastAt).ThenBy(it => it.Guide).ToListAsync(cancel);
        return [.. kept.Select(it => Told(it, clock))];
    }

    internal static Progress Told(GuideProgress kept, CityClock clock) => new(
        kept.Guide, kept.Language, kept.Version, kept.Step, kept.StepTitle, kept.Status, kept.Fails, kept.Stucks,
        clock.InCity(kept.StepStartedAt), clock.InCity(kept.LastAt), kept.Channel);
}
