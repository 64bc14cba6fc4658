using Learning.City;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Staff.SigningIn;

/// <summary>Counts attempts to sign in before they are tried, so that a hundred at once are not a hundred guesses.</summary>
sealed class Attempts(LearningStore store, CityClock clock)
{
    /// <summary>Counts one.</summary>
    /// <returns>Null when it may be tried; else why not.</returns>
    public async Task<Refusal?> Count(long account, CancellationToken cancel)
    {
        var now = clock.Now;
        var until = now + StaffCredential.LockLasts;
        await using var db = store.Open();
        var counted = await db.StaffCredentials.Where(it => it.AccountId == account && (it.LockedUntil == null || it.LockedUntil <= now)).ExecuteUpdateAsync(
            it => it.SetProperty(c => c.Failures, c => c.Failures + 1)
                .SetProperty(c => c.LockedUntil, c => c.Failures + 1 >= StaffCredential.MostFailures ? until : null),
            cancel);
        if (counted > 0) return null;
        return await db.StaffCredentials.AsNoTracking().SingleOrDefaultAsync(it => it.AccountId == account, cancel) is { LockedUntil: { } locked } && locked > now
            ? new SignInIsLocked(locked)
            : new CannotSignIn();
    }
}
