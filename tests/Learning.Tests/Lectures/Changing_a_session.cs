using Learning.Bookings;
using Learning.Lectures;
using Learning.Messages;
using Learning.Messages.Reminders;
using Learning.Staff;
using Learning.Tests.Staff;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Lectures;

public abstract class Changing_a_session(Towns.Towns towns) : IAsyncLifetime
{
    Town town = null!;
    By mayor = null!;

    [Fact]
    public async Task tells_every_party_that_booked_or_waits_and_nobody_else()
    {
        await town.Session(seats: 2);
        await town.Session(seats: 2, id: "other");
        var li = await town.Booking("li", 2);
        var wang = await town.Booking("wang", 1);
        var chen = await town.Booking("chen", 1);
        await town.Cancel.Decide(chen.Id, Town.Person("chen"), Town.Key());
        await town.Booking("zhao", 1, "other");

        Assert.Equal(2, (await Moved(hours: 3)).Told);
        var due = await town.Claim();
        Assert.Equal([li.Id, wang.Id], due.Select(Booking).Order());
        Assert.All(due, each => Assert.Equal(SessionNotices.Dialog, each.Kind));
        Assert.Equal("p", due[0].Answers["place"]);
    }

    [Fact]
    public async Task tells_of_several_changes_at_once_until_they_were_told()
    {
        await town.Session(seats: 2);
        await town.Booking("li", 2);
        var before = (await town.Row()).StartsAt;
        Assert.Equal(1, (await Moved(hours: 3)).Told);
        Assert.Equal(0, (await Moved(hours: 4)).Told);
        var due = Assert.Single(await town.Claim());
        Assert.Equal(before, DateTime.Parse(due.Answers["was"], null, System.Globalization.DateTimeStyles.RoundtripKind));
        await town.Settle(due);
        Assert.Equal(1, (await Moved(hours: -1)).Told);
        Assert.Single(await town.Claim());
    }

