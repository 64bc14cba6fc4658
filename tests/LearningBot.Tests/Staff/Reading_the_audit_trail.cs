using System.Net;
using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace LearningBot.Tests.Staff;

public sealed class Reading_the_audit_trail(ConsoleService console) : IClassFixture<ConsoleService>
{
    [Fact]
    public async Task shows_who_did_what_and_narrows()
    {
        using var visitor = await console.SignedIn(StaffRole.Auditor);
        using var other = await console.SignedIn(StaffRole.District);
        var page = await visitor.Get($"/staff/audit?by={other.Account!.SignIn}");
        Assert.Contains("<td data-label=\"做了什么\">登录</td>", page);
        Assert.Contains("<td data-label=\"What\">signed in</td>", await visitor.Get($"/staff/audit?by={other.Account!.SignIn}&act=signed-in&lang=en"));
        await visitor.Get("/staff/audit?lang=zh");
        Assert.DoesNotContain("<td data-label=\"做了什么\">新建账号", page);
        Assert.Contains("没有这样的记录", await visitor.Get("/staff/audit?by=nobody-here"));
    }

    [Fact]
    public async Task exports_with_a_reason_and_notes_that_itself()
    {
        using var visitor = await console.SignedIn(StaffRole.Auditor);
        Assert.Contains("请写明原因", await visitor.Post("/staff/audit/export", ("Reason", " ")));
        var file = await visitor.Post("/staff/audit/export", ("Reason", "quarterly review"));
        Assert.StartsWith("id,at,staff", file, StringComparison.Ordinal);
        var entry = (await console.Get<AuditTrail>().Newest(visitor.Account!, 1, new() { Act = "exported" })).Single();
        Assert.Equal((visitor.Account!.Id, "audit", "quarterly review"), (entry.StaffId, entry.Kind, entry.Reason));
    }

    [Fact]
    public async Task tells_when_it_was_tampered_with()
    {
        await using var own = new Tampered();
        await own.Service.InitializeAsync();
        using var visitor = await own.Service.SignedIn(StaffRole.Auditor);
        Assert.Contains("全部完整", await visitor.Post("/staff/audit"));
        await using (var db = own.Service.Get<LearningStore>().Open())
            await db.Database.ExecuteSqlRawAsync("""UPDATE "AuditEntries" SET "Act" = 'staff-invited-again' WHERE "Id" = 2""");
        Assert.Contains("第 2 到 2 条被改过", await visitor.Post("/staff/audit"));
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
    }

    sealed class Tampered : IAsyncDisposable
    {
        public ConsoleService Service { get; } = new();

        public async ValueTask DisposeAsync() => await Service.DisposeAsync();
    }
}
