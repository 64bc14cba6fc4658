using Learning.Lectures;
using Learning.Messages;
using Learning.Messages.Reminders;
using Learning.Preferences;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Messages;

public abstract class Reminding_of_a_lecture(Towns.Towns towns) : IAsyncLifetime
{
    Town town = null!;

    [Fact]
    public async Task is_done_the_day_before_at_ten_and_once()
    {
        await town.Session(seats: 10, inHours: 53); // Wednesday, 15:00
        var li = await town.Booking("li", 2);
        Assert.Empty(await Due(hours: 24, minutes: -1));
        Assert.Equal(li.Id.ToString(null as IFormatProvider), Assert.Single(await Due(hours: 24)).Answers["bookings"]);
        Assert.Empty(await Due(hours: 24, minutes: 5));
        Assert.Empty(await Due(hours: 25));
    }

    [Fact]
    public async Task is_done_a_week_and_two_hours_before_as_well()
    {
        await town.Session(seats: 10, inHours: (9 * 24) + 5); // Wednesday week, 15:00
        await town.Booking("li", 2);
        Assert.Empty(await Due(hours: 48, minutes: -1));
        Assert.Single(await Due(hours: 48));
        Assert.Single(await Due(hours: 8 * 24));
        Assert.Empty(await Due(hours: (9 * 24) + 3, minutes: -1));
        Assert.Single(await Due(hours: (9 * 24) + 3));
        Assert.Empty(await Due(hours: (9 * 24) + 5));
    }

    [Fact]
    public async Task comes_not_late_to_who_booked_late()
    {
        await town.Session(seats: 10, inHours: 28); // Tuesday, 14:00
        town.Clock.Advance(TimeSpan.FromMinutes(1)); // of Monday, 10:00: the hour of the reminder
        await town.Booking("li", 2);
        Assert.Empty(await Due(hours: 2));
        Assert.Single(await Due(hours: 26));
    }

    [Fact]
    public async Task comes_not_for_a_booking_that_is_cancelled_or_waits()
    {
        await town.Session(seats: 2, inHours: 53);
        var li = await town.Booking("li", 2);
        await town.Booking("wang", 2);
        await Plan(hours: 24);
        Assert.Single(await town.Deliveries());
        await town.Cancel.Decide(li.Id, Town.Person("li"), Town.Key());
        Assert.Equal(["offer-made"], (await Claim()).Select(due => due.Kind));
        Assert.Equal(DeliveryState.Cancelled, (await town.Deliveries())[0].State);
    }

    [Fact]
    public async Task comes_for_the_new_day_when_the_session_is_moved()
    {
        await town.Session(seats: 10, inHours: 53);
        await town.Booking("li", 2);
        await Plan(hours: 24);
        await town.Change("s", session => (session.StartsAt, session.EndsAt) = (session.StartsAt.AddDays(2), session.EndsAt.AddDays(2)));
        Assert.Empty(await Claim());
        Assert.Equal(DeliveryState.Cancelled, (await town.Deliveries())[0].State);
        Assert.Empty(await Due(hours: 72, minutes: -1));
        Assert.Single(await Due(hours: 72));
    }

    [Fact]
    public async Task comes_not_for_a_session_that_is_cancelled()
    {
        await town.Session(seats: 10, inHours: 53);
        await town.Booking("li", 2);
        await Plan(hours: 24);
        await town.Change("s", session => session.Cancelled = true);
        Assert.Empty(await Claim());
        Assert.Empty(await Due(hours: 51));
    }

    [Fact]
    public async Task tells_what_comes_within_three_hours_together()
    {
        await town.Session(seats: 10, inHours: 53, id: "a");
        await town.Session(seats: 10, inHours: 49, id: "b");
        var (a, b) = (await town.Booking("li", 1, "a"), await town.Booking("li", 1, "b"));
        await town.Booking("wang", 1, "a");
        var due = await Due(hours: 24);
        Assert.Equal([$"{b.Id},{a.Id}", $"{a.Id + 2}"], due.Select(it => it.Answers["bookings"]));
    }

    [Fact]
    public async Task keeps_quiet_at_night()
    {
        await town.Session(seats: 10, inHours: 46.5); // Wednesday, 08:30
        await town.Booking("li", 2);
        Assert.Single(await Due(hours: 24));
        Assert.Empty(await Due(hours: 34, minutes: 54));
        Assert.Single(await Due(hours: 34, minutes: 55)); // 20:55
        Assert.Empty(await Due(hours: 46));
    }

    [Fact]
    public async Task lets_elderly_people_rest_at_noon()
    {
        await town.Get<SetView>().Decide(View.ForElders, Town.Person("li"));
        await town.Session(seats: 10, inHours: 5); // Monday, 15:00
        await town.Booking("li", 2);
        await town.Booking("wang", 2);
        Assert.Single(await Due(hours: 1, minutes: 55)); // 11:55
        Assert.Single(await Due(hours: 3)); // 13:00
    }

