using System.Text.RegularExpressions;
using Learning.Bookings;
using Learning.Messages;
using Learning.Messages.Broadcasts;
using Learning.Staff;
using Learning.Store;
using LearningBot.Tests.Browser;
using LearningBot.Tests.DirectLine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace LearningBot.Tests.Staff;

/// <summary>What somebody new on staff does on a first day, in a browser, while residents sit before the chat.</summary>
public sealed partial class A_first_day_on_staff(A_first_day_on_staff.City console) : IClassFixture<A_first_day_on_staff.City>
{
    [Fact]
    public async Task brings_a_message_past_a_test_and_a_second_account_to_a_resident()
    {
        await using var resident = await Resident();
        await using var author = await OnStaff();
        await Open(author, "/staff/messages/write");
        await Fill(author, ("name", "Saturday"), ("chinese", "周六上午在社区学校讲孩子发脾气怎么办。"), ("english", "A talk about tantrums on Saturday morning."));
        await author.Page.Locator("[name='For.Everyone']").CheckAsync();
        await Press(author, "p.row button.main");
        var id = author.Page.Url.Split('/')[^1];

        await Open(author, $"/staff/messages/rehearsal/{id}?go=true");
        Assert.Matches("[1-9]", await author.Page.Locator(".figure").First.InnerTextAsync());
        await Open(author, $"/staff/messages/test/{id}");
        await Press(author, "form.row button");
        await resident.Say(await author.Page.Locator(".figure code").InnerTextAsync());
        await resident.Hears("孩子发脾气怎么办");
        await author.Page.Locator("#test .good").WaitForAsync();
        await Press(author, "#test button.main");
        while ((await console.Kept(Id(id))).State != BroadcastState.Approved)
        {
            await using var second = await OnStaff();
            await Open(second, $"/staff/messages/approve/{id}");
            await Press(second, "form button.main");
        }

        await Open(author, $"/staff/messages/send/{id}");
        await Counted(author);
        await Press(author, "form button.main");
        await resident.Bubbles.Filter(new() { HasText = "孩子发脾气怎么办" }).Nth(1).WaitForAsync(new() { Timeout = 30_000 });
        await Open(author, $"/staff/messages/report/{id}");
        Assert.Contains("已发出", await author.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(author.Complaints);
    }

    [Fact]
    public async Task stops_a_message_midway_and_reads_in_the_report_who_got_it()
    {
        const int people = 60;
        for (var n = 0; n < people; n++)
        {
            using var visitor = await Browsing.Open(console.Address, "zh");
            await visitor.Say("订阅人文武汉");
            await Hears(visitor, "订阅");
        }
        var broadcast = await console.NewBroadcast(new());
        await console.Put(broadcast.Id, BroadcastState.Submitted);
        for (var n = 0; n < 2; n++)
        {
            using var other = await console.SignedIn(StaffRole.City);
            Assert.True((await console.Get<ApproveBroadcast>().Approve(broadcast.Id, other.By)).Done);
        }
        await using var staff = await OnStaff();
        await Open(staff, $"/staff/messages/send/{broadcast.Id}");
        await Counted(staff);
        await Press(staff, "form button.main");
        await Until(async () => await Deliveries(broadcast.Id, DeliveryState.Sent) > 0);
        await Open(staff, $"/staff/messages/hold/{broadcast.Id}");
        await Press(staff, "form[action*=Pause] button");
        // Those that are on their way still arrive, and change the number that is typed next.
        await Until(async () => await Deliveries(broadcast.Id, DeliveryState.Claimed) == 0);
        await Open(staff, $"/staff/messages/hold/{broadcast.Id}");
        await Counted(staff);
        await Press(staff, "button.danger");
        await Until(async () => await Deliveries(broadcast.Id, DeliveryState.Due) + await Deliveries(broadcast.Id, DeliveryState.Claimed) == 0);
        var got = await Deliveries(broadcast.Id, DeliveryState.Sent);
        Assert.InRange(got, 1, people - 1);
        Assert.NotEqual(0, await Deliveries(broadcast.Id, DeliveryState.Cancelled));
        Assert.Equal(BroadcastState.Stopped, (await console.Kept(broadcast.Id)).State);
        await Open(staff, $"/staff/messages/report/{broadcast.Id}");
        Assert.Contains($"已发出\t{got}", await staff.Page.Locator("table").First.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task answers_once_what_forty_people_asked()
    {
        List<Browsing> asking = [];
        for (var n = 0; n < 40; n++)
        {
            var visitor = await Browsing.Open(console.Address, "zh");
            asking.Add(visitor);
            await visitor.Say("我家的猫能打疫苗吗");
            await Hears(visitor, "要我转给工作人员吗");
            await visitor.Say("可以");
            await Hears(visitor, "收件箱");
        }
        await using var staff = await OnStaff();
        await Open(staff, "/staff/questions");
        await staff.Page.GetByText("我家的猫能打疫苗吗").First.ClickAsync();
        await Press(staff, "a.button.main");
        await Fill(staff, ("chinese", "每年打一次。"), ("english", "Once a year."), ("english-title", "Can my cat be vaccinated?"));
        await Press(staff, "p.row button.main");
        Assert.Contains("40", await staff.Page.Locator("section.card strong").InnerTextAsync(), StringComparison.Ordinal);
        await Press(staff, "section.card button.main");
        foreach (var visitor in asking)
        {
            await Hears(visitor, "每年打一次");
            visitor.Dispose();
        }
    }

    [Fact]
    public async Task moves_a_lecture_and_takes_the_family_in_by_the_code_in_its_chat()
    {
        await using var family = await Resident();
        await family.Say("我想带孩子听一场讲座，线下，两个人");
        await family.Answered();
        while (await family.Files.CountAsync() == 0)
        {
            await family.TapFirst();
            await family.Answered();
        }
        var code = await family.Page.Locator("img[src*='/codes/']").First.GetAttributeAsync("src");
        var booking = await Latest();
        await using var staff = await OnStaff();
        await Open(staff, $"/staff/lectures/move/{booking.SessionId}");
        await Fill(staff, ("starts", console.Time.GetUtcNow().AddHours(8 + 20).ToString("yyyy-MM-ddTHH:mm", null)));
        await Press(staff, "form button.main");
        await family.Hears("改");
        await Open(staff, $"/staff/check-in?n={Code().Match(code!).Groups[1].Value}");
        await Press(staff, ".counts button.main");
        Assert.Contains("已签到，2 位里来了 2 位", await staff.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    async Task<Person> Resident()
    {
        var resident = await console.Person();
        await resident.Open();
        await resident.Reads(1);
        await resident.Say("你好");
        await resident.Answered();
        return resident;
    }

    async Task<Person> OnStaff()
    {
        using var visitor = await console.SignedIn(StaffRole.City);
        var person = await console.Person();
        await person.Page.Context.AddCookiesAsync([new Cookie { Name = "staff", Value = visitor.Cookies.GetCookies(console.Address)["staff"]!.Value, Url = console.Address.ToString() }]);
        return person;
    }

    static async Task Open(Person staff, string path)
    {
        await staff.Page.GotoAsync(path);
        await staff.Picture($"day{path.Replace('/', '-').Split('?')[0]}", whole: true);
    }

    static async Task Fill(Person staff, params (string Field, string Text)[] fields)
    {
        foreach (var (field, text) in fields) await staff.Page.FillAsync($"#{field}", text);
    }

    static async Task Press(Person staff, string button)
    {
        await staff.Leaves(() => staff.Page.Locator(button).First.ClickAsync());
        Assert.Equal([], await staff.Page.Locator(".notice.bad").AllInnerTextsAsync());
    }

    // Types the number that the page says, where it asks for it.
    static async Task Counted(Person staff)
    {
        if (await staff.Page.Locator("#count").CountAsync() == 0) return;
        await staff.Page.FillAsync("#count", Number().Match(await staff.Page.Locator("label[for=count]").InnerTextAsync()).Value);
    }

    static async Task Hears(Browsing visitor, string words) =>
        await Until(async () => (await visitor.Poll())["activities"]!.AsArray().Any(each => ((string?)each!["text"])?.Contains(words, StringComparison.Ordinal) == true));

    static async Task Until(Func<Task<bool>> so)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!await so()) await Task.Delay(50, late.Token);
    }

    async Task<int> Deliveries(long broadcast, DeliveryState state)
    {
        await using var db = console.Get<LearningStore>().Open();
        return await db.Deliveries.CountAsync(it => it.BroadcastId == broadcast && it.State == state);
    }

    async Task<Booking> Latest()
    {
        await using var db = console.Get<LearningStore>().Open();
        return await db.Bookings.OrderByDescending(it => it.Id).FirstAsync();
    }

    static long Id(string text) => long.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();

    [GeneratedRegex("/codes/([0-9]+)\\.svg")]
    private static partial Regex Code();

    /// <summary>A city at ten in the morning, whose messages to many go out slowly enough to be stopped.</summary>
    public sealed class City : ConsoleService
    {
        public City()
        {
            Settings.Add("--Messages:Rates:directline=3");
            var there = Time.GetUtcNow().ToOffset(TimeSpan.FromHours(8));
            Time.Move(there.Date.AddDays(1).AddHours(10) - there.DateTime);
        }
    }
}
