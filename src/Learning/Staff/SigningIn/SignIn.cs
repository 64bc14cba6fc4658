using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Staff.SigningIn;

/// <summary>Somebody who has just signed in.</summary>
/// <param name="Account">Their account.</param>
/// <param name="Token">What their device shows from now on. It is told once and kept nowhere.</param>
/// <param name="HasApp">True when a code of their authenticator app can be asked for.</param>
public sealed record SignedIn(StaffAccount Account, string Token, bool HasApp);

/// <summary>Lets staff in.</summary>
public sealed class SignIn
{
    internal const string Act = "signed-in";

    readonly LearningStore store;
    readonly StaffActs acts;
    readonly Attempts attempts;
    readonly IIds ids;

    internal SignIn(LearningStore store, StaffActs acts, Attempts attempts, IIds ids) =>
        (this.store, this.acts, this.attempts, this.ids) = (store, acts, attempts, ids);

    /// <summary>Lets in whoever has the password.</summary>
    /// <returns>The session; or <see cref="CannotSignIn"/>, <see cref="SignInIsLocked"/>.</returns>
    public async Task<Decided<SignedIn>> Decide(string signIn, string password, CancellationToken cancel = default)
    {
        var (account, credential) = await Find(signIn, cancel);
        if (account is not { Enabled: true } || credential is null || password.Length > Passwords.Longest)
        {
            Passwords.Fits("", null);
            return new CannotSignIn();
        }
        var attempt = await attempts.Count(account.Id, cancel);
        if (attempt.Refusal is { } refused) return refused;
        if (Passwords.Fits(password, credential.PasswordHash)) return await Begin(account, proven: false, counted: true, cancel);
        await attempts.Wrong(account, attempt, cancel);
        return new CannotSignIn();
    }

    /// <summary>Lets in whom another provider has vouched for.</summary>
    /// <param name="signIn">The account's sign-in name, as the provider says it.</param>
    /// <param name="proven">True when the provider asked for a second proof.</param>
    /// <param name="cancel">Lets nobody in.</param>
    /// <returns>The session; or <see cref="CannotSignIn"/> when there is no such account that is enabled.</returns>
    public async Task<Decided<SignedIn>> Vouched(string signIn, bool proven, CancellationToken cancel = default) =>
        await Find(signIn, cancel) is ({ Enabled: true } account, _) ? await Begin(account, proven, counted: false, cancel) : new CannotSignIn();

    async Task<(StaffAccount? Account, StaffCredential? Credential)> Find(string signIn, CancellationToken cancel)
    {
        if (StaffAccount.Plain(signIn) is not { } plain) return default;
        await using var db = store.Open();
        var account = await db.StaffAccounts.AsNoTracking().SingleOrDefaultAsync(it => it.SignIn == plain, cancel);
        return (account, account is null ? null : await db.StaffCredentials.AsNoTracking().SingleOrDefaultAsync(it => it.AccountId == account.Id, cancel));
    }

    Task<Decided<SignedIn>> Begin(StaffAccount account, bool proven, bool counted, CancellationToken cancel) => acts.Do<SignedIn>(new(account.Id, ActWay.Console), async act =>
    {
        var token = ids.Token();
        var over = act.Now - StaffSession.Longest;
        await act.Db.StaffSessions.Where(it => it.StartedAt < over).ExecuteDeleteAsync(cancel);
        act.Db.Add(new StaffSession { Id = StaffSession.Of(token), AccountId = account.Id, StartedAt = act.Now, SeenAt = act.Now, Proven = proven });
        var credential = await act.Db.StaffCredentials.SingleOrDefaultAsync(it => it.AccountId == account.Id, cancel);
        if (credential is not null) Attempts.Right(act, account, credential, counted);
        act.Pen.Write(Act, InviteStaff.Kind, InviteStaff.Id(account), null, new { proven });
        return new SignedIn(account, token, credential?.AppKey is not null);
    }, cancel);
}
