using System.Net;
using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace LearningBot.Tests.Staff;

public sealed class Taking_care_of_questions(ConsoleService console) : IClassFixture<ConsoleService>
{
    [Fact]
    public async Task is_taken_over_with_one_button_and_put_back_with_another()
    {
        var district = await console.Scope(StaffRole.District);
        var id = await console.Asked("自习室能带水吗", district);
        using var chen = await console.SignedIn(StaffRole.District, district);
        using var lin = await console.SignedIn(StaffRole.District, district);
        Assert.Contains("由我负责", await chen.Get($"/staff/questions/question/{id}"), StringComparison.Ordinal);
        Assert.Contains("现在由您负责", await chen.Post($"/staff/questions/assign/{id}", ("To", $"{chen.Account!.Id}")), StringComparison.Ordinal);
        Assert.Equal(chen.Account.Id, await Keeper(id));
        Assert.Contains("其中 1 个由您负责", await chen.Get("/staff"), StringComparison.Ordinal);
        Assert.DoesNotContain("由您负责", await lin.Get("/staff"), StringComparison.Ordinal);

        Assert.Contains("改由我负责", await lin.Get($"/staff/questions/question/{id}"), StringComparison.Ordinal);
        await lin.Post($"/staff/questions/assign/{id}", ("To", $"{lin.Account!.Id}"));
        Assert.Equal(lin.Account.Id, await Keeper(id));
        Assert.Contains("已放回", await lin.Post($"/staff/questions/assign/{id}", ("To", "")), StringComparison.Ordinal);
        Assert.Null(await Keeper(id));
    }

    [Fact]
    public async Task is_given_to_a_colleague_whose_name_stands_in_the_list()
    {
        var district = await console.Scope(StaffRole.District);
        var id = await console.Asked("周末可以还书吗", district);
        using var chen = await console.SignedIn(StaffRole.District, district);
        using var lin = await console.SignedIn(StaffRole.District, district);
        Assert.Contains(lin.Account!.Name, await chen.Get($"/staff/questions/assign/{id}"), StringComparison.Ordinal);
        Assert.Contains($"已交给{lin.Account.Name}负责", await chen.Post($"/staff/questions/assign/{id}", ("To", $"{lin.Account.Id}")), StringComparison.Ordinal);
        Assert.Contains(lin.Account.Name, await chen.Get("/staff/questions?find=还书"), StringComparison.Ordinal);
        Assert.Contains("周末可以还书吗", await lin.Get("/staff/questions?who=mine"), StringComparison.Ordinal);
        Assert.DoesNotContain("周末可以还书吗", await chen.Get("/staff/questions?who=mine"), StringComparison.Ordinal);
        Assert.DoesNotContain("周末可以还书吗", await chen.Get("/staff/questions?who=nobody"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_refused_for_a_colleague_of_another_branch()
    {
        var district = await console.Scope(StaffRole.District);
        var id = await console.Asked("停车要钱吗", district);
        using var chen = await console.SignedIn(StaffRole.District, district);
        using var far = await console.SignedIn(StaffRole.District, await console.Scope(StaffRole.District, 1));
        foreach (var to in (string[])[$"{far.Account!.Id}", "somebody"])
        {
            Assert.Contains("这位同事不能答复", await chen.Post($"/staff/questions/assign/{id}", ("To", to)), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.BadRequest, chen.Status);
        }
        Assert.Null(await Keeper(id));
    }

    async Task<long?> Keeper(long id)
    {
        await using var db = console.Get<LearningStore>().Open();
        return await db.Questions.AsNoTracking().Where(it => it.Id == id).Select(it => it.AssignedTo).SingleAsync();
    }
}
