using System.Net;
using System.Text.RegularExpressions;
using Learning;
using Learning.Bookings;
using Learning.Messages;
using Learning.Messages.Broadcasts;
using Learning.People;
using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace LearningBot.Tests.Staff;

public sealed class Looking_back_at_messages(ConsoleService console) : IClassFixture<ConsoleService>
{
    [Fact]
    public async Task shows_what_became_of_them_and_the_numbers_add_up()
    {
        var it = await Over();
        using var city = await console.SignedIn(StaffRole.City);
        var page = await city.Get($"/staff/messages/report/{it.Id}");
        Assert.Contains("一共 10 条", page, StringComparison.Ordinal);
        Assert.Contains("<td>没发成：联系不到</td><td class=\"number\">3</td>", page, StringComparison.Ordinal);
        Assert.Contains("<td class=\"number\">5</td><td class=\"number\">10</td>", page, StringComparison.Ordinal);
        Assert.Contains("<text x=\"0\" y=\"14\">已发出</text>", page, StringComparison.Ordinal);
        Assert.Contains("may have arrived", await city.Get($"/staff/messages/report/{it.Id}?lang=en"), StringComparison.Ordinal);
    }

    [Theory, InlineData("csv"), InlineData("xlsx")]
    public async Task exports_them_only_with_a_reason_that_is_kept(string kind)
    {
        var it = await Over("=HYPERLINK(\"x\")");
        using var auditor = await console.SignedIn(StaffRole.Auditor);
        Assert.Contains("请写明原因", await auditor.Post($"/staff/messages/export/{it.Id}", ("As", kind), ("Reason", " ")), StringComparison.Ordinal);
        Assert.Equal(0, await Exports(it.Id));
        var file = await auditor.Post($"/staff/messages/export/{it.Id}", ("As", kind), ("Reason", "for the yearly report"));
        Assert.Equal(HttpStatusCode.OK, auditor.Status);
        Assert.Equal(1, await Exports(it.Id));
        if (kind == "csv")
        {
            Assert.InRange(console.Since(Regex.Match(file, "没发成,联系不到,3,(.*)").Groups[1].Value), TimeSpan.Zero, TimeSpan.FromMinutes(30));
            Assert.DoesNotContain("\n=HYPERLINK", file, StringComparison.Ordinal);
            Assert.DoesNotContain(",=HYPERLINK", file, StringComparison.Ordinal);
        }
        else
        {
            Assert.StartsWith("PK", file, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task sends_again_to_those_whom_it_failed_to_reach()
    {
        var it = await Over();
        using var city = await console.SignedIn(StaffRole.City);
        Assert.Contains("有 3 条没有送到", await city.Get($"/staff/messages/again/{it.Id}"), StringComparison.Ordinal);
        Assert.Contains("3 条会再发一次", await city.Post($"/staff/messages/again/{it.Id}"), StringComparison.Ordinal);
        Assert.Equal(BroadcastState.Sending, (await console.Kept(it.Id)).State);
    }

    [Fact]
    public async Task shows_what_is_in_trouble_and_tries_it_again()
    {
        var booking = await Reminded(DeliveryState.Dead, "no try ended");
        using var city = await console.SignedIn(StaffRole.City);
        var page = await city.Get("/staff/messages/trouble");
        Assert.Contains("讲座提醒", page, StringComparison.Ordinal);
        Assert.Contains("state=Dead&kind=reminder", page, StringComparison.Ordinal);
        Assert.Contains("再发 1 条", await city.Get("/staff/messages/send-again?state=Dead&kind=reminder"), StringComparison.Ordinal);
        Assert.Contains("1 条会再发一次", await city.Post("/staff/messages/send-again?state=Dead&kind=reminder"), StringComparison.Ordinal);
        await city.Get("/staff/messages/send-again?state=Uncertain");
        Assert.Equal(HttpStatusCode.NotFound, city.Status);
        await using var db = console.Get<LearningStore>().Open();
        Assert.NotEqual(DeliveryState.Dead, (await db.Deliveries.AsNoTracking().SingleAsync(it => it.BookingId == booking.Id && it.Cause == "test")).State);
    }

    [Fact]
    public async Task finds_what_was_sent_for_a_session_or_a_booking_within_ones_branch()
    {
        var booking = await Reminded(DeliveryState.Cancelled, null);
        using var city = await console.SignedIn(StaffRole.City);
        foreach (var word in (string[])[booking.SessionId, BookingNumber.Of(booking.Id)])
        {
            var page = await city.Get($"/staff/messages/sent?find={Uri.EscapeDataString(word)}");
            Assert.Contains("不用发了", page, StringComparison.Ordinal);
            Assert.Contains(BookingNumber.Of(booking.Id), page, StringComparison.Ordinal);
        }
        await using var db = console.Get<LearningStore>().Open();
        var session = await db.Sessions.AsNoTracking().SingleAsync(it => it.Id == booking.SessionId);
        using var foreign = await console.SignedIn(StaffRole.District, await console.ForeignDistrict(session));
        foreach (var word in (string[])[booking.SessionId, BookingNumber.Of(booking.Id)])
        {
            Assert.Contains("没有这一场或这个预约号", await foreign.Get($"/staff/messages/sent?find={Uri.EscapeDataString(word)}"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task says_when_people_are_reminded_in_both_languages()
    {
        using var city = await console.SignedIn(StaffRole.City);
        Assert.Contains("前一天上午 10:00", await city.Get("/staff/messages/reminders"), StringComparison.Ordinal);
        Assert.Contains("from 21:00 to 8:00", await city.Get("/staff/messages/reminders?lang=en"), StringComparison.Ordinal);
    }

    async Task<Broadcast> Over(string? name = null)
    {
        var it = await console.NewBroadcast(new() { List = await console.Listed(1) });
        await console.Deliver(it.Id, (DeliveryState.Sent, null, 5), (DeliveryState.Failed, "no address", 3), (DeliveryState.Uncertain, null, 2));
        await console.Put(it.Id, BroadcastState.Done);
        if (name is null) return it;
        await using var db = console.Get<LearningStore>().Open();
        await db.Broadcasts.Where(one => one.Id == it.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.Name, name));
        return it;
    }

    async Task<int> Exports(long id)
    {
        var subject = id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await using var db = console.Get<LearningStore>().Open();
        return await db.AuditEntries.CountAsync(it => it.Act == "exported" && it.Kind == "broadcast" && it.Subject == subject);
    }

    async Task<Booking> Reminded(DeliveryState state, string? reason)
    {
        var session = await console.NewSession();
        var who = new Address("directline", "li" + session.Id, "c", Language.Chinese);
        Assert.True((await console.Get<BookSeats>().Decide(session.Id, who, 2, null, WhenFull.Refuse, "li/" + session.Id)).Done);
        var now = console.Time.GetUtcNow().UtcDateTime;
        await using var db = console.Get<LearningStore>().Open();
        var booking = await db.Bookings.AsNoTracking().SingleAsync(it => it.SessionId == session.Id);
        db.Add(new Delivery
        {
            PersonId = booking.PersonId,
            Cause = "test",
            Kind = "reminder",
            Answers = "{}",
            BookingId = booking.Id,
            State = state,
            Reason = reason,
            Topic = MessageTopic.Reminders,
            DueAt = now,
            CreatedAt = now,
            ChangedAt = now,
        });
        await db.SaveChangesAsync();
        return booking;
    }
}