    [Fact]
    public async Task gives_the_calendar_file_a_new_version()
    {
        await town.Session(seats: 2);
        var li = await town.Booking("li", 2);
        await Moved(hours: 3);
        var moved = await Calendar(li);
        Assert.Contains("SEQUENCE:1", moved, StringComparison.Ordinal);
        Assert.Contains("METHOD:PUBLISH", moved, StringComparison.Ordinal);
        Assert.True((await town.Get<CallOffSession>().Decide("s", mayor)).Done);
        var off = await Calendar(li);
        Assert.Contains("METHOD:CANCEL", off, StringComparison.Ordinal);
        Assert.DoesNotContain("SEQUENCE:1\r", off, StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_told_by_day_unless_the_session_is_near()
    {
        await town.Session(seats: 2, inHours: 25); // tomorrow at 11:00
        await town.Session(seats: 2, inHours: 13, id: "late"); // today at 23:00
        await town.Booking("li", 1);
        await town.Booking("wang", 1, "late");
        town.Clock.SetUtcNow(Town.Morning.AddHours(11.5)); // 21:30
        await Moved(hours: 1);
        Assert.True((await town.Get<CallOffSession>().Decide("late", mayor)).Done);
        Assert.Equal("wang", Assert.Single(await town.Claim()).To.UserId);
        town.Clock.SetUtcNow(Town.Morning.AddHours(22)); // 08:00
        Assert.Equal("li", Assert.Single(await town.Claim()).To.UserId);
    }

    [Fact]
    public async Task is_told_three_hours_before_where_the_night_would_end_too_late()
    {
        await town.Session(seats: 2, inHours: 23.5); // tomorrow at 09:30
        await town.Booking("li", 1);
        town.Clock.SetUtcNow(Town.Morning.AddHours(12));
        Assert.True((await town.Get<CallOffSession>().Decide("s", mayor)).Done);
        town.Clock.SetUtcNow(Town.Morning.AddHours(20.4));
        Assert.Empty(await town.Claim());
        town.Clock.SetUtcNow(Town.Morning.AddHours(20.5)); // 06:30
        Assert.Single(await town.Claim());
    }

    [Fact]
    public async Task is_not_told_to_who_gave_the_booking_up_meanwhile()
    {
        await town.Session(seats: 2);
        var li = await town.Booking("li", 2);
        await Moved(hours: 3);
        await town.Cancel.Decide(li.Id, Town.Person("li"), Town.Key());
        Assert.DoesNotContain(await town.Claim(), due => due.Kind == SessionNotices.Dialog);
    }

    [Fact]
    public async Task lets_no_reminder_of_the_old_time_pass()
    {
        await town.Session(seats: 2, inHours: 26); // tomorrow at noon
        await town.Booking("li", 1);
        town.Clock.Advance(TimeSpan.FromHours(1));
        Assert.True((await town.Get<MoveSession>().Decide("s", (await town.Row()).StartsAt.AddDays(5), null, mayor)).Done);
        await town.Settle(Assert.Single(await town.Claim()));
        town.Clock.Advance(TimeSpan.FromHours(24));
        await town.Get<PlanReminders>().Sweep();
        Assert.Empty(await town.Claim());
    }

    [Fact]
    public async Task is_refused_for_what_cannot_be()
    {
        await town.Session(seats: 2);
        await town.Session(seats: 2, id: "live", mode: Mode.Live);
        Assert.Equal(new NoSuchSession("none"), await Refused("none", hours: 1));
        Assert.Equal(new NothingChanges(), await Refused("s", place: "p"));
        Assert.Equal(new NoSuchPlace("nowhere"), await Refused("s", place: "nowhere"));
        Assert.Equal(new NoSuchPlace("p"), await Refused("live", place: "p"));
        Assert.Equal(new StartsInThePast(), await Refused("s", hours: -1000));
        Assert.True((await town.Get<CallOffSession>().Decide("s", mayor)).Done);
        Assert.Equal(new CalledOffAlready(), await Refused("s", hours: 1));
        Assert.Equal(new CalledOffAlready(), (await town.Get<CallOffSession>().Decide("s", mayor)).Refusal);
        town.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(new SessionIsOver(), await Refused("live", hours: 1));
    }

    [Fact]
    public async Task is_for_those_in_whose_part_of_the_city_it_is_held()
    {
        await town.Session(seats: 2);
        await town.Booking("li", 1);
        var hankou = (await town.Account(mayor, "han", StaffRole.District, "hankou")).Acts();
        Assert.Equal(new NoSuchSession("s"), (await town.Get<CallOffSession>().Decide("s", hankou)).Refusal);
        Assert.Equal(new NoSuchSession("s"), (await town.Get<MoveSession>().Decide("s", null, "far-school", hankou)).Refusal);
        Assert.Empty(await town.Claim());
        var wuchang = (await town.Account(mayor, "wu", StaffRole.District, "wuchang")).Acts();
        Assert.Equal(new NotAllowed(), (await town.Get<MoveSession>().Decide("s", null, "far-school", wuchang)).Refusal);
        Assert.Empty(await town.Claim());
        Assert.True((await town.Get<CallOffSession>().Decide("s", wuchang)).Done);
        Assert.Single(await town.Claim());
    }

    [Fact]
    public async Task stands_in_the_trail()
    {
        await town.Session(seats: 2);
        await Moved(hours: 2);
        await using var db = town.Store.Open();
        var entry = await db.AuditEntries.OrderByDescending(it => it.Id).FirstAsync();
        Assert.Equal(("session-moved", "session", "s", mayor.Staff), (entry.Act, entry.Kind, entry.Subject, entry.StaffId));
        Assert.Empty((await town.Get<AuditTrail>().Check()).Faults);
    }

    [Fact]
    public async Task while_a_rush_books_it_keeps_its_counters_and_tells_all()
    {
        await town.Session(seats: null);
        var booking = Task.WhenAll(Enumerable.Range(0, 40).Select(n => Task.Run(() => town.Booking($"family {n}", 1))));
        var moving = Task.Run(() => Moved(hours: 2));
        await Task.WhenAll(booking, moving);
        await town.CountersEqualRows();
        Assert.Equal((await moving).Told, (await town.Deliveries()).Count(it => it.Kind == SessionNotices.Dialog));
    }

    public async Task InitializeAsync()
    {
        town = await StaffTown.Found(towns);
        mayor = await town.First();
    }

    public Task DisposeAsync() => towns.DisposeAsync();

    static long Booking(DueDelivery due) => long.Parse(due.Answers["booking"], null);

    async Task<ChangedSession> Moved(double hours)
    {
        var moved = await town.Get<MoveSession>().Decide("s", (await town.Row()).StartsAt.AddHours(hours), null, mayor);
        Assert.True(moved.Done, moved.Refusal?.ToString());
        return moved.Result;
    }

    async Task<Refusal?> Refused(string session, double? hours = null, string? place = null)
    {
        var starts = hours is { } later ? town.Clock.GetUtcNow().UtcDateTime.AddDays(10).AddHours(later) : (DateTime?)null;
        return (await town.Get<MoveSession>().Decide(session, starts, place, mayor)).Refusal;
    }

    async Task<string> Calendar(Receipt booking) => (await town.Get<CalendarFile>().Write(booking.CalendarToken, Language.English))!;

    public sealed class On_sqlite() : Changing_a_session(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : Changing_a_session(new PostgresTowns(server));
}
