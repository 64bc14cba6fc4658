using Microsoft.EntityFrameworkCore;

namespace Learning.Staff;

/// <summary>Disables an account at once, and enables it again. What was done with it stays.</summary>
public sealed class DisableStaff
{
    readonly StaffActs acts;

    internal DisableStaff(StaffActs acts) => this.acts = acts;

    /// <summary>Disables it; its code is of no use any more.</summary>
    /// <returns>The account, also when it was disabled before; or <see cref="SomebodyMustAct"/>, <see cref="NoSuchStaff"/>, <see cref="LastCityAccount"/>.</returns>
    public Task<Decided<StaffAccount>> Decide(string signIn, By by, CancellationToken cancel = default) => acts.Do<StaffAccount>(by, async act =>
    {
        if (act.Actor is null) return new SomebodyMustAct();
        if (await InviteStaff.Reached(act, signIn, cancel) is not { } account) return new NoSuchStaff();
        if (await ChangeStaff.IsLast(act, account, cancel)) return new LastCityAccount();
        if (!account.Enabled) return account;

        var before = InviteStaff.Facts(account);
        account.DisabledAt = act.Now;
        await act.Db.SetupCodes.Where(it => it.AccountId == account.Id).ExecuteDeleteAsync(cancel);
        await act.Db.StaffSessions.Where(it => it.AccountId == account.Id).ExecuteDeleteAsync(cancel);
        act.Pen.Write("staff-disabled", InviteStaff.Kind, InviteStaff.Id(account), before, InviteStaff.Facts(account));
        return account;
    }, cancel);

    /// <summary>Enables it again.</summary>
    /// <returns>The account, also when it was enabled before; or <see cref="SomebodyMustAct"/>, <see cref="NoSuchStaff"/>.</returns>
    public Task<Decided<StaffAccount>> Enable(string signIn, By by, CancellationToken cancel = default) => acts.Do<StaffAccount>(by, async act =>
    {
        if (act.Actor is null) return new SomebodyMustAct();
        if (await InviteStaff.Reached(act, signIn, cancel) is not { } account) return new NoSuchStaff();
        if (account.Enabled) return account;

        var before = InviteStaff.Facts(account);
        account.DisabledAt = null;
        act.Pen.Write("staff-enabled", InviteStaff.Kind, InviteStaff.Id(account), before, InviteStaff.Facts(account));
        return account;
    }, cancel);
}
