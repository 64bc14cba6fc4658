using CsCheck;
using Learning.Bookings;
using Learning.City;
using Learning.Lectures;
using Learning.Messages;
using Learning.Messages.Reminders;
using Learning.Preferences;
using Learning.Tests.Staff;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Proofs;

/// <summary>
/// Random histories of one family and two sessions, in any time zone: booked, cancelled, moved by the family and by staff, called off, messages stopped
/// and wanted again, hours chosen, and the service away for up to a day. Whatever happens, no reminder is stale, doubled, late or sent at night.
/// </summary>
public sealed class Any_history : IAsyncLifetime
{
    static readonly string[] zones = [.. TimeZoneInfo.GetSystemTimeZones().Where(zone => zone.HasIanaId && zone.Id.Contains('/', StringComparison.Ordinal)).Select(zone => zone.Id)];

    static readonly Gen<History> histories =
        Gen.Select(Gen.Int[0, zones.Length - 1], Gen.Int[0, 100 * 24 * 60], Gen.Int[3, 200], Gen.Select(Gen.Int[0, 24], Gen.Int[1, 12 * 60], Gen.Int[0, 23]).Array[10, 30])
            .Select((zone, later, hours, steps) => new History(zones[zone], later, hours, steps));

    readonly SqliteTowns towns = new();
    readonly Dictionary<string, Town> byZone = [];
    int round;

    [Fact]
    public async Task sends_no_reminder_that_is_stale_doubled_late_or_at_night()
    {
        var sent = 0;
        await histories.SampleAsync(async history => sent += await Play(history, asSent: true), iter: Scale.Of(40, 20_000), threads: 1);
        Assert.True(sent > Scale.Of(10, 5_000), $"Only {sent} reminders were sent: that proves little.");
    }

    [Fact]
    public async Task would_send_such_ones_if_the_records_were_not_asked_again()
    {
        var wrong = await Assert.ThrowsAnyAsync<Exception>(() => histories.SampleAsync(history => Play(history, asSent: false), iter: 100, threads: 1));
        Assert.Matches("It is (stale|late|not wanted)|It comes at", wrong.ToString());
    }

    public Task InitializeAsync() => towns.InitializeAsync();

    public Task DisposeAsync() => towns.DisposeAsync();

    // Plays a history; answers how many reminders were sent.
    async Task<int> Play(History history, bool asSent)
    {
        var family = await Begin(history);
        var seen = new HashSet<long>();
        foreach (var (verb, minutes, hour) in history.Steps)
        {
            await family.Town.Get<PlanReminders>().Sweep();
            await family.Do(verb, hour);
            foreach (var passed in Times(verb, minutes))
            {
                family.Town.Clock.Advance(passed);
                foreach (var row in asSent ? await family.Sent() : await family.Planned())
                {
                    Assert.True(seen.Add(row.Id), "It is sent twice.");
                    await family.Check(row);
                }
                await family.Town.Get<PlanReminders>().Sweep();
            }
        }
        await family.End();
        return seen.Count;
    }

    // The service looks each half hour, unless it is away (9) for up to a day.
    static IEnumerable<TimeSpan> Times(int verb, int minutes)
    {
        if (verb == 9) return [TimeSpan.FromMinutes(2 * minutes)];
        return Enumerable.Repeat(TimeSpan.FromMinutes(30), minutes / 30).Append(TimeSpan.FromMinutes(minutes % 30));
    }

    async Task<Family> Begin(History history)
    {
        if (!byZone.TryGetValue(history.Zone, out var town))
            byZone[history.Zone] = town = towns.Found((await towns.NewStore()) with { City = Town.City with { TimeZone = history.Zone } });
        town.Clock.Advance(TimeSpan.FromMinutes(history.Later));
        var family = new Family(town, $"{++round}");
        await family.Begin(history.InHours);
        return family;
    }

    sealed record History(string Zone, int Later, int InHours, (int Verb, int Minutes, int Hour)[] Steps);

    /// <summary>A family, and two sessions of a lecture.</summary>
    sealed class Family(Town town, string name)
    {
        Learning.Staff.By? mayor;

        public Town Town => town;

        string First => name + " a";

        string Second => name + " b";

        DateTime Now => town.Clock.GetUtcNow().UtcDateTime;

