using Learning.Bookings;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Learning.Tests.Proofs;

/// <summary>In full: 10,000 people, 64 at once, 100 seats; see <see cref="Scale"/>.</summary>
public abstract class A_rush(Towns.Towns towns, int instances) : IAsyncLifetime
{
    const int atOnce = 64;
    static readonly int people = Scale.Of(600, 10_000);
    static readonly int seats = Scale.Of(20, 100);

    LearningOptions store = null!;
    Town[] town = null!;

    [Fact]
    public async Task sells_exactly_the_seats_and_queues_the_others_in_order()
    {
        await town[0].Session(seats);
        var next = -1;
        var lanes = await Task.WhenAll(Enumerable.Range(0, atOnce).Select(lane => Task.Run(async () =>
        {
            var mine = new List<Receipt>();
            for (var person = Interlocked.Increment(ref next); person < people; person = Interlocked.Increment(ref next))
                mine.Add(await Book(town[lane % instances], person));
            return mine;
        })));

        Assert.Equal(seats, lanes.Sum(lane => lane.Count(receipt => receipt.State == BookingState.Booked)));
        Assert.Equal(Enumerable.Range(1, people - seats), Places(lanes.SelectMany(lane => lane)).Order());
        // Who asked after having been answered stands behind: in each lane places only grow, and no seat follows a place.
        Assert.All(lanes, lane => Assert.Equal(Places(lane).Order(), Places(lane)));
        Assert.All(lanes, lane => Assert.True(lane.SkipWhile(receipt => receipt.QueuePlace is null).All(receipt => receipt.QueuePlace is not null)));
        await IsExact(people);
    }

    [Fact]
    public async Task oversells_when_seats_are_checked_and_then_taken_without_the_writer()
    {
        await town[0].Session(seats);
        var round = Enumerable.Range(0, seats + 20).ToList();
        var free = await Task.WhenAll(round.Select(_ => SeatsLeft(town[0])));
        await Task.WhenAll(round.Where(person => free[person] > 0).Select(person => Insert(town[0], person)));
        Assert.True(await Sold() > seats);
    }

    public async Task InitializeAsync()
    {
        store = await towns.NewStore();
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        town = [.. Enumerable.Range(0, instances).Select(_ => towns.Found(store, clock))];
    }

    public Task DisposeAsync() => towns.DisposeAsync();

    protected async Task TwoProcesses()
    {
        await town[0].Session(seats);
        using var one = new Child(store, "share", "--session", "s", "--first", "0", "--people", $"{people / 2}", "--at-once", $"{atOnce / 2}");
        using var two = new Child(store, "share", "--session", "s", "--first", $"{people / 2}", "--people", $"{people / 2}", "--at-once", $"{atOnce / 2}");
        await Task.WhenAll(one.Ended(), two.Ended());

        var said = one.Said.Concat(two.Said).ToList();
        Assert.Equal(seats, said.Count(columns => columns[2] == nameof(BookingState.Booked)));
        Assert.Equal(Enumerable.Range(1, people - seats), said.Where(columns => columns[3] != "").Select(columns => int.Parse(columns[3], null)).Order());
        await IsExact(people);
    }

    static async Task<Receipt> Book(Town town, int person)
    {
        var decided = await town.Book.Decide("s", Town.Person($"person {person}"), 1, null, WhenFull.Wait, $"key {person}");
        return decided.Result!;
    }

    static IEnumerable<int> Places(IEnumerable<Receipt> receipts) => receipts.Select(receipt => receipt.QueuePlace).OfType<int>();

    async Task IsExact(int asked)
    {
        await town[0].CountersEqualRows();
        await using var db = town[0].Store.Open();
        Assert.Equal(asked, await db.Bookings.CountAsync());
        Assert.Equal(asked, await db.Effects.CountAsync());
        var tickets = await db.Bookings.Where(it => it.State == BookingState.Waiting).Select(it => it.Ticket!.Value).ToListAsync();
        Assert.Equal(Enumerable.Range(1, asked - seats), tickets.Order());
    }

    static async Task<int> SeatsLeft(Town at)
    {
        await using var db = at.Store.Open();
        return seats - await db.Bookings.CountAsync(it => it.SessionId == "s" && it.State == BookingState.Booked);
    }

    static async Task Insert(Town at, int person)
    {
        await using var db = at.Store.Open();
        var who = new Learning.People.Person { CreatedAt = at.Clock.GetUtcNow().UtcDateTime };
        db.People.Add(who);
        await db.SaveChangesAsync();
        db.Bookings.Add(new Booking
        {
            SessionId = "s",
            PersonId = who.Id,
            Seats = 1,
            State = BookingState.Booked,
            CalendarToken = $"token {person}",
            CreatedAt = who.CreatedAt,
            ChangedAt = who.CreatedAt,
        });
        await db.SaveChangesAsync();
    }

    async Task<int> Sold()
    {
        await using var db = town[0].Store.Open();
        return await db.Bookings.SumAsync(it => it.Seats);
    }

    public sealed class On_sqlite() : A_rush(new SqliteTowns(), instances: 1);

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : A_rush(new PostgresTowns(server), instances: 2)
    {
        [Fact]
        public Task is_as_exact_in_two_processes() => TwoProcesses();
    }
}
