using Learning.Staff;
using Learning.Staff.SigningIn;
using Learning.Tests.Towns;

namespace Learning.Tests.Staff;

public abstract class Lockouts_in_the_trail(Towns.Towns towns) : IAsyncLifetime
{
    const string Password = "river lantern otter";

    Town town = null!;
    StaffAccount account = null!;

    [Fact]
    public async Task stand_there_once_however_often_it_is_tried()
    {
        for (var wrong = 0; wrong < 12; wrong++) await Try("not this one at all");
        var entry = Assert.Single(await Of("account-locked"));
        var until = town.Clock.GetUtcNow().UtcDateTime + StaffCredential.LockLasts;
        Assert.Equal((null, ActWay.Console, "staff", $"{account.Id}", null), (entry.StaffId, entry.Way, entry.Kind, entry.Subject, entry.Before));
        Assert.Equal($$"""{"until":"{{until:yyyy-MM-ddTHH:mm:ss.FFFFFFF}}Z","tries":5}""", entry.After);
        Assert.Empty((await town.Get<AuditTrail>().Check()).Faults);
    }

    [Fact]
    public async Task stand_there_once_when_many_try_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Try("not this one at all")));
        Assert.Single(await Of("account-locked"));
    }

    [Fact]
    public async Task are_not_there_for_four_wrong_tries_or_a_fifth_that_is_right()
    {
        for (var wrong = 0; wrong < 4; wrong++) await Try("not this one at all");
        Assert.True((await Try(Password)).Done);
        Assert.Empty((await Of("account-locked")).Concat(await Of("account-unlocked")));
    }

    [Fact]
    public async Task end_with_the_first_sign_in_after_them()
    {
        await Lock();
        town.Clock.Advance(StaffCredential.LockLasts);
        Assert.True((await Try(Password)).Done);
        var entry = Assert.Single(await Of("account-unlocked"));
        Assert.Equal((account.Id, """{"tries":5}"""), (entry.StaffId!.Value, entry.Before));
        await town.Get<SignIn>().Decide("lin", Password);
        Assert.Single(await Of("account-unlocked"));
    }

    [Fact]
    public async Task stand_there_again_for_each_lockout()
    {
        await Lock();
        town.Clock.Advance(StaffCredential.LockLasts);
        await Try("not this one at all");
        Assert.Equal(2, (await Of("account-locked")).Count);
    }

    [Fact]
    public async Task end_with_another_password_from_a_new_link()
    {
        await Lock();
        var code = (await town.Get<InviteStaff>().Again("lin", (await town.Get<StaffList>().Find("mayor"))!.Acts())).Result!.Code;
        Assert.True((await town.Get<SetUpAccount>().Decide(code, "another river lantern")).Done);
        Assert.Single(await Of("account-unlocked"));
    }

    [Fact]
    public async Task are_made_by_wrong_codes_of_the_app_too()
    {
        var session = (await Try(Password)).Result!;
        var id = (await town.Get<StaffSessions>().Find(session.Token))!.Id;
        for (var wrong = 0; wrong < 9; wrong++) await town.Get<ProveIdentity>().Decide(account, id, "000000");
        Assert.Single(await Of("account-locked"));
    }

    [Fact]
    public async Task say_nothing_of_names_that_no_account_has()
    {
        var before = (await town.Trail()).Count;
        for (var wrong = 0; wrong < 12; wrong++) await town.Get<SignIn>().Decide("my-secret-password", "typed into the wrong field");
        var trail = await town.Trail();
        Assert.Equal(before, trail.Count);
        Assert.DoesNotContain(trail, it => $"{it.Subject} {it.Before} {it.After} {it.Reason}".Contains("my-secret-password", StringComparison.Ordinal));
    }

    public async Task InitializeAsync()
    {
        town = await StaffTown.Found(towns);
        var invited = (await town.Get<InviteStaff>().Decide(new("lin", StaffRole.District, "wuchang"), await town.First())).Result!;
        account = invited.Account;
        Assert.True((await town.Get<SetUpAccount>().Decide(invited.Code, Password)).Done);
    }

    public Task DisposeAsync() => towns.DisposeAsync();

    Task<Decided<SignedIn>> Try(string password) => town.Get<SignIn>().Decide("lin", password);

    async Task Lock()
    {
        for (var wrong = 0; wrong < 5; wrong++) await Try("not this one at all");
    }

    async Task<IReadOnlyList<AuditEntry>> Of(string act) => [.. (await town.Trail()).Where(it => it.Act == act)];

    public sealed class On_sqlite() : Lockouts_in_the_trail(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : Lockouts_in_the_trail(new PostgresTowns(server));
}
