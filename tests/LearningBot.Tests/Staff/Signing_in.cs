using System.Net;
using Learning.Staff;
using Learning.Staff.SigningIn;
using OtpNet;

namespace LearningBot.Tests.Staff;

public sealed class Signing_in(ConsoleService console) : IClassFixture<ConsoleService>
{
    const string Password = "river lantern otter";

    [Fact]
    public async Task begins_with_the_link_that_works_once()
    {
        var invited = await console.Invited(StaffRole.District, await console.Scope(StaffRole.District));
        using var visitor = new StaffVisitor(console.Address);
        var page = await visitor.Post($"/staff/set-up/{invited.Code}", ("Password", Password), ("Again", Password));
        Assert.Equal("/staff/app", visitor.Leads);
        Assert.Contains("身份验证器", page);
        Assert.Contains("今天", await visitor.Get("/staff"));

        using var late = new StaffVisitor(console.Address);
        Assert.Contains("已经用过或过期", await late.Get($"/staff/set-up/{invited.Code}"));
        Assert.Equal(HttpStatusCode.NotFound, late.Status);
    }

    [Fact]
    public async Task refuses_weak_passwords_and_two_that_differ()
    {
        var invited = await console.Invited(StaffRole.City, "city");
        using var visitor = new StaffVisitor(console.Address);
        var path = $"/staff/set-up/{invited.Code}";
        Assert.Contains("太容易被猜到", await visitor.Post(path, ("Password", "short"), ("Again", "short")));
        Assert.Contains("太容易被猜到", await visitor.Post(path, ("Password", "aaaaaaaaaaaaaaaa"), ("Again", "aaaaaaaaaaaaaaaa")));
        Assert.Contains("太容易被猜到", await visitor.Post(path, ("Password", $"my {invited.Account.SignIn} 2026!"), ("Again", $"my {invited.Account.SignIn} 2026!")));
        Assert.Contains("不一样", await visitor.Post(path, ("Password", Password), ("Again", "river lantern otters")));
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        await visitor.Post(path, ("Password", Password), ("Again", Password));
        Assert.Equal(HttpStatusCode.Redirect, visitor.Status);
    }

    [Fact]
    public async Task is_locked_after_five_wrong_passwords_for_a_quarter_of_an_hour_even_for_the_right_one()
    {
        var name = await SetUp();
        using var visitor = new StaffVisitor(console.Address);
        for (var wrong = 0; wrong < 5; wrong++) Assert.Contains("对不上", await visitor.Post("/staff/sign-in", ("Name", name), ("Password", "not this one at all")));
        Assert.Contains("试错的次数太多", await visitor.Post("/staff/sign-in", ("Name", name), ("Password", Password)));
        console.Time.Move(StaffCredential.LockLasts);
        await visitor.Post("/staff/sign-in", ("Name", name), ("Password", Password));
        Assert.Equal((HttpStatusCode.Redirect, "/staff"), (visitor.Status, visitor.Leads));
    }

    [Fact]
    public async Task lets_in_after_four_wrong_passwords_as_a_control()
    {
        var name = await SetUp();
        using var visitor = new StaffVisitor(console.Address);
        for (var wrong = 0; wrong < 4; wrong++) await visitor.Post("/staff/sign-in", ("Name", name), ("Password", "not this one at all"));
        await visitor.Post("/staff/sign-in", ("Name", name), ("Password", Password));
        Assert.Equal("/staff", visitor.Leads);
    }

    [Fact]
    public async Task tells_nobody_whether_an_account_is_there()
    {
        using var visitor = new StaffVisitor(console.Address);
        var name = await SetUp();
        var there = await visitor.Post("/staff/sign-in", ("Name", name), ("Password", "not this one at all"));
        var nowhere = await visitor.Post("/staff/sign-in", ("Name", "nobody-here"), ("Password", "not this one at all"));
        Assert.Contains("对不上", there);
        Assert.Contains("对不上", nowhere);
    }

    [Fact]
    public async Task is_proven_by_a_code_of_the_app_which_is_taken_once()
    {
        var invited = await console.Invited(StaffRole.City, "city");
        using var visitor = new StaffVisitor(console.Address);
        await visitor.Post($"/staff/set-up/{invited.Code}", ("Password", Password), ("Again", Password));
        var key = await TakeApp(visitor);
        console.Time.Move(TimeSpan.FromMinutes(2));

        using var other = new StaffVisitor(console.Address);
        await other.Post("/staff/sign-in", ("Name", invited.Account.SignIn), ("Password", Password));
        Assert.StartsWith("/staff/prove", other.Leads, StringComparison.Ordinal);
        var code = Code(key);
        Assert.Contains("不对", await other.Post("/staff/prove?to=%2Fstaff%2Faccount", ("Code", code == "000000" ? "111111" : "000000")));
        await other.Post("/staff/prove?to=%2Fstaff%2Faccount", ("Code", code), ("To", "/staff/account"));
        Assert.Equal("/staff/account", other.Leads);

        using var thief = new StaffVisitor(console.Address);
        await thief.Post("/staff/sign-in", ("Name", invited.Account.SignIn), ("Password", Password));
        Assert.Contains("已经用过", await thief.Post("/staff/prove", ("Code", code)));
    }

    [Fact]
    public async Task leads_nowhere_but_to_the_console()
    {
        var name = await SetUp();
        using var visitor = new StaffVisitor(console.Address);
        foreach (var to in (string[])["https://evil.example/", "//evil.example/staff", "/staffroom", "/\\evil.example", "/chat"])
        {
            await visitor.Post("/staff/sign-in", ("Name", name), ("Password", Password), ("To", to));
            Assert.Equal("/staff", visitor.Leads);
        }
        await visitor.Post("/staff/sign-in", ("Name", name), ("Password", Password), ("To", "/staff/account"));
        Assert.Equal("/staff/account", visitor.Leads);
    }

    async Task<string> SetUp()
    {
        var invited = await console.Invited(StaffRole.City, "city");
        Assert.True((await console.Get<SetUpAccount>().Decide(invited.Code, Password)).Done);
        return invited.Account.SignIn;
    }

    async Task<string> TakeApp(StaffVisitor visitor)
    {
        var page = await visitor.Get("/staff/app");
        var key = page.Split("name=\"Kept\" value=\"")[1].Split('"')[0];
        await visitor.Post("/staff/app", ("Kept", key), ("Code", Code(key)));
        Assert.Equal("/staff", visitor.Leads);
        return key;
    }

    string Code(string key) => new Totp(Base32Encoding.ToBytes(key)).ComputeTotp(console.Time.GetUtcNow().UtcDateTime);
}
