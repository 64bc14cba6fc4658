using System.Net;
using Learning.Staff;
using Learning.Staff.SigningIn;

namespace LearningBot.Tests.Staff;

public sealed class A_session(ConsoleService console) : IClassFixture<ConsoleService>
{
    [Fact]
    public async Task ends_after_half_an_hour_in_which_nothing_was_done()
    {
        using var visitor = await console.SignedIn(StaffRole.City);
        for (var half = 0; half < 3; half++)
        {
            console.Time.Move(StaffSession.Idle - TimeSpan.FromMinutes(2));
            await visitor.Get("/staff");
            Assert.Equal(HttpStatusCode.OK, visitor.Status);
        }
        console.Time.Move(StaffSession.Idle);
        await IsOver(visitor);
    }

    [Fact]
    public async Task ends_after_twelve_hours_whatever_is_done()
    {
        using var visitor = await console.SignedIn(StaffRole.City);
        for (var past = TimeSpan.Zero; past < StaffSession.Longest - TimeSpan.FromMinutes(20); past += TimeSpan.FromMinutes(20))
        {
            console.Time.Move(TimeSpan.FromMinutes(20));
            await visitor.Get("/staff");
            Assert.Equal(HttpStatusCode.OK, visitor.Status);
        }
        console.Time.Move(TimeSpan.FromMinutes(20));
        await IsOver(visitor);
    }

    [Fact]
    public async Task ends_when_somebody_signs_out_and_only_there()
    {
        using var here = await console.SignedIn(StaffRole.City);
        using var there = new StaffVisitor(console.Address, here.Account, (await console.Get<SignIn>().Vouched(here.Account!.SignIn, false)).Result!.Token);
        var token = here.Cookies.GetCookies(console.Address)["staff"]!.Value;
        await here.Post("/staff/sign-out");
        using var kept = new StaffVisitor(console.Address, null, token);
        await IsOver(kept);
        Assert.Contains("今天", await there.Get("/staff"));
    }

    [Fact]
    public async Task ends_everywhere_when_asked_for()
    {
        using var here = await console.SignedIn(StaffRole.City);
        using var there = new StaffVisitor(console.Address, here.Account, (await console.Get<SignIn>().Vouched(here.Account!.SignIn, false)).Result!.Token);
        await here.Post("/staff/sign-out", ("Everywhere", "true"));
        await IsOver(there);
    }

    [Fact]
    public async Task ends_at_once_when_the_account_is_disabled()
    {
        using var visitor = await console.SignedIn(StaffRole.District);
        await visitor.Get("/staff");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        await console.Get<DisableStaff>().Decide(visitor.Account!.SignIn, await console.Mayor());
        await IsOver(visitor);
    }

    [Fact]
    public async Task has_another_token_each_time_and_keeps_only_its_hash()
    {
        var account = (await console.Invited(StaffRole.City, "city")).Account;
        var tokens = new HashSet<string>();
        for (var time = 0; time < 5; time++) tokens.Add((await console.Get<SignIn>().Vouched(account.SignIn, false)).Result!.Token);
        Assert.Equal(5, tokens.Count);
        Assert.All(tokens, token => Assert.True(token.Length >= 22));
        Assert.DoesNotContain(await console.Get<StaffSessions>().Of(account.Id), session => tokens.Contains(session.Id));
    }

    static async Task IsOver(StaffVisitor visitor)
    {
        await visitor.Get("/staff/account");
        Assert.Equal((HttpStatusCode.Redirect, "/staff/sign-in?to=%2Fstaff%2Faccount"), (visitor.Status, visitor.Leads));
    }
}
