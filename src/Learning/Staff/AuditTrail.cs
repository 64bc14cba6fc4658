using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Staff;

/// <summary>What is wrong with entries of the audit trail.</summary>
public enum AuditFaultKind
{
    /// <summary>It does not say what it said when it was written.</summary>
    Altered,

    /// <summary>It was taken out.</summary>
    Missing,

    /// <summary>It was put in by something else than an act of staff.</summary>
    Inserted,

    /// <summary>The end of the trail is gone, so that nobody can say whether anything is missing.</summary>
    NoEnd,
}

/// <summary>A fault of the audit trail.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="First">Number of the first entry it concerns.</param>
/// <param name="Last">Number of the last.</param>
public sealed record AuditFault(AuditFaultKind Kind, long First, long Last);

/// <summary>What became of a check of the audit trail.</summary>
/// <param name="Entries">How many entries it should have.</param>
/// <param name="Hash">The hash of the last: whoever notes it elsewhere notices even a trail that was written anew as a whole.</param>
/// <param name="Faults">What is wrong; empty when all is as it was written.</param>
public sealed record AuditReport(long Entries, string Hash, IReadOnlyList<AuditFault> Faults);

/// <summary>Which entries of the audit trail are wanted; null of each for all.</summary>
public sealed record AuditWish
{
    /// <summary>Only entries before this one.</summary>
    public long? Before { get; init; }

    /// <summary>Only what this account did.</summary>
    public long? Staff { get; init; }

    /// <summary>Only this act.</summary>
    public string? Act { get; init; }

    /// <summary>Only what was done to this kind of thing.</summary>
    public string? Kind { get; init; }

    /// <summary>Only what was done to the thing of this id.</summary>
    public string? Subject { get; init; }
}

/// <summary>The audit trail, to read and to check. Nothing can be changed here.</summary>
public sealed class AuditTrail(LearningStore store)
{
    /// <summary>The newest entries that somebody may see, newest first.</summary>
    public async Task<IReadOnlyList<AuditEntry>> Newest(StaffAccount who, int take, AuditWish? wish = null, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var seen = Access.Of(who).Audit(db).AsNoTracking();
        if (wish?.Before is { } before) seen = seen.Where(it => it.Id < before);
        if (wish?.Staff is { } staff) seen = seen.Where(it => it.StaffId == staff);
        if (wish?.Act is { } act) seen = seen.Where(it => it.Act == act);
        if (wish?.Kind is { } kind) seen = seen.Where(it => it.Kind == kind);
        if (wish?.Subject is { } subject) seen = seen.Where(it => it.Subject == subject);
        return await seen.OrderByDescending(it => it.Id).Take(take).ToListAsync(cancel);
    }

    /// <summary>What was done at all, by name.</summary>
    public async Task<IReadOnlyList<string>> Acts(StaffAccount who, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        return await Access.Of(who).Audit(db).Select(it => it.Act).Distinct().OrderBy(it => it).ToListAsync(cancel);
    }

    /// <summary>Reads the whole trail and says which entries were altered, taken out or put in. It may be called while staff act.</summary>
    public async Task<AuditReport> Check(CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var head = await db.AuditHeads.AsNoTracking().SingleOrDefaultAsync(cancel);
        if (head is null)
        {
            var there = await db.AuditEntries.AnyAsync(cancel) || await db.StaffAccounts.AnyAsync(cancel);
            return new(0, "", there ? [new(AuditFaultKind.NoEnd, 1, 1)] : []);
        }
        var reading = new AuditReading(head);
        await foreach (var entry in db.AuditEntries.AsNoTracking().Where(it => it.Id <= head.Last).OrderBy(it => it.Id).AsAsyncEnumerable().WithCancellation(cancel))
            reading.Read(entry);
        reading.End();
        // What was added since the end was read stands before the end as it is now.
        var beyond = await db.AuditEntries.Where(it => it.Id > head.Last).OrderBy(it => it.Id).Select(it => it.Id).ToListAsync(cancel);
        var now = beyond.Count == 0 ? 0 : await db.AuditHeads.Select(it => it.Last).SingleAsync(cancel);
        // What has been kept long enough was taken out meanwhile, and was not missing.
        if (await db.AuditHeads.Select(it => it.Cut).SingleAsync(cancel) != head.Cut) return await Check(cancel);
        return new(head.Last - (head.Cut ?? 0), head.Hash, [.. reading.Faults, .. beyond.Where(id => id > now).Select(id => new AuditFault(AuditFaultKind.Inserted, id, id))]);
    }
}
