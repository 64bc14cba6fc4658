using Learning.Staff;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Staff;

public abstract class Making_accounts_for_staff(Towns.Towns towns) : IAsyncLifetime
{
    Town town = null!;

    InviteStaff Invite => town.Get<InviteStaff>();

    ChangeStaff Change => town.Get<ChangeStaff>();

    DisableStaff Disable => town.Get<DisableStaff>();

    [Fact]
    public async Task begins_with_one_of_the_city_which_nobody_makes_and_only_while_there_is_none()
    {
        Assert.Equal(new FirstIsOfTheCity(), (await Invite.Decide(new("li", StaffRole.District, "wuchang"), StaffTown.Nobody)).Refusal);
        var first = await Invite.Decide(new(" Mayor ", StaffRole.City, "city") { Name = "李主任", Language = Language.English }, StaffTown.Nobody);
        var account = first.Result!.Account;
        Assert.Equal(("mayor", "李主任", StaffRole.City, Branch.City, Language.English, true), (account.SignIn, account.Name, account.Role, account.Branch, account.Language, account.Enabled));
        Assert.Equal(new SomebodyMustAct(), (await Invite.Decide(new("second", StaffRole.City, "city"), StaffTown.Nobody)).Refusal);
        Assert.Equal(new SomebodyMustAct(), (await Change.Decide("mayor", StaffRole.Auditor, null, StaffTown.Nobody)).Refusal);
        Assert.Equal(new SomebodyMustAct(), (await Disable.Decide("mayor", StaffTown.Nobody)).Refusal);
    }

    [Fact]
    public async Task begins_with_one_also_when_two_come_at_once()
    {
        var made = await Task.WhenAll(Enumerable.Range(0, 6).Select(n => Task.Run(() => Invite.Decide(new($"first{n}", StaffRole.City, "city"), StaffTown.Nobody))));
        Assert.Single(made, it => it.Done);
        Assert.All(made.Where(it => !it.Done), it => Assert.Equal(new SomebodyMustAct(), it.Refusal));
    }

    [Theory]
    [InlineData(StaffRole.District, "wuchang", "wuchang")]
    [InlineData(StaffRole.District, "武昌", "wuchang")]
    [InlineData(StaffRole.Street, "school", "wuchang/school")]
    [InlineData(StaffRole.Community, "point", "wuchang/school/point")]
    [InlineData(StaffRole.Community, "lone-point", "hankou/-/lone-point")]
    [InlineData(StaffRole.Auditor, "City", "")]
    [InlineData(StaffRole.Volunteer, "point", "wuchang/school/point")]
    public async Task finds_the_branch_by_the_word_for_it(StaffRole role, string word, string path)
    {
        var account = await town.Account(await town.First(), "li", role, word);
        Assert.Equal(path, account.Scope);
    }

    [Fact]
    public async Task refuses_a_role_that_does_not_fit_the_branch_and_a_branch_that_is_not_there()
    {
        var mayor = await town.First();
        Assert.Equal(new RoleDoesNotFit(StaffRole.District, BranchLevel.Street), (await Invite.Decide(new("li", StaffRole.District, "school"), mayor)).Refusal);
        Assert.Equal(new RoleDoesNotFit(StaffRole.Auditor, BranchLevel.District), (await Invite.Decide(new("li", StaffRole.Auditor, "wuchang"), mayor)).Refusal);
        Assert.Equal(new RoleDoesNotFit(StaffRole.Volunteer, BranchLevel.City), (await Invite.Decide(new("li", StaffRole.Volunteer, "city"), mayor)).Refusal);
        Assert.Equal(new NoSuchBranch("atlantis"), (await Invite.Decide(new("li", StaffRole.District, "atlantis"), mayor)).Refusal);
        Assert.Equal(new NoSuchBranch("house"), (await Invite.Decide(new("li", StaffRole.Community, "house"), mayor)).Refusal);
        Assert.Equal(new SignInIsNone(), (await Invite.Decide(new("l i", StaffRole.District, "wuchang"), mayor)).Refusal);
        Assert.Equal(["staff-invited"], (await town.Trail()).Select(it => it.Act));
    }

    [Fact]
    public async Task knows_a_sign_in_name_whatever_its_capitals()
    {
        var mayor = await town.First();
        await town.Account(mayor, "Li.Na", StaffRole.District, "wuchang");
        Assert.Equal(new SignInIsTaken(), (await Invite.Decide(new("lI.nA", StaffRole.District, "hankou"), mayor)).Refusal);
        Assert.Equal("li.na", (await town.Get<StaffList>().Find("LI.NA"))!.SignIn);
    }

