using System.Net;
using Learning.Messages;
using Learning.Messages.Broadcasts;
using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace LearningBot.Tests.Staff;

public sealed class Sending_messages_from_the_console(ConsoleService console) : IClassFixture<ConsoleService>
{
    [Fact]
    public async Task goes_from_a_test_over_two_approvals_to_its_time()
    {
        using var author = await console.SignedIn(StaffRole.City);
        var it = await console.NewBroadcast(new() { List = await console.Listed(3) }, author.By);
        var test = $"/staff/messages/test/{it.Id}";
        Assert.Contains("试发 ", await author.Post(test), StringComparison.Ordinal);
        Assert.Contains("试发还没有送到", await author.Post($"{test}?handler=Submit"), StringComparison.Ordinal);
        await console.TestArrives(it);
        Assert.Contains("试发已经送到", await author.Get(test), StringComparison.Ordinal);
        Assert.Contains("需要 2 人通过", await author.Post($"{test}?handler=Submit"), StringComparison.Ordinal);

        var approve = $"/staff/messages/approve/{it.Id}";
        Assert.Contains("要由别人审核", await author.Post(approve), StringComparison.Ordinal);
        using var second = await console.SignedIn(StaffRole.City);
        Assert.Contains("您已通过：1 / 2", await second.Post(approve), StringComparison.Ordinal);
        Assert.Contains("还需要另一位审核", await second.Post(approve), StringComparison.Ordinal);
        using var third = await console.SignedIn(StaffRole.City);
        Assert.Contains("您已通过：2 / 2", await third.Post(approve), StringComparison.Ordinal);

        var (send, at) = ($"/staff/messages/send/{it.Id}", console.Time.GetUtcNow().AddDays(2).AddHours(8).ToString("yyyy-MM-ddTHH:mm", null));
        foreach (var count in (string[])["", "2", "many"]) Assert.Contains("现在是 3 人", await author.Post(send, ("At", at), ("Count", count)), StringComparison.Ordinal);
        Assert.Equal(BroadcastState.Approved, (await console.Kept(it.Id)).State);
        Assert.Contains("起发送", await author.Post(send, ("At", at), ("Count", " 3 ")), StringComparison.Ordinal);
        Assert.Equal(BroadcastState.Scheduled, (await console.Kept(it.Id)).State);
    }

    [Fact]
    public async Task shows_the_code_of_a_test_to_its_author_only()
    {
        using var author = await console.SignedIn(StaffRole.City);
        var it = await console.NewBroadcast(new() { List = await console.Listed(1) }, author.By);
        await author.Post($"/staff/messages/test/{it.Id}");
        var code = (await console.Kept(it.Id)).TestCode!;
        Assert.Contains(code, await author.Get($"/staff/messages/test/{it.Id}"), StringComparison.Ordinal);
        using var other = await console.SignedIn(StaffRole.City);
        Assert.DoesNotContain(code, await other.Get($"/staff/messages/test/{it.Id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task gives_one_back_only_with_a_reason()
    {
        var it = await console.NewBroadcast(new() { List = await console.Listed(1) });
        await console.Put(it.Id, BroadcastState.Submitted);
        using var second = await console.SignedIn(StaffRole.City);
        Assert.Contains("请写明哪里要改", await second.Post($"/staff/messages/approve/{it.Id}?handler=Return", ("Reason", " ")), StringComparison.Ordinal);
        Assert.Equal(BroadcastState.Submitted, (await console.Kept(it.Id)).State);
        Assert.Contains("已退回", await second.Post($"/staff/messages/approve/{it.Id}?handler=Return", ("Reason", "the date is wrong")), StringComparison.Ordinal);
        Assert.Equal((BroadcastState.Draft, 2), ((await console.Kept(it.Id)).State, (await console.Kept(it.Id)).Edition));
        var subject = it.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await using var db = console.Get<LearningStore>().Open();
        Assert.Equal("the date is wrong", (await db.AuditEntries.SingleAsync(entry => entry.Act == "broadcast-return" && entry.Subject == subject)).Reason);
    }

    [Fact]
    public async Task pauses_goes_on_and_ends_with_the_number_of_those_who_do_not_get_it()
    {
        var it = await console.NewBroadcast(new() { List = await console.Listed(1) });
        await console.Deliver(it.Id, (DeliveryState.Sent, null, 2), (DeliveryState.Due, null, 3));
        await console.Sends(it.Id);
        using var city = await console.SignedIn(StaffRole.City);
        var hold = $"/staff/messages/hold/{it.Id}";
        Assert.Contains("5 = 已发出 2 + 等着发 3 + 不发或没发成 0", await city.Get($"/staff/messages/broadcast/{it.Id}"), StringComparison.Ordinal);
        Assert.Contains("要结束，请先暂停", await city.Post($"{hold}?handler=Stop", ("Count", "3")), StringComparison.Ordinal);
        Assert.Contains("已暂停", await city.Post($"{hold}?handler=Pause"), StringComparison.Ordinal);
        Assert.Contains("继续发送了", await city.Post($"{hold}?handler=Resume"), StringComparison.Ordinal);
        await city.Post($"{hold}?handler=Pause");
        foreach (var count in (string[])["", "2"]) Assert.Contains("现在有 3 人会收不到", await city.Post($"{hold}?handler=Stop", ("Count", count)), StringComparison.Ordinal);
        Assert.Equal(BroadcastState.Paused, (await console.Kept(it.Id)).State);
        Assert.Contains("已结束", await city.Post($"{hold}?handler=Stop", ("Count", "3")), StringComparison.Ordinal);
        Assert.Equal(BroadcastState.Stopped, (await console.Kept(it.Id)).State);
    }

    [Fact]
    public async Task asks_for_a_second_proof_before_anything_is_sent()
    {
        var it = await console.NewBroadcast(new() { List = await console.Listed(1) });
        await console.Put(it.Id, BroadcastState.Approved);
        using var unproven = await console.SignedIn(StaffRole.City, proven: false);
        foreach (var page in (string[])["send", "approve", "hold", "again", "export"])
        {
            await unproven.Get($"/staff/messages/{page}/{it.Id}");
            Assert.StartsWith("/staff/prove", unproven.Leads, StringComparison.Ordinal);
        }
        await unproven.Get("/staff/messages");
        await unproven.Post($"/staff/messages/send/{it.Id}", ("Count", "1"));
        Assert.Equal(BroadcastState.Approved, (await console.Kept(it.Id)).State);
    }

    [Fact]
    public async Task rehearses_without_sending()
    {
        var it = await console.NewBroadcast(new() { List = await console.Listed(3) });
        using var city = await console.SignedIn(StaffRole.City);
        var page = await city.Get($"/staff/messages/rehearsal/{it.Id}?go=true&lang=en");
        Assert.Contains("<span class=\"figure\">3</span>people in the audience", page, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, BroadcastState.Draft), (city.Status, (await console.Kept(it.Id)).State));
    }
}
