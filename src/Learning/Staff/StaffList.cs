using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Staff;

/// <summary>The accounts of staff, to look at.</summary>
public sealed class StaffList(LearningStore store)
{
    /// <summary>True when there is an account at all.</summary>
    public async Task<bool> Any(CancellationToken cancel = default)
    {
        await using var db = store.Open();
        return await db.StaffAccounts.AnyAsync(cancel);
    }

    /// <summary>The account of this sign-in name, disabled or not; null when there is none.</summary>
    public async Task<StaffAccount?> Find(string signIn, CancellationToken cancel = default)
    {
        if (StaffAccount.Plain(signIn) is not { } plain) return null;
        await using var db = store.Open();
        return await db.StaffAccounts.AsNoTracking().SingleOrDefaultAsync(it => it.SignIn == plain, cancel);
    }

    /// <summary>The accounts that somebody may see, by sign-in name; null for whoever runs the machine, who sees all.</summary>
    public async Task<IReadOnlyList<StaffAccount>> SeenBy(StaffAccount? who, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var seen = who is null ? db.StaffAccounts : Access.Of(who).Staff(db, Purpose.See);
        return await seen.AsNoTracking().OrderBy(it => it.SignIn).ToListAsync(cancel);
    }

    /// <summary>The account of this sign-in name that somebody may see or change; null when there is none.</summary>
    public async Task<StaffAccount?> SeenBy(StaffAccount who, string signIn, Purpose purpose, CancellationToken cancel = default)
    {
        if (StaffAccount.Plain(signIn) is not { } plain) return null;
        await using var db = store.Open();
        return await Access.Of(who).Staff(db, purpose).AsNoTracking().SingleOrDefaultAsync(it => it.SignIn == plain, cancel);
    }
}