    [Fact]
    public async Task keeps_the_code_as_a_hash_for_seven_days_and_a_new_one_ends_the_old()
    {
        var mayor = await town.First();
        var first = (await Invite.Decide(new("li", StaffRole.District, "wuchang"), mayor)).Result!;
        await using (var db = town.Store.Open())
        {
            var kept = await db.SetupCodes.SingleAsync(it => it.AccountId == first.Account.Id);
            var made = town.Clock.GetUtcNow().UtcDateTime;
            Assert.DoesNotContain(first.Code, kept.Hash, StringComparison.Ordinal);
            Assert.True(kept.Fits(first.Code, made.AddDays(7).AddSeconds(-1)));
            Assert.False(kept.Fits(first.Code, made.AddDays(7)));
            Assert.False(kept.Fits("another code", made));
        }
        var second = (await Invite.Again("LI", mayor)).Result!;
        await using (var db = town.Store.Open())
        {
            var kept = await db.SetupCodes.SingleAsync(it => it.AccountId == first.Account.Id);
            Assert.True(kept.Fits(second.Code, town.Clock.GetUtcNow().UtcDateTime));
            Assert.False(kept.Fits(first.Code, town.Clock.GetUtcNow().UtcDateTime));
        }
        Assert.DoesNotContain(await town.Trail(), it => $"{it.Before}{it.After}{it.Subject}".Contains(second.Code, StringComparison.Ordinal));
        Assert.Equal(new NoSuchStaff(), (await Invite.Again("nobody", mayor)).Refusal);
    }

    [Fact]
    public async Task is_for_those_above_and_what_lies_elsewhere_is_not_there()
    {
        var mayor = await town.First();
        var wuchang = (await town.Account(mayor, "wuchang", StaffRole.District, "wuchang")).Acts();
        var street = (await town.Account(wuchang, "street", StaffRole.Street, "school")).Acts();
        await town.Account(street, "point", StaffRole.Community, "point");
        await town.Account(wuchang, "helper", StaffRole.Volunteer, "wuchang");
        await town.Account(mayor, "far", StaffRole.Street, "far-school");

        Assert.Equal(new NotAllowed(), (await Invite.Decide(new("peer", StaffRole.District, "wuchang"), wuchang)).Refusal);
        Assert.Equal(new NoSuchBranch("city"), (await Invite.Decide(new("peer", StaffRole.City, "city"), wuchang)).Refusal);
        Assert.Equal(new NoSuchBranch("far-school"), (await Invite.Decide(new("peer", StaffRole.Street, "far-school"), wuchang)).Refusal);
        Assert.Equal(new NoSuchBranch("other-point"), (await Invite.Decide(new("peer", StaffRole.Community, "other-point"), street)).Refusal);
        Assert.Equal(new NoSuchStaff(), (await Disable.Decide("far", wuchang)).Refusal);
        Assert.Equal(new NoSuchStaff(), (await Disable.Decide("nobody", wuchang)).Refusal);
        Assert.Equal(new NoSuchStaff(), (await Change.Decide("wuchang", StaffRole.City, "city", wuchang)).Refusal);
        Assert.Equal(new NoSuchBranch("far-point"), (await Change.Decide("point", null, "far-point", street)).Refusal);
        foreach (var name in (string[])["helper", "auditor"])
        {
            var other = (await town.Get<StaffList>().Find(name) ?? await town.Account(mayor, "auditor", StaffRole.Auditor, "city")).Acts();
            Assert.Equal(name == "auditor" ? new NotAllowed() : new NoSuchBranch("point"), (await Invite.Decide(new("peer", StaffRole.Volunteer, "point"), other)).Refusal);
            Assert.Equal(new NoSuchStaff(), (await Disable.Decide("point", other)).Refusal);
        }
    }

    [Fact]
    public async Task never_leaves_the_city_without_an_account_that_can_make_others()
    {
        var mayor = await town.First();
        Assert.Equal(new LastCityAccount(), (await Disable.Decide("mayor", mayor)).Refusal);
        Assert.Equal(new LastCityAccount(), (await Change.Decide("mayor", StaffRole.Auditor, null, mayor)).Refusal);
        var second = (await town.Account(mayor, "second", StaffRole.City, "city")).Acts();
        Assert.True((await Disable.Decide("second", mayor)).Done);
        Assert.Equal(new LastCityAccount(), (await Disable.Decide("mayor", mayor)).Refusal);
        Assert.Equal(new NotAllowed(), (await Disable.Enable("second", second)).Refusal);
        Assert.True((await Disable.Enable("second", mayor)).Done);
        // Each disables the other at once: one of them stays.
        var both = await Task.WhenAll(Task.Run(() => Disable.Decide("second", mayor)), Task.Run(() => Disable.Decide("mayor", second)));
        Assert.Single(both, it => it.Done);
    }

    [Fact]
    public async Task takes_from_a_disabled_account_its_code_and_whatever_it_could_do()
    {
        var mayor = await town.First();
        var li = await town.Account(mayor, "li", StaffRole.District, "wuchang");
        Assert.True((await Disable.Decide("li", mayor)).Done);
        Assert.True((await Disable.Decide("li", mayor)).Done);
        await using var db = town.Store.Open();
        Assert.False(await db.SetupCodes.AnyAsync(it => it.AccountId == li.Id));
        Assert.Equal(new NotAllowed(), (await Invite.Decide(new("peer", StaffRole.Street, "school"), li.Acts())).Refusal);
        Assert.Equal(new AccountIsDisabled(), (await Invite.Again("li", mayor)).Refusal);
        Assert.Equal(["staff-invited", "staff-invited", "staff-disabled"], (await town.Trail()).Select(it => it.Act));
    }

    public async Task InitializeAsync() => town = await StaffTown.Found(towns);

    public Task DisposeAsync() => towns.DisposeAsync();

    public sealed class On_sqlite() : Making_accounts_for_staff(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : Making_accounts_for_staff(new PostgresTowns(server));
}
