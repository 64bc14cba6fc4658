using Microsoft.EntityFrameworkCore;

namespace Learning.Staff;

/// <summary>Gives an account another role or another branch of the city, or both.</summary>
public sealed class ChangeStaff
{
    readonly StaffActs acts;
    readonly Branches branches;

    internal ChangeStaff(StaffActs acts, Branches branches) => (this.acts, this.branches) = (acts, branches);

    /// <summary>Changes it.</summary>
    /// <param name="signIn">The account's sign-in name.</param>
    /// <param name="role">The new role; null to leave it.</param>
    /// <param name="scope">The word for the new branch; null to leave it.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="cancel">Leaves everything as it was.</param>
    /// <returns>The account; or <see cref="SomebodyMustAct"/>, <see cref="NoSuchStaff"/>, <see cref="NoSuchBranch"/>, <see cref="RoleDoesNotFit"/>,
    /// <see cref="NotAllowed"/>, <see cref="LastCityAccount"/>.</returns>
    public Task<Decided<StaffAccount>> Decide(string signIn, StaffRole? role, string? scope, By by, CancellationToken cancel = default) => acts.Do<StaffAccount>(by, async act =>
    {
        if (act.Actor is null) return new SomebodyMustAct();
        if (await InviteStaff.Reached(act, signIn, cancel) is not { } account) return new NoSuchStaff();
        var branch = account.Branch;
        if (scope is not null)
        {
            if (await branches.Find(act.Db, scope, cancel) is not { } found || !act.Access.Knows(found)) return new NoSuchBranch(scope);
            branch = found;
        }
        var wanted = role ?? account.Role;
        if (!wanted.Fits(branch.Level)) return new RoleDoesNotFit(wanted, branch.Level);
        if (!act.Access.Appoints(wanted, branch)) return new NotAllowed();
        if (wanted != StaffRole.City && await IsLast(act, account, cancel)) return new LastCityAccount();
        if (wanted == account.Role && branch == account.Branch) return account;

        var before = InviteStaff.Facts(account);
        (account.Role, account.Scope) = (wanted, branch.Path);
        act.Pen.Write("staff-changed", InviteStaff.Kind, InviteStaff.Id(account), before, InviteStaff.Facts(account));
        return account;
    }, cancel);

    /// <summary>True when no other enabled account is of the city.</summary>
    internal static async Task<bool> IsLast(StaffAct act, StaffAccount account, CancellationToken cancel) => account is { Role: StaffRole.City, Enabled: true }
        && !await act.Db.StaffAccounts.AnyAsync(it => it.Id != account.Id && it.Role == StaffRole.City && it.DisabledAt == null, cancel);
}
