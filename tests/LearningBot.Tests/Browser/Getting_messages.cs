using Learning;
using Learning.Bookings;
using Learning.Lectures;
using Learning.Messages;
using Learning.Messages.Broadcasts;
using Learning.People;
using Learning.Store;
using LearningBot.Tests.Conversations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static LearningBot.Tests.Patience;

namespace LearningBot.Tests.Browser;

/// <summary>What the city sends reaches the chat page, while it is open and after it was closed.</summary>
public sealed class Getting_messages(Getting_messages.Town town) : IClassFixture<Getting_messages.Town>
{
    [Fact]
    public async Task with_the_page_open_and_again_after_a_day_and_a_seat_that_is_given_up_goes_to_the_next_family()
    {
        await using var li = await town.Person();
        var booked = await Books(li);
        await using var wang = await town.Person();
        await Waits(wang, booked);

        town.Time.Move(booked.StartsAt - TimeSpan.FromHours(23) - town.Time.GetUtcNow()); // the day before, past ten
        await li.Hears("明天有讲座");
        await li.Picture("reminder-open");
        await Wakes(li);
        await li.Tap("来不了");
        await li.Answered();
        await li.TapFirst();
        await li.Hears("取消");
        await wang.Hears("有空位了");
        await wang.Picture("offer-open");
        await Wakes(wang);
        await wang.TapFirst();
        await wang.Answered();
        Assert.Equal(BookingState.Booked, (await Booking(wang: true)).State);

        await Write("周日上午社区图书角有亲子手工。");
        await li.Hears("亲子手工");
        await wang.Hears("亲子手工");
        await li.Picture("broadcast-open");

        await Leave(li, wang);
        town.Time.Move(booked.StartsAt - TimeSpan.FromMinutes(80) - town.Time.GetUtcNow()); // 22 hours later, after the night
        var second = await Write("周日下午改到听涛路。");
        await Until(async () => await Sent(it => it.BroadcastId == second) >= 2 && await Sent(it => it.Kind == "reminder") >= 2);
        await li.Open();
        await li.Hears("改到听涛路");
        await wang.Open();
        await wang.Hears("改到听涛路");
        await wang.Hears("今天有讲座");
        await wang.Sees("今天有讲座");
        await wang.Picture("after-a-day");
        await wang.Tap("来不了"); // the reminder can still be answered
        Assert.Empty(li.Strangers);
    }

    // A lecture on the second Sunday, so that every reminder lies ahead; it is full then.
    async Task<Session> Books(Person li)
    {
        await li.Open();
        await li.Reads(1);
        await li.Say("我想周日带孩子听一场讲座，线下，两个人");
        await li.Answered();
        while (await li.Files.CountAsync() == 0)
        {
            await li.TapFirst();
            await li.Answered();
        }
        var session = (await Booking(wang: false)).SessionId;
        await using var db = Store.Open();
        var row = await db.Sessions.SingleAsync(it => it.Id == session);
        row.Capacity = row.Booked + row.Held;
        await db.SaveChangesAsync();
        return row;
    }

    // Who has a subscription is known; they wait as if they had said so.
    async Task Waits(Person wang, Session session)
    {
        await wang.Open();
        await wang.Reads(1);
        await wang.Say("订阅人文武汉");
        await wang.Answered();
        await using var db = Store.Open();
        var address = await db.Addresses.OrderByDescending(it => it.Id).FirstAsync();
        var who = new Address(address.Channel, address.UserId, address.ConversationId, Language.Chinese);
        var waiting = await town.App.Services.GetRequiredService<BookSeats>().Decide(session.Id, who, 2, null, WhenFull.Wait, "test/waits");
        Assert.Equal(BookingState.Waiting, waiting.Result?.State);
    }

    async Task<long> Write(string text)
    {
        var now = town.Time.GetUtcNow().UtcDateTime;
        await using var db = Store.Open();
        var broadcast = new Broadcast { Name = "", Chinese = text, Audience = new Audience().Kept(), Scope = "", Author = 1, State = BroadcastState.Sending, StartedAt = now, CreatedAt = now };
        db.Add(broadcast);
        await db.SaveChangesAsync();
        return broadcast.Id;
    }

    // Days went by in a moment, in which a page that is open would have had its token renewed.
    static async Task Wakes(Person person)
    {
        var read = (await person.Texts()).Count;
        await person.Reload();
        await person.Reads(read);
    }

    static async Task Leave(params Person[] people)
    {
        foreach (var person in people) await person.Page.GotoAsync("about:blank");
    }

    async Task<Booking> Booking(bool wang)
    {
        await using var db = Store.Open();
        var all = db.Bookings.AsNoTracking().Where(it => !it.Sample);
        return await (wang ? all.OrderByDescending(it => it.Id) : all.OrderBy(it => it.Id)).FirstAsync();
    }

    async Task<int> Sent(System.Linq.Expressions.Expression<Func<Delivery, bool>> which)
    {
        await using var db = Store.Open();
        return await db.Deliveries.Where(which).CountAsync(it => it.State == DeliveryState.Sent);
    }

    LearningStore Store => town.App.Services.GetRequiredService<LearningStore>();

    /// <summary>The service as people get it, from a Tuesday at ten in the morning on, with a clock that can be set forward.</summary>
    public sealed class Town : Chromium
    {
        static readonly DateTimeOffset tuesday = new(2026, 11, 10, 2, 0, 0, TimeSpan.Zero);

        public Town()
        {
            Settings.Add("--Sample:Load=true");
            Time.Move(tuesday - TimeProvider.System.GetUtcNow());
        }

        internal MovableTime Time { get; } = new();

        private protected override void Adjust(IServiceCollection services) => services.AddSingleton<TimeProvider>(Time);
    }
}
