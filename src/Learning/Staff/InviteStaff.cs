using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Learning.Staff;

/// <summary>An account that is to be made.</summary>
/// <param name="SignIn">The name they will sign in with.</param>
/// <param name="Role">What they are there for.</param>
/// <param name="Scope">The word for their branch: <c>city</c>, a district, or the id of a street's school or a community's teaching point.</param>
public sealed record Invitation(string SignIn, StaffRole Role, string Scope)
{
    /// <summary>The name that colleagues see; null for the sign-in name. Only 100 characters are kept.</summary>
    public string? Name { get; init; }

    /// <summary>The language they are spoken to in.</summary>
    public Language Language { get; init; }
}

/// <summary>An account that can now be set up.</summary>
/// <param name="Account">The account.</param>
/// <param name="Code">The one-time code. It is shown once and kept nowhere.</param>
/// <param name="Until">Until when it can be used, UTC.</param>
public sealed record Invited(StaffAccount Account, string Code, DateTime Until);

/// <summary>Makes accounts for staff, and the one-time codes with which they are set up. A new code ends the one before.</summary>
public sealed class InviteStaff
{
    internal const string Kind = "staff";

    readonly StaffActs acts;
    readonly Branches branches;
    readonly IIds ids;

    internal InviteStaff(StaffActs acts, Branches branches, IIds ids) => (this.acts, this.branches, this.ids) = (acts, branches, ids);

    /// <summary>Makes an account. The very first is made by nobody and is one of the city.</summary>
    /// <returns>The invitation; or <see cref="SomebodyMustAct"/>, <see cref="FirstIsOfTheCity"/>, <see cref="SignInIsNone"/>, <see cref="NoSuchBranch"/>,
    /// <see cref="RoleDoesNotFit"/>, <see cref="NotAllowed"/>, <see cref="SignInIsTaken"/>.</returns>
    public Task<Decided<Invited>> Decide(Invitation wanted, By by, CancellationToken cancel = default) => acts.Do<Invited>(by, async act =>
    {
        var first = act.Actor is null;
        if (first && await act.Db.StaffAccounts.AnyAsync(cancel)) return new SomebodyMustAct();
        if (first && wanted.Role != StaffRole.City) return new FirstIsOfTheCity();
        if (StaffAccount.Plain(wanted.SignIn) is not { } signIn) return new SignInIsNone();
        if (await branches.Find(act.Db, wanted.Scope, cancel) is not { } branch || (!first && !act.Access.Knows(branch))) return new NoSuchBranch(wanted.Scope);
        if (!wanted.Role.Fits(branch.Level)) return new RoleDoesNotFit(wanted.Role, branch.Level);
        if (!first && !act.Access.Appoints(wanted.Role, branch)) return new NotAllowed();
        if (await act.Db.StaffAccounts.AnyAsync(it => it.SignIn == signIn, cancel)) return new SignInIsTaken();

        var name = wanted.Name?.Trim() is { Length: > 0 } given ? given : signIn;
        var account = new StaffAccount
        {
            SignIn = signIn,
            Name = name.Length > 100 ? name[..100] : name,
            Role = wanted.Role,
            Scope = branch.Path,
            Language = wanted.Language,
            CreatedAt = act.Now,
        };
        act.Db.Add(account);
        await act.Db.SaveChangesAsync(cancel);
        act.Pen.Write("staff-invited", Kind, Id(account), null, Facts(account));
        return await Code(act, account, cancel);
    }, cancel);

    /// <summary>Makes a new code for an account that is there, such as when the first was lost or its time has passed.</summary>
    /// <returns>The invitation; or <see cref="SomebodyMustAct"/>, <see cref="NoSuchStaff"/>, <see cref="AccountIsDisabled"/>.</returns>
    public Task<Decided<Invited>> Again(string signIn, By by, CancellationToken cancel = default) => acts.Do<Invited>(by, async act =>
    {
        if (act.Actor is null) return new SomebodyMustAct();
        if (await Reached(act, signIn, cancel) is not { } account) return new NoSuchStaff();
        if (!account.Enabled) return new AccountIsDisabled();
        act.Pen.Write("staff-invited-again", Kind, Id(account), Facts(account), Facts(account));
        return await Code(act, account, cancel);
    }, cancel);

    /// <summary>The account, as far as whoever acts may change it.</summary>
    internal static async Task<StaffAccount?> Reached(StaffAct act, string signIn, CancellationToken cancel) => StaffAccount.Plain(signIn) is { } plain
        ? await act.Access.Staff(act.Db, Purpose.Change).SingleOrDefaultAsync(it => it.SignIn == plain, cancel)
        : null;

    internal static string Id(StaffAccount account) => account.Id.ToString(CultureInfo.InvariantCulture);

    // No names: the trail is kept for years.
    internal static object Facts(StaffAccount account) => new { role = account.Role.ToString(), scope = account.Branch.ToString(), enabled = account.Enabled };

    async Task<Invited> Code(StaffAct act, StaffAccount account, CancellationToken cancel)
    {
        var (code, until) = (ids.Token(), act.Now + SetupCode.Lasts);
        var kept = await act.Db.SetupCodes.SingleOrDefaultAsync(it => it.AccountId == account.Id, cancel);
        if (kept is null) act.Db.Add(new SetupCode { AccountId = account.Id, Hash = SetupCode.Of(code), Until = until });
        else (kept.Hash, kept.Until) = (SetupCode.Of(code), until);
        return new(account, code, until);
    }
}
