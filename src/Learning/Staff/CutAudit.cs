using Learning.City;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Staff;

/// <summary>
/// Takes out of the audit trail what has been kept long enough. The end of the trail notes up to where, and the hash that the oldest entry left must
/// follow, so that what is left can be checked as before. A trail in which something is wrong is left alone: it is evidence.
/// </summary>
sealed class CutAudit(LearningStore store, AuditTrail trail, CityClock clock)
{
    // The whole trail is read before a cut, so it is made seldom.
    static readonly TimeSpan grace = TimeSpan.FromDays(30);

    /// <summary>Takes out what is older, about once a month.</summary>
    /// <returns>How many entries were taken out.</returns>
    public async Task<int> Sweep(DateTime before, CancellationToken cancel)
    {
        await using var db = store.Open();
        var due = before - grace;
        if (!await db.AuditEntries.AnyAsync(it => it.At < due, cancel) || (await trail.Check(cancel)).Faults.Count > 0) return 0;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await AuditPen.Take(db, new By(null, ActWay.Command), clock.Now, cancel);
        var head = await db.AuditHeads.SingleAsync(cancel);
        // Up to the first that stays, whatever a clock that was wrong has written behind it.
        var stays = await db.AuditEntries.Where(it => it.At >= before).MinAsync(it => (long?)it.Id, cancel) ?? head.Last + 1;
        var last = await db.AuditEntries.AsNoTracking().SingleOrDefaultAsync(it => it.Id == stays - 1, cancel);
        if (last is null) return 0;
        (head.Cut, head.CutHash) = (last.Id, last.Hash);
        var cut = await db.AuditEntries.Where(it => it.Id <= last.Id).ExecuteDeleteAsync(cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return cut;
    }
}
