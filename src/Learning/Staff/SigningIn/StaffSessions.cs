using Learning.City;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Staff.SigningIn;

/// <summary>Who is behind a token.</summary>
/// <param name="Id">Id of the session.</param>
/// <param name="Account">The account.</param>
/// <param name="Proven">True when a second proof was given in the session.</param>
public sealed record OpenSession(string Id, StaffAccount Account, bool Proven);

/// <summary>The sessions of staff who signed in.</summary>
public sealed class StaffSessions
{
    readonly LearningStore store;
    readonly StaffActs acts;
    readonly CityClock clock;

    internal StaffSessions(LearningStore store, StaffActs acts, CityClock clock) => (this.store, this.acts, this.clock) = (store, acts, clock);

    /// <summary>Who is behind a token; null when its session has ended or the account is disabled. It counts as something done in the session.</summary>
    public async Task<OpenSession?> Find(string token, CancellationToken cancel = default)
    {
        var (id, now) = (StaffSession.Of(token), clock.Now);
        await using var db = store.Open();
        var found = await db.StaffSessions.AsNoTracking().Where(it => it.Id == id)
            .Join(db.StaffAccounts.AsNoTracking(), it => it.AccountId, it => it.Id, (session, account) => new { session, account }).SingleOrDefaultAsync(cancel);
        if (found is null || !found.account.Enabled || !found.session.Lives(now)) return null;
        if (now - found.session.SeenAt >= StaffSession.Noted)
            await db.StaffSessions.Where(it => it.Id == id).ExecuteUpdateAsync(it => it.SetProperty(s => s.SeenAt, now), cancel);
        return new(id, found.account, found.session.Proven);
    }

    /// <summary>The sessions of an account that have not ended, newest first.</summary>
    public async Task<IReadOnlyList<StaffSession>> Of(long account, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var all = await db.StaffSessions.AsNoTracking().Where(it => it.AccountId == account).OrderByDescending(it => it.StartedAt).ToListAsync(cancel);
        return [.. all.Where(it => it.Lives(clock.Now))];
    }

    /// <summary>Ends one.</summary>
    public async Task End(string session, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        await db.StaffSessions.Where(it => it.Id == session).ExecuteDeleteAsync(cancel);
    }

    /// <summary>Ends all sessions of an account, on every device.</summary>
    /// <returns>The account; or <see cref="NoSuchStaff"/> when it is not one's own and whoever acts may not change it.</returns>
    public Task<Decided<StaffAccount>> EndAll(string signIn, By by, CancellationToken cancel = default) => acts.Do<StaffAccount>(by, async act =>
    {
        if (act.Actor is null) return new SomebodyMustAct();
        var account = StaffAccount.Plain(signIn) == act.Actor.SignIn ? act.Actor : await InviteStaff.Reached(act, signIn, cancel);
        if (account is null) return new NoSuchStaff();
        await act.Db.StaffSessions.Where(it => it.AccountId == account.Id).ExecuteDeleteAsync(cancel);
        act.Pen.Write("signed-out-everywhere", InviteStaff.Kind, InviteStaff.Id(account), null, null);
        return account;
    }, cancel);
}
