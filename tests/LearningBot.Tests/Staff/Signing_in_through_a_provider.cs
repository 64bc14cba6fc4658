using Learning.Staff;

namespace LearningBot.Tests.Staff;

public sealed class Signing_in_through_a_provider : IAsyncLifetime
{
    readonly ConsoleService console = new();
    FakeProvider provider = null!;

    public async Task InitializeAsync()
    {
        provider = await FakeProvider.Start();
        console.Settings.AddRange([$"--Console:Authority={provider.Address}", "--Console:ClientId=console", "--Console:ClientSecret=s3cret", "--Console:Proof=mfa"]);
        await console.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await console.DisposeAsync();
        await provider.DisposeAsync();
    }

    [Fact]
    public async Task lets_in_whoever_has_an_account_and_proven_if_the_provider_asked_twice()
    {
        var account = (await console.Invited(StaffRole.City, "city")).Account;
        (provider.Name, provider.Methods) = (account.SignIn, ["pwd", "mfa"]);
        using var visitor = new StaffVisitor(console.Address);
        Assert.Equal("/staff/account", await Through(visitor, "%2Fstaff%2Faccount"));
        await visitor.Get("/staff/accounts/invite");
        Assert.Equal(200, (int)visitor.Status);
    }

    [Fact]
    public async Task asks_for_a_second_proof_where_the_provider_did_not()
    {
        var account = (await console.Invited(StaffRole.City, "city")).Account;
        provider.Name = account.SignIn;
        using var visitor = new StaffVisitor(console.Address);
        Assert.Equal("/staff", await Through(visitor, ""));
        await visitor.Get("/staff/accounts/invite");
        Assert.StartsWith("/staff/prove", visitor.Leads, StringComparison.Ordinal);
    }

    [Fact]
    public async Task refuses_whoever_has_no_account_and_a_token_that_was_not_asked_for()
    {
        provider.Name = "nobody-here";
        using var stranger = new StaffVisitor(console.Address);
        Assert.Equal("/staff/sign-in?refused=true", await Through(stranger, ""));
        Assert.Contains("单位账号没有通过", await stranger.Get("/staff/sign-in?refused=true"));

        (provider.Name, provider.WrongNonce) = ((await console.Invited(StaffRole.City, "city")).Account.SignIn, true);
        using var replayed = new StaffVisitor(console.Address);
        Assert.Equal("/staff/sign-in?refused=true", await Through(replayed, ""));
    }

    [Fact]
    public async Task refuses_an_answer_that_belongs_to_another_browser()
    {
        provider.Name = (await console.Invited(StaffRole.City, "city")).Account.SignIn;
        using var one = new StaffVisitor(console.Address);
        await one.Get("/staff/sign-in?handler=Provider");
        await one.Get(one.Leads);
        using var other = new StaffVisitor(console.Address);
        await other.Get(one.Leads);
        Assert.Equal("/staff/sign-in?refused=true", other.Leads);
    }

    // From the sign-in page to the provider, back, and to where it leads then.
    static async Task<string> Through(StaffVisitor visitor, string to)
    {
        await visitor.Get($"/staff/sign-in?handler=Provider&to={to}");
        await visitor.Get(visitor.Leads);
        await visitor.Get(visitor.Leads);
        return visitor.Leads;
    }
}
