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
/// Random histories of families with two sessions each, in any time zone: booked, cancelled, moved by the family and by staff, called off, messages stopped
/// and wanted again, hours chosen, and the service away for up to a day. Whatever happens, no reminder is stale, doubled, late or sent at night. Many families
/// live through one round together in a town of their own: what costs is the looking, and one look is for all of them.
/// </summary>
public sealed class Any_history : IAsyncLifetime
{
    const int together = 25;

    static readonly string[] zones = [.. TimeZoneInfo.GetSystemTimeZones().Where(zone => zone.HasIanaId && zone.Id.Contains('/', StringComparison.Ordinal)).Select(zone => zone.Id)];

    static readonly Gen<History> histories = Gen.Select(
        Gen.Int[3, 200], Gen.Bool, Gen.Select(Gen.Int[0, 24], Gen.Int[1, 12 * 60], Gen.Int[0, 23]).Array[10, 30], (hours, live, steps) => new History(hours, live, steps));

    static readonly Gen<Round> rounds = Gen.Select(
        Gen.Int[0, zones.Length - 1], Gen.Int[0, 100 * 24 * 60], histories.Array[together], Gen.Int[1, 50].Array[12], Gen.Select(Gen.Int[1, 150 * 60], Gen.Int[60, 24 * 60]).Array[0, 4],
        (zone, later, families, looks, away) => new Round(zones[zone], later, families, looks, away));

    readonly SqliteTowns towns = new();

    [Fact]
    public async Task sends_no_reminder_that_is_stale_doubled_late_or_at_night()
    {
        var (sent, played) = (0, Scale.Of(100, 20_000));
        await rounds.SampleAsync(async round => Interlocked.Add(ref sent, await Play(round, asSent: true)), iter: played / together, threads: 2);
        Assert.True(sent > played / 4, $"Only {sent} reminders were sent: that proves little.");
    }

    [Fact]
    public async Task would_send_such_ones_if_the_records_were_not_asked_again()
    {
        var wrong = await Assert.ThrowsAnyAsync<Exception>(() => rounds.SampleAsync(round => Play(round, asSent: false), iter: 4, threads: 1));
        Assert.Matches("It is (stale|late|not wanted)|It comes at", wrong.ToString());
    }

    public Task InitializeAsync() => towns.InitializeAsync();

    public Task DisposeAsync() => towns.DisposeAsync();

    // Plays a round; answers how many reminders were sent.
    async Task<int> Play(Round round, bool asSent)
    {
        var store = (await towns.NewStore()) with { City = Town.City with { TimeZone = round.Zone } };
        var sent = 0;
        await using (var town = new Town(store)) sent = await Play(round, town, asSent);
        SqliteTowns.PullDown(store);
        return sent;
    }

    static async Task<int> Play(Round round, Town town, bool asSent)
    {
        town.Clock.Advance(TimeSpan.FromMinutes(round.Later));
        var start = town.Clock.GetUtcNow();
        var mayor = await town.First();
        var families = round.Families.Select((history, n) => new Family(town, mayor, $"family {n}", history)).ToList();
        foreach (var family in families) await family.Begin();
        var post = new Post(town);
        foreach (var (minutes, act) in round.Moments())
        {
            town.Clock.SetUtcNow(start.AddMinutes(minutes));
            if (act is null) await post.Look(asSent);
            else await families[act.Family].Do(act.Verb, act.Hour);
        }
        return post.Sent;
    }

    /// <summary>A family's history: what it does, and how many minutes pass until it does the next.</summary>
    sealed record History(int InHours, bool Live, (int Verb, int Minutes, int Hour)[] Steps);

    sealed record Act(int Family, int Verb, int Hour);

    /// <summary>Families together; after how many minutes the service looks each time, and when and how long it is away.</summary>
    sealed record Round(string Zone, int Later, History[] Families, int[] Looks, (int From, int Minutes)[] Away)
    {
        /// <summary>What happens when, in minutes from the start: an act, or for null a look of the service.</summary>
        public IEnumerable<(int Minutes, Act? Act)> Moments()
        {
            var acts = Families.SelectMany(Acts).ToList();
            var looks = LooksUntil(Families.Max(it => it.Steps.Sum(step => step.Minutes))).Distinct().Select(it => (Minutes: it, Act: (Act?)null));
            return looks.Concat(acts).OrderBy(it => it.Minutes);
        }

        // Most of the time a family does nothing.
        IEnumerable<(int Minutes, Act? Act)> Acts(History history, int family)
        {
            var at = 0;
            foreach (var (verb, minutes, hour) in history.Steps)
            {
                if (verb <= Family.LastVerb) yield return (Awake(at), new(family, verb, hour));
                at += minutes;
            }
        }

        IEnumerable<int> LooksUntil(int end)
        {
            for (var (at, n) = (0, 0); at < end; at += Looks[n++ % Looks.Length]) yield return Awake(at);
        }

        // While the service is away nothing can be done either.
        int Awake(int at) => Away.OrderBy(it => it.From).Aggregate(at, (now, away) => now >= away.From && now < away.From + away.Minutes ? away.From + away.Minutes : now);
    }

