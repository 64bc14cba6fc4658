using Learning.City;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Staff.SigningIn;

/// <summary>Sets an account up with its one-time code: whoever holds the code chooses the password. The code is of no use any more then.</summary>
public sealed class SetUpAccount
{
    readonly LearningStore store;
    readonly StaffActs acts;
    readonly CityClock clock;

    internal SetUpAccount(LearningStore store, StaffActs acts, CityClock clock) => (this.store, this.acts, this.clock) = (store, acts, clock);

    /// <summary>The account that a code is for; null when it is none, was used, or its time has passed.</summary>
    public async Task<StaffAccount?> Look(string code, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        return await Account(db, code, clock.Now, cancel);
    }

    /// <summary>
    /// Sets it up. What the account signed in with before, its app and its sessions end: a new code is made when something was lost.
    /// </summary>
    /// <returns>The account; or <see cref="SetupCodeIsOver"/>, <see cref="PasswordIsWeak"/>.</returns>
    public async Task<Decided<StaffAccount>> Decide(string code, string password, CancellationToken cancel = default)
    {
        if (await Look(code, cancel) is not { } invited) return new SetupCodeIsOver();
        if (!Passwords.May(password, invited.SignIn)) return new PasswordIsWeak(Passwords.Shortest);
        var hash = Passwords.Hash(password);
        return await acts.Do<StaffAccount>(new(invited.Id, ActWay.Console), async act =>
        {
            // Looked at again: two may hold the same link.
            if (await Account(act.Db, code, act.Now, cancel) is not { } account) return new SetupCodeIsOver();
            await act.Db.SetupCodes.Where(it => it.AccountId == account.Id).ExecuteDeleteAsync(cancel);
            await act.Db.StaffSessions.Where(it => it.AccountId == account.Id).ExecuteDeleteAsync(cancel);
            if (await act.Db.StaffCredentials.AsNoTracking().SingleOrDefaultAsync(it => it.AccountId == account.Id, cancel) is { } before) Attempts.Right(act, account, before, counted: false);
            await act.Db.StaffCredentials.Where(it => it.AccountId == account.Id).ExecuteDeleteAsync(cancel);
            act.Db.Add(new StaffCredential { AccountId = account.Id, PasswordHash = hash, PasswordSince = act.Now });
            act.Pen.Write("staff-set-up", InviteStaff.Kind, InviteStaff.Id(account), null, InviteStaff.Facts(account));
            return account;
        }, cancel);
    }

    static async Task<StaffAccount?> Account(LearningDb db, string code, DateTime now, CancellationToken cancel)
    {
        var hash = SetupCode.Of(code);
        var kept = await db.SetupCodes.AsNoTracking().FirstOrDefaultAsync(it => it.Hash == hash, cancel);
        return kept is not null && kept.Fits(code, now)
            ? await db.StaffAccounts.AsNoTracking().SingleOrDefaultAsync(it => it.Id == kept.AccountId && it.DisabledAt == null, cancel)
            : null;
    }
}
