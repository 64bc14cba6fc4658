using Learning.City;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Staff;

/// <summary>What an act of staff has before it: the records, who acts, and the audit trail.</summary>
/// <param name="Db">The records, in the act's transaction.</param>
/// <param name="Actor">Who acts; null for nobody.</param>
/// <param name="Access">What they may reach.</param>
/// <param name="Pen">Writes into the audit trail.</param>
/// <param name="Now">The moment of the act, UTC.</param>
sealed record StaffAct(LearningDb Db, StaffAccount? Actor, Access Access, AuditPen Pen, DateTime Now);

/// <summary>
/// Carries out what staff decide, each act in one transaction with its entry in the audit trail. Acts come one after the other, over all instances.
/// </summary>
sealed class StaffActs(LearningStore store, CityClock clock)
{
    const int Tries = 3;

    /// <summary>Carries out an act; a refusal changes nothing.</summary>
    public async Task<Decided<T>> Do<T>(By by, Func<StaffAct, Task<Decided<T>>> act, CancellationToken cancel)
        where T : class
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await Once(by, act, cancel);
            }
            catch (DbUpdateException) when (tries < Tries)
            {
            }
        }
    }

    /// <summary>Reads what an act would meet, and changes nothing.</summary>
    public async Task<T> Read<T>(Func<LearningDb, DateTime, Task<T>> read)
    {
        await using var db = store.Open();
        return await read(db, clock.Now);
    }

    async Task<Decided<T>> Once<T>(By by, Func<StaffAct, Task<Decided<T>>> act, CancellationToken cancel)
        where T : class
    {
        await using var db = store.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var now = clock.Now;
        var pen = await AuditPen.Take(db, by, now, cancel);
        // Read within the transaction: the account may have been disabled or moved a moment ago.
        var actor = by.Staff is { } id ? await db.StaffAccounts.AsNoTracking().SingleOrDefaultAsync(it => it.Id == id && it.DisabledAt == null, cancel) : null;
        if (by.Staff is not null && actor is null) return new NotAllowed();
        var decided = await act(new(db, actor, Access.Of(actor), pen, now));
        if (!decided.Done) return decided;
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return decided;
    }
}