    /// <summary>A family, and two sessions of a lecture.</summary>
    sealed class Family(Town town, Learning.Staff.By mayor, string name, History history)
    {
        public const int LastVerb = 7;

        string First => name + " a";

        string Second => name + " b";

        public async Task Begin()
        {
            await town.Session(seats: 50, inHours: history.InHours, id: First);
            await town.Session(seats: 50, inHours: history.InHours + 30, id: Second, mode: history.Live ? Mode.Live : Mode.InPerson);
            await town.Booking(name, 2, First);
        }

        public async Task Do(int verb, int hour)
        {
            var booking = await town.My.Of(Town.Person(name)) is [var first, ..] ? first : null;
            if (verb == 0 && booking is null) await town.Book.Decide(Second, Town.Person(name), 1, null, WhenFull.Refuse, Town.Key());
            if (verb == 1 && booking is not null) await town.Cancel.Decide(booking.Id, Town.Person(name), Town.Key());
            if (verb == 2 && booking is not null) await town.Move.Decide(booking.Id, booking.Session.SessionId == First ? Second : First, Town.Person(name), Town.Key());
            if (verb == 3 && booking is not null) await town.Get<MoveSession>().Decide(booking.Session.SessionId, booking.Session.StartsAt.UtcDateTime.AddHours(hour - 12), null, mayor);
            if (verb == 4 && hour < 4 && booking is not null) await town.Get<CallOffSession>().Decide(booking.Session.SessionId, mayor);
            if (verb == 5) await Choose(hour < 12 ? MessageChoice.StopReminders : MessageChoice.StopAll, null);
            if (verb == 6) await Choose(MessageChoice.Start, null);
            if (verb == 7 && hour > 7 && hour < 21) await Choose(MessageChoice.RemindAt, new TimeOnly(hour, 0));
        }

        Task<Decided<MyMessages>> Choose(MessageChoice choice, TimeOnly? at) => town.Get<SetMessages>().Decide(choice, at, "chosen", Town.Person(name), Town.Key());
    }

    /// <summary>Sends what is due, as the loop does, and checks each reminder as it goes out.</summary>
    sealed class Post(Town town)
    {
        readonly HashSet<long> seen = [];

        public int Sent => seen.Count;

        DateTime Now => town.Clock.GetUtcNow().UtcDateTime;

        public async Task Look(bool asSent)
        {
            var ids = asSent ? await Claimed() : await Planned();
            if (ids.Count > 0) await Check(ids);
            await town.Get<PlanReminders>().Sweep();
        }

        // The reminders that go out now, checked as the loop checks them.
        async Task<List<long>> Claimed()
        {
            var due = await town.Claim();
            if (due.Count > 0) await town.Get<Deliveries>().Settle([.. due.Select(it => new Attempt(it, AttemptEnd.Sent))]);
            return [.. due.Where(it => it.Kind == PlanReminders.Dialog).Select(it => it.Id)];
        }

        // The reminders that would go out now if nothing were asked again.
        async Task<List<long>> Planned()
        {
            await using var db = town.Store.Open();
            var now = Now;
            var due = db.Deliveries.Where(it => it.Kind == PlanReminders.Dialog && it.State == DeliveryState.Due && it.DueAt <= now);
            var ids = await due.Select(it => it.Id).ToListAsync();
            await due.ExecuteUpdateAsync(set => set.SetProperty(it => it.State, DeliveryState.Sent));
            return ids;
        }

        async Task Check(List<long> ids)
        {
            await using var db = town.Store.Open();
            var rows = await db.Deliveries.AsNoTracking().Where(it => ids.Contains(it.Id)).ToListAsync();
            var people = rows.ConvertAll(it => it.PersonId);
            var choices = await db.MessageChoices.AsNoTracking().Where(it => people.Contains(it.PersonId)).ToDictionaryAsync(it => it.PersonId);
            var told = (await (
                from it in db.Reminded
                where ids.Contains(it.DeliveryId)
                join booking in db.Bookings on it.BookingId equals booking.Id
                where booking.State == BookingState.Booked
                join session in db.Sessions on booking.SessionId equals session.Id
                where !session.Cancelled
                select new { it.DeliveryId, session.StartsAt }).ToListAsync()).ToLookup(it => it.DeliveryId, it => it.StartsAt);
            foreach (var row in rows) Check(row, [.. told[row.Id]], choices.GetValueOrDefault(row.PersonId));
        }

        void Check(Delivery row, List<DateTime> starts, MessageChoices? choices)
        {
            Assert.True(seen.Add(row.Id), "It is sent twice.");
            Assert.True(starts.Count > 0, "It is stale: nothing of it is booked.");
            Assert.True(row.UselessAfter > Now && starts.Exists(it => it > Now - TimeSpan.FromMinutes(10)), "It is late.");
            Assert.True(choices?.Allows(MessageTopic.Reminders, Now) != false, "It is not wanted.");
            var hour = town.Get<CityClock>().InCity(Now).Hour;
            Assert.True(row.Urgent || hour is >= 8 and < 21, $"It comes at {hour} o'clock.");
        }
    }
}