        public async Task Begin(int inHours)
        {
            mayor = await town.Get<Learning.Staff.StaffList>().Find("mayor") is { } there ? there.Acts() : await town.First();
            await town.Session(seats: 50, inHours: inHours, id: First);
            await town.Session(seats: 50, inHours: inHours + 30, id: Second);
            await town.Booking(name, 2, First);
        }

        public async Task Do(int verb, int hour)
        {
            var booking = await town.My.Of(Town.Person(name)) is [var first, ..] ? first : null;
            if (verb == 0 && booking is null) await town.Book.Decide(Second, Town.Person(name), 1, null, WhenFull.Refuse, Town.Key());
            if (verb == 1 && booking is not null) await town.Cancel.Decide(booking.Id, Town.Person(name), Town.Key());
            if (verb == 2 && booking is not null) await town.Move.Decide(booking.Id, booking.Session.SessionId == First ? Second : First, Town.Person(name), Town.Key());
            if (verb == 3 && booking is not null) await town.Get<MoveSession>().Decide(booking.Session.SessionId, booking.Session.StartsAt.UtcDateTime.AddHours(hour - 12), null, mayor!);
            if (verb == 4 && hour < 4 && booking is not null) await town.Get<CallOffSession>().Decide(booking.Session.SessionId, mayor!);
            if (verb == 5) await Choose(hour < 12 ? MessageChoice.StopReminders : MessageChoice.StopAll, null);
            if (verb == 6) await Choose(MessageChoice.Start, null);
            if (verb == 7 && hour > 7 && hour < 21) await Choose(MessageChoice.RemindAt, new TimeOnly(hour, 0));
        }

        /// <summary>The reminders that go out now, checked as the loop checks them.</summary>
        public async Task<IReadOnlyList<Delivery>> Sent()
        {
            var due = await town.Claim();
            foreach (var each in due) await town.Settle(each);
            var ids = due.Where(each => each.Kind == PlanReminders.Dialog).Select(each => each.Id).ToHashSet();
            return [.. (await town.Deliveries()).Where(row => ids.Contains(row.Id))];
        }

        /// <summary>The reminders that would go out now if nothing were asked again.</summary>
        public async Task<IReadOnlyList<Delivery>> Planned()
        {
            await using var db = town.Store.Open();
            var now = Now;
            var rows = await db.Deliveries.Where(it => it.Kind == PlanReminders.Dialog && it.State == DeliveryState.Due && it.DueAt <= now).ToListAsync();
            foreach (var row in rows) row.State = DeliveryState.Sent;
            await db.SaveChangesAsync();
            return rows;
        }

        public async Task Check(Delivery row)
        {
            await using var db = town.Store.Open();
            var told = await db.Reminded.Where(it => it.DeliveryId == row.Id).Select(it => it.BookingId).Distinct().ToListAsync();
            var sessions = await db.Bookings.Where(it => told.Contains(it.Id) && it.State == BookingState.Booked)
                .Join(db.Sessions.Where(it => !it.Cancelled), it => it.SessionId, it => it.Id, (_, session) => session.StartsAt).ToListAsync();
            Assert.True(sessions.Count > 0, "It is stale: nothing of it is booked.");
            Assert.True(row.UselessAfter > Now && sessions.Exists(starts => starts > Now - TimeSpan.FromMinutes(10)), "It is late.");
            var choices = await db.MessageChoices.SingleOrDefaultAsync(it => it.PersonId == row.PersonId);
            Assert.True(choices?.Allows(MessageTopic.Reminders, Now) != false, "It is not wanted.");
            var hour = town.Get<CityClock>().InCity(Now).Hour;
            Assert.True(row.Urgent || hour is >= 8 and < 21, $"It comes at {hour} o'clock.");
        }

        // What is left of this history is none of the next one's.
        public async Task End()
        {
            await using var db = town.Store.Open();
            await db.Sessions.Where(it => it.Id == First || it.Id == Second).ExecuteUpdateAsync(set => set.SetProperty(it => it.Cancelled, true));
            await db.Deliveries.Where(it => it.State <= DeliveryState.Claimed).ExecuteUpdateAsync(set => set.SetProperty(it => it.State, DeliveryState.Cancelled));
        }

        Task<Decided<MyMessages>> Choose(MessageChoice choice, TimeOnly? at) => town.Get<SetMessages>().Decide(choice, at, "chosen", Town.Person(name), Town.Key());
    }
}
