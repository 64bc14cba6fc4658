using Learning.City;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Staff.SigningIn;

/// <summary>An attempt that was counted.</summary>
/// <param name="Refusal">Why it must not be tried; null when it may be.</param>
/// <param name="Locks">Until when the account is locked if it is wrong, UTC; null when it is not locked yet.</param>
sealed record Attempt(Refusal? Refusal, DateTime? Locks);

/// <summary>Counts attempts to sign in before they are tried, so that a hundred at once are not a hundred guesses.</summary>
sealed class Attempts(LearningStore store, StaffActs acts, CityClock clock)
{
    const int most = StaffCredential.MostFailures;

    /// <summary>Counts one.</summary>
    public async Task<Attempt> Count(long account, CancellationToken cancel)
    {
        var (now, until) = (clock.Now, clock.Now + StaffCredential.LockLasts);
        await using var db = store.Open();
        var free = db.StaffCredentials.Where(it => it.AccountId == account && (it.LockedUntil == null || it.LockedUntil <= now));
        if (await free.Where(it => it.Failures + 1 < most).ExecuteUpdateAsync(it => it.SetProperty(c => c.Failures, c => c.Failures + 1).SetProperty(c => c.LockedUntil, c => null), cancel) > 0)
            return new(null, null);
        // Exactly one of many attempts at once comes through here: it locks all others out.
        if (await free.Where(it => it.Failures + 1 >= most).ExecuteUpdateAsync(it => it.SetProperty(c => c.Failures, c => c.Failures + 1).SetProperty(c => c.LockedUntil, c => until), cancel) > 0)
            return new(null, until);
        return await db.StaffCredentials.AsNoTracking().SingleOrDefaultAsync(it => it.AccountId == account, cancel) is { LockedUntil: { } locked } && locked > now
            ? new(new SignInIsLocked(locked), null)
            : new(new CannotSignIn(), null);
    }

    /// <summary>Says that an attempt was wrong: a lockout stands in the trail, once and not for each try.</summary>
    public async Task Wrong(StaffAccount account, Attempt attempt, CancellationToken cancel)
    {
        if (attempt.Locks is not { } until) return;
        await acts.Do<StaffAccount>(new(null, ActWay.Console), async act =>
        {
            var tries = await act.Db.StaffCredentials.Where(it => it.AccountId == account.Id).Select(it => it.Failures).SingleOrDefaultAsync(cancel);
            act.Pen.Write("account-locked", InviteStaff.Kind, InviteStaff.Id(account), null, new { until, tries });
            return account;
        }, cancel);
    }

    /// <summary>Forgets the wrong attempts, as the account's owner is there; that a lockout ended with it stands in the trail.</summary>
    /// <param name="act">The act that lets them in.</param>
    /// <param name="account">The account.</param>
    /// <param name="credential">With what it signs in.</param>
    /// <param name="counted">True when the attempt that was right is among those counted.</param>
    public static void Right(StaffAct act, StaffAccount account, StaffCredential credential, bool counted)
    {
        if (credential.Failures >= most + (counted ? 1 : 0)) act.Pen.Write("account-unlocked", InviteStaff.Kind, InviteStaff.Id(account), new { tries = credential.Failures - (counted ? 1 : 0) }, null);
        (credential.Failures, credential.LockedUntil) = (0, null);
    }
}
