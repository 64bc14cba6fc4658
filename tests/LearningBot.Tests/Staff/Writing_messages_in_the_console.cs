using System.Net;
using Learning.Messages.Broadcasts;
using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace LearningBot.Tests.Staff;

public sealed class Writing_messages_in_the_console(ConsoleService console) : IClassFixture<ConsoleService>
{
    [Fact]
    public async Task keeps_a_draft_in_two_languages_and_shows_it_as_people_read_it()
    {
        using var city = await console.SignedIn(StaffRole.City);
        var list = await console.Listed(3);
        var page = await city.Post("/staff/messages/write", ("Name", "Saturday"), ("Chinese", "周六上午有讲座"), ("English", "A talk on Saturday"), ("For.List", list));
        Assert.StartsWith("/staff/messages/broadcast/", city.Leads, StringComparison.Ordinal);
        Assert.Contains("草稿存好了", page, StringComparison.Ordinal);
        Assert.Contains("现在有 3 人", page, StringComparison.Ordinal);
        Assert.Contains("说“退订”", page, StringComparison.Ordinal);
        var english = await city.Get($"{city.Leads}?lang=en");
        Assert.Contains("3 people just now", english, StringComparison.Ordinal);
        Assert.Contains($"Who stands on the list \"{list}\"", english, StringComparison.Ordinal);
        Assert.Contains("Saturday", await city.Get("/staff/messages?lang=en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task counts_whom_it_would_reach_and_keeps_what_was_written()
    {
        using var city = await console.SignedIn(StaffRole.City);
        var list = await console.Listed(4);
        await using (var db = console.Get<LearningStore>().Open())
        {
            var one = await db.ListedPeople.Where(it => it.List == list).OrderBy(it => it.PersonId).Select(it => it.PersonId).FirstAsync();
            await db.ListedPeople.Where(it => it.List == list && it.PersonId == one).ExecuteUpdateAsync(set => set.SetProperty(it => it.Proof, ""));
        }
        var page = await city.Post("/staff/messages/write?handler=Count", ("Chinese", "还没写完的话"), ("For.List", list));
        Assert.Equal(HttpStatusCode.OK, city.Status);
        Assert.Contains("<span class=\"figure\">3</span>人会收到（符合条件的有 4 人）", page, StringComparison.Ordinal);
        Assert.Contains("1 人：本人不要，没发：没有同意书", page, StringComparison.Ordinal);
        Assert.Contains("还没写完的话", page, StringComparison.Ordinal);
        Assert.Contains("没有找到“no such list”", await city.Post("/staff/messages/write?handler=Count", ("For.List", "no such list")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_refused_with_what_to_do_and_keeps_what_was_written()
    {
        using var city = await console.SignedIn(StaffRole.City);
        foreach (var (fields, line) in new ((string, string)[], string)[]
        {
            ([("Chinese", "给谁的呢")], "还没有选发给谁"),
            ([("Chinese", ""), ("For.Everyone", "true")], "还没有写内容"),
            ([("Chinese", "看 https://evil.example/x"), ("For.Everyone", "true")], "“evil.example”不在其中"),
            ([("Chinese", "时间是 {when}"), ("For.Everyone", "true")], "“when”要从场次里填"),
            ([("Chinese", "早就过了"), ("For.Everyone", "true"), ("Until", "2020-01-01T10:00")], "这个时间已经过了"),
            ([("Chinese", "在哪里"), ("For.Places", "no such place")], "没有找到“no such place”"),
            ([("Chinese", "哪一场"), ("For.Booked", "no such lecture")], "没有找到讲座“no such lecture”"),
        })
        {
            var page = await city.Post("/staff/messages/write", fields);
            Assert.Equal(HttpStatusCode.BadRequest, city.Status);
            Assert.Contains(line, page, StringComparison.Ordinal);
            Assert.Contains(fields[0].Item2, page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task finds_people_by_place_and_by_what_they_booked()
    {
        var session = await console.NewSession();
        using var city = await console.SignedIn(StaffRole.City);
        await city.Post("/staff/messages/write", ("Chinese", "带好纸笔"), ("For.Booked", session.Id), ("For.Places", session.PlaceId!), ("For.Role", "parents"), ("For.Language", "zh"));
        var audience = Audience.Read((await console.Kept(Number(city.Leads))).Audience);
        Assert.Equal((session.Id, session.PlaceId, true, Learning.Language.Chinese), (Assert.Single(audience.Sessions!), Assert.Single(audience.Places!), audience.Parents, audience.Language));
        var form = await city.Get($"/staff/messages/write/{Number(city.Leads)}");
        Assert.Contains($"value=\"{session.Id}\"", form, StringComparison.Ordinal);
        Assert.Contains($"value=\"{session.PlaceId}\"", form, StringComparison.Ordinal);
        Assert.Contains("带好纸笔", form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task reaches_no_further_than_ones_own_part_of_the_city()
    {
        var (own, other) = (await console.Scope(StaffRole.District), await console.Scope(StaffRole.District, 3));
        using var district = await console.SignedIn(StaffRole.District);
        await district.Post("/staff/messages/write", ("Chinese", "给本区"), ("For.Districts", own));
        Assert.Equal(HttpStatusCode.Redirect, district.Status);
        foreach (var fields in new (string, string)[][] { [("Chinese", "给别的区"), ("For.Districts", other)], [("Chinese", "给所有人"), ("For.Everyone", "true")] })
        {
            Assert.Contains("范围超出了您负责的地方", await district.Post("/staff/messages/write", fields), StringComparison.Ordinal);
            var counted = await district.Post("/staff/messages/write?handler=Count", fields);
            Assert.Contains("范围超出了您负责的地方", counted, StringComparison.Ordinal);
            Assert.DoesNotContain("人会收到（", counted, StringComparison.Ordinal);
        }
        var foreign = await console.NewBroadcast(new() { Districts = [other] });
        await district.Send($"/staff/messages/write/{foreign.Id}", ("Chinese", "改掉"));
        Assert.Equal("周六上午有讲座", (await console.Kept(foreign.Id)).Chinese);
        Assert.DoesNotContain(foreign.Name, await district.Get("/staff/messages"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task corrects_a_message_for_those_who_got_it()
    {
        var sent = await console.NewBroadcast(new() { List = await console.Listed(1) });
        await console.Deliver(sent.Id, (Learning.Messages.DeliveryState.Sent, null, 2), (Learning.Messages.DeliveryState.Failed, "no address", 1));
        using var city = await console.SignedIn(StaffRole.City);
        Assert.Contains("更正只发给收到过", await city.Get($"/staff/messages/write?corrects={sent.Id}"), StringComparison.Ordinal);
        var page = await city.Post($"/staff/messages/write?corrects={sent.Id}", ("Chinese", "更正：是周日"));
        Assert.Contains("现在有 2 人", page, StringComparison.Ordinal);
        Assert.Equal(sent.Id, (await console.Kept(Number(city.Leads))).Corrects);
    }

    static long Number(string address) => long.Parse(address.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
}