    [Fact]
    public async Task waits_for_the_end_of_quiet_hours_or_is_given_up()
    {
        await town.Session(seats: 10, inHours: 53);
        await town.Booking("li", 2);
        await Plan(hours: 24);
        town.Clock.SetUtcNow(Town.Morning.AddHours(36)); // 22:00, when the service is back
        Assert.Empty(await Claim());
        Assert.Equal((DeliveryState.Expired, "quiet hours"), (await town.Deliveries()).Select(it => (it.State, it.Reason)).Single());
    }

    [Fact]
    public async Task comes_not_when_its_day_is_over()
    {
        await town.Session(seats: 10, inHours: 53);
        await town.Booking("li", 2);
        await Plan(hours: 24);
        town.Clock.SetUtcNow(Town.Morning.AddHours(47)); // Wednesday, 09:00
        Assert.Empty(await Claim());
        Assert.Equal(DeliveryState.Expired, (await town.Deliveries()).Single().State);
    }

    [Fact]
    public async Task gives_the_link_of_a_live_broadcast_ten_minutes_before_at_any_hour()
    {
        await town.Session(seats: null, inHours: 35.5, mode: Mode.Live); // Tuesday, 21:30
        await town.Booking("li", 1);
        Assert.Single(await Due(hours: 33.5));
        Assert.Empty(await Due(hours: 35, minutes: 19));
        Assert.Single(await Due(hours: 35, minutes: 20));
    }

    [Fact]
    public async Task comes_at_the_hour_a_person_chose()
    {
        await Choose(MessageChoice.RemindAt, new(19, 0));
        await town.Session(seats: 10, inHours: 53);
        await town.Booking("li", 2);
        Assert.Empty(await Due(hours: 24));
        Assert.Single(await Due(hours: 33));
    }

    [Theory]
    [InlineData(MessageChoice.StopAll), InlineData(MessageChoice.StopReminders), InlineData(MessageChoice.Pause)]
    public async Task comes_not_to_who_does_not_want_it(MessageChoice choice)
    {
        await town.Session(seats: 10, inHours: 53);
        await town.Booking("li", 2);
        await Plan(hours: 24);
        await Choose(choice);
        Assert.Empty(await Claim());
        Assert.Equal(DeliveryState.OptedOut, (await town.Deliveries()).Single().State);
        Assert.Empty(await Due(hours: 51));
        Assert.Single(await town.Deliveries());
    }

    [Fact]
    public async Task comes_again_when_a_pause_is_over()
    {
        await Choose(MessageChoice.Pause);
        await town.Session(seats: 10, inHours: (32 * 24) + 5);
        await town.Booking("li", 2);
        Assert.Empty(await Due(hours: 25 * 24));
        Assert.Single(await Due(hours: 31 * 24));
    }

    [Fact]
    public async Task is_written_once_by_many_instances()
    {
        await town.Session(seats: 10, inHours: 53);
        for (var n = 0; n < 5; n++) await town.Booking($"family {n}", 1);
        town.Clock.SetUtcNow(Town.Morning.AddHours(24));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => town.Get<PlanReminders>().Sweep())));
        await town.Get<PlanReminders>().Sweep();
        Assert.Equal(5, (await town.Deliveries()).Count);
    }

    [Fact]
    public async Task is_answered_by_who_is_coming()
    {
        await town.Session(seats: 10, inHours: 53);
        var li = await town.Booking("li", 2);
        await Plan(hours: 24);
        Assert.Equal(0, (await town.Get<SayComing>().Decide([li.Id], Town.Person("wang"))).Result!.Reminders);
        Assert.Equal(1, (await town.Get<SayComing>().Decide([li.Id], Town.Person("li"))).Result!.Reminders);
        await using var db = town.Store.Open();
        Assert.Equal(Town.Morning.AddHours(24).UtcDateTime, (await db.Reminded.SingleAsync()).ComingAt);
    }

    public async Task InitializeAsync() => town = await towns.Found();

    public Task DisposeAsync() => towns.DisposeAsync();

    async Task Choose(MessageChoice choice, TimeOnly? at = null) =>
        Assert.True((await town.Get<SetMessages>().Decide(choice, at, "words", Town.Person("li"), Town.Key())).Done);

    Task<int> Plan(double hours, int minutes = 0)
    {
        town.Clock.SetUtcNow(Town.Morning.AddHours(hours).AddMinutes(minutes));
        return town.Get<PlanReminders>().Sweep();
    }

    // So long after the first morning.
    async Task<IReadOnlyList<DueDelivery>> Due(double hours, int minutes = 0)
    {
        await Plan(hours, minutes);
        return await Claim();
    }

    async Task<IReadOnlyList<DueDelivery>> Claim()
    {
        var due = await town.Claim();
        foreach (var each in due) await town.Settle(each);
        return due;
    }

    public sealed class On_sqlite() : Reminding_of_a_lecture(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : Reminding_of_a_lecture(new PostgresTowns(server));
}
