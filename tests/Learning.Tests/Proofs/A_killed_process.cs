using Learning.Bookings;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Learning.Tests.Proofs;

/// <summary>In full: 100 processes killed (SIGKILL) at random moments while they book and cancel; see <see cref="Scale"/>.</summary>
public abstract class A_killed_process(Towns.Towns towns) : IAsyncLifetime
{
    static readonly int trials = Scale.Of(5, 100);

    LearningOptions store = null!;

    [Fact]
    public async Task loses_nothing_acknowledged_and_leaves_nothing_half_done()
    {
        store = await towns.NewStore();
        var moments = new Random(20261124);
        for (var trial = 0; trial < trials; trial++)
        {
            await using (var before = NewTown()) await before.Session(seats: 40, id: $"trial {trial}", lecture: $"lecture {trial}");
            using var child = new Child(store, "book", "--session", $"trial {trial}", "--first", $"{trial * 1_000_000}");
            await child.Begun;
            await Task.Delay(TimeSpan.FromMilliseconds(moments.Next(250)));
            await child.Kill();

            await using var after = NewTown();
            await NothingIsLost(after, child);
            await NothingIsHalfDone(after, $"trial {trial}");
        }
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => towns.DisposeAsync();

    Town NewTown() => new(store, new FakeTimeProvider(TimeProvider.System.GetUtcNow()));

    static async Task NothingIsLost(Town town, Child child)
    {
        await using var db = town.Store.Open();
        var effects = (await db.Effects.AsNoTracking().ToListAsync()).ToDictionary(it => it.Key);
        Assert.All(child.Said, columns => Assert.Equal(BookingNumber.Read(columns[3]), effects[columns[2]].BookingId));
        foreach (var columns in child.Said.Where(columns => columns[0] == "booked").TakeLast(20))
        {
            var who = new Learning.People.Address("rush", $"person {columns[1]}", $"conversation {columns[1]}", Language.Chinese);
            var session = columns[2][..columns[2].IndexOf('/', StringComparison.Ordinal)];
            var again = await town.Book.Decide(session, who, 1, "6-12", WhenFull.Wait, columns[2]);
            Assert.Equal(columns[3], again.Result!.Number);
        }
    }

    static async Task NothingIsHalfDone(Town town, string session)
    {
        await town.CountersEqualRows();
        await using var db = town.Store.Open();
        var bookings = await db.Bookings.AsNoTracking().Where(it => it.SessionId == session).ToListAsync();
        var ids = bookings.Select(it => it.Id).ToList();
        var effects = await db.Effects.AsNoTracking().Where(it => ids.Contains(it.BookingId)).ToListAsync();
        Assert.Equal(bookings.Count, effects.Count(it => it.Kind == EffectKind.Booked));
        Assert.Equal(bookings.Count(it => it.State == BookingState.Cancelled), effects.Count(it => it.Kind == EffectKind.Cancelled));
        var told = await db.Deliveries.Select(it => it.BookingId).ToListAsync();
        Assert.All(bookings.Where(it => it.State == BookingState.Offered), offered => Assert.Contains(offered.Id, told));
        var row = await town.Row(session);
        Assert.True(row.Booked + row.Held <= 40);
        Assert.True(row.Waiting == 0 || row.Left == 0);
    }

    public sealed class On_sqlite() : A_killed_process(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : A_killed_process(new PostgresTowns(server));
}
