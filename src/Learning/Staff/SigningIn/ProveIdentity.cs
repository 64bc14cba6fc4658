using Learning.City;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Staff.SigningIn;

/// <summary>The key of an authenticator app that is being set up.</summary>
/// <param name="Key">The key, in Base32, to type.</param>
/// <param name="Address">The same as the app reads it from a picture.</param>
public sealed record AppKey(string Key, string Address);

/// <summary>The second proof: a code of an authenticator app. What is sent to many, exported or administered needs it.</summary>
public sealed class ProveIdentity
{
    readonly LearningStore store;
    readonly StaffActs acts;
    readonly Attempts attempts;
    readonly CityClock clock;

    internal ProveIdentity(LearningStore store, StaffActs acts, Attempts attempts, CityClock clock) =>
        (this.store, this.acts, this.attempts, this.clock) = (store, acts, attempts, clock);

    /// <summary>True when the account has an app.</summary>
    public async Task<bool> HasApp(long account, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        return await db.StaffCredentials.AnyAsync(it => it.AccountId == account && it.AppKey != null, cancel);
    }

    /// <summary>A new key for an account that has no app yet. It is not kept until a code of it was given.</summary>
    /// <param name="account">The account.</param>
    /// <param name="issuer">What the app calls this service.</param>
    public static AppKey NewKey(StaffAccount account, string issuer) => Again(AppCodes.NewKey(), account, issuer);

    /// <summary>The same key once more, such as after a wrong code.</summary>
    public static AppKey Again(string key, StaffAccount account, string issuer) => new(key, AppCodes.Address(key, account.SignIn, issuer));

    /// <summary>Takes a new app once a code of it was given; the session is proven then.</summary>
    /// <returns>The account; or <see cref="WrongAppCode"/>, <see cref="NotAllowed"/> when it has an app already or signs in elsewhere.</returns>
    public Task<Decided<StaffAccount>> Take(StaffAccount who, string session, string key, string code, CancellationToken cancel = default)
    {
        if (!IsKey(key) || AppCodes.Period(key, code, clock.Now, 0) is not { } period) return Task.FromResult<Decided<StaffAccount>>(new WrongAppCode());
        return acts.Do<StaffAccount>(new(who.Id, ActWay.Console), async act =>
        {
            if (await act.Db.StaffCredentials.SingleOrDefaultAsync(it => it.AccountId == who.Id && it.AppKey == null, cancel) is not { } credential) return new NotAllowed();
            (credential.AppKey, credential.LastStep) = (key, period);
            await Prove(act.Db, session, cancel);
            act.Pen.Write("app-taken", InviteStaff.Kind, InviteStaff.Id(who), null, null);
            return who;
        }, cancel);
    }

    /// <summary>Proves the session by a code of the account's app.</summary>
    /// <returns>The account; or <see cref="WrongAppCode"/>, <see cref="SignInIsLocked"/>.</returns>
    public async Task<Decided<StaffAccount>> Decide(StaffAccount who, string session, string code, CancellationToken cancel = default)
    {
        var attempt = await attempts.Count(who.Id, cancel);
        if (attempt.Refusal is { } refused) return refused is SignInIsLocked ? refused : new WrongAppCode();
        var decided = await acts.Do<StaffAccount>(new(who.Id, ActWay.Console), async act =>
        {
            var credential = await act.Db.StaffCredentials.SingleOrDefaultAsync(it => it.AccountId == who.Id && it.AppKey != null, cancel);
            if (credential is null || AppCodes.Period(credential.AppKey!, code, act.Now, credential.LastStep) is not { } period) return new WrongAppCode();
            credential.LastStep = period;
            Attempts.Right(act, who, credential, counted: true);
            await Prove(act.Db, session, cancel);
            act.Pen.Write("identity-proven", InviteStaff.Kind, InviteStaff.Id(who), null, null);
            return who;
        }, cancel);
        if (!decided.Done) await attempts.Wrong(who, attempt, cancel);
        return decided;
    }

    static Task<int> Prove(LearningDb db, string session, CancellationToken cancel) =>
        db.StaffSessions.Where(it => it.Id == session).ExecuteUpdateAsync(it => it.SetProperty(s => s.Proven, true), cancel);

    static bool IsKey(string key) => key.Length == 32 && key.All(letter => letter is (>= 'A' and <= 'Z') or (>= '2' and <= '7'));
}
