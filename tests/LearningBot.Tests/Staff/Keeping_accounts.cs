using System.Net;
using Learning.Staff;
using Learning.Staff.SigningIn;

namespace LearningBot.Tests.Staff;

public sealed class Keeping_accounts(ConsoleService console) : IClassFixture<ConsoleService>
{
    [Fact]
    public async Task makes_one_whose_link_is_shown_once_and_works()
    {
        using var visitor = await console.SignedIn(StaffRole.City);
        var page = await visitor.Post("/staff/accounts/invite", ("Username", "wang.li"), ("Name", "王丽"), ("Role", "District"), ("Scope", "wuchang"), ("Language", "Chinese"));
        var code = page.Split("/staff/set-up/")[1].Split('<')[0];
        Assert.Equal("wang.li", (await console.Get<SetUpAccount>().Look(code))?.SignIn);
        Assert.Contains("王丽", await visitor.Get("/staff/accounts"));
        Assert.DoesNotContain(code, await visitor.Get("/staff/accounts/account/wang.li"));
    }

    [Fact]
    public async Task says_what_is_the_matter_and_keeps_what_was_typed()
    {
        using var visitor = await console.SignedIn(StaffRole.City);
        var page = await visitor.Post("/staff/accounts/invite", ("Username", "zhao"), ("Name", "赵"), ("Role", "District"), ("Scope", "atlantis"));
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        Assert.Contains("没有“atlantis”这个范围", page);
        Assert.Contains("value=\"zhao\"", page);
        page = await visitor.Post("/staff/accounts/invite", ("Username", "zhao"), ("Name", "赵"), ("Role", "Street"), ("Scope", "wuchang"));
        Assert.Contains("“街道工作人员”不能负责“区”这一级", page);
    }

    [Fact]
    public async Task disables_one_at_once_and_enables_it_again()
    {
        using var visitor = await console.SignedIn(StaffRole.City);
        using var other = await console.SignedIn(StaffRole.District);
        var name = other.Account!.SignIn;
        Assert.Contains("已停用", await visitor.Post($"/staff/accounts/change/{name}?handler=Disable", ("Reason", "left")));
        await other.Get("/staff");
        Assert.StartsWith("/staff/sign-in", other.Leads, StringComparison.Ordinal);
        await visitor.Post($"/staff/accounts/change/{name}?handler=Enable");
        Assert.True((await console.Get<StaffList>().Find(name))!.Enabled);
    }

    [Fact]
    public async Task ends_the_password_and_the_app_with_a_new_link()
    {
        using var visitor = await console.SignedIn(StaffRole.City);
        var invited = await console.Invited(StaffRole.City, "city");
        await console.Get<SetUpAccount>().Decide(invited.Code, "river lantern otter");
        var page = await visitor.Post($"/staff/accounts/change/{invited.Account.SignIn}?handler=Link");
        await console.Get<SetUpAccount>().Decide(page.Split("/staff/set-up/")[1].Split('<')[0], "otter lantern river");
        Assert.False((await console.Get<SignIn>().Decide(invited.Account.SignIn, "river lantern otter")).Done);
        Assert.True((await console.Get<SignIn>().Decide(invited.Account.SignIn, "otter lantern river")).Done);
    }
}
