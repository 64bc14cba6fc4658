using CsCheck;
using Learning.Bookings;
using Learning.City;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Proofs;

/// <summary>Random sequences of bookings, cancels, moves, answers and ended offers against <see cref="Model"/>; in full 20,000 on SQLite.</summary>
public abstract class Any_sequence(Towns.Towns towns, int sequences) : IAsyncLifetime
{
    static readonly int[] seats = [4, 7];
    static readonly int[] inHours = [30, 200];

    static readonly Gen<(int Verb, int Person, int Hall, int Size)[]> steps =
        Gen.Select(Gen.Int[0, 7], Gen.Int[0, 5], Gen.Int[0, 1], Gen.Int[1, 6]).Array[3, 24];

    Town town = null!;
    OfferWindow window = null!;
    int round;

    [Fact]
    public Task of_decisions_ends_as_the_rules_say() => steps.SampleAsync(Play, iter: sequences, threads: 1);

    public async Task InitializeAsync()
    {
        town = await towns.Found();
        window = new(town.Get<CityClock>());
    }

    public Task DisposeAsync() => towns.DisposeAsync();

    async Task Play((int Verb, int Person, int Hall, int Size)[] sequence)
    {
        var halls = new[] { $"{++round} a", $"{round} b" };
        var starts = inHours.Select(hours => town.Clock.GetUtcNow().UtcDateTime.AddHours(hours)).ToArray();
        for (var hall = 0; hall < 2; hall++) await town.Session(seats[hall], inHours: inHours[hall], id: halls[hall]);
        var model = new Model(seats, hall => window.Ends(Now, starts[hall]));
        foreach (var step in sequence) await Step(model, halls, starts, step);
        await Agree(model, halls);
    }

    async Task Step(Model model, string[] halls, DateTime[] starts, (int Verb, int Person, int Hall, int Size) step)
    {
        var who = Town.Person($"{round} {step.Person}");
        if (step.Verb == 7) await Later(model, starts, step.Size);
        var party = model.Live(step.Hall, step.Person);
        if (step.Verb <= 2) await Book(model, halls, who, step);
        if (party is null || starts.Any(it => it <= Now)) return;
        var (expected, decided) = step.Verb switch
        {
            3 => (Does(() => model.Cancel(party)), await town.Cancel.Decide(party.Id, who, Town.Key())),
            4 => (model.Keep(party, step.Size), await town.Cancel.Keep(party.Id, step.Size, who, Town.Key())),
            5 => (model.Move(party, 1 - step.Hall), await town.Move.Decide(party.Id, halls[1 - step.Hall], who, Town.Key())),
            6 => (model.Answer(party, step.Size > 2, Now), await town.Answer.Decide(party.Id, step.Size > 2, who, Town.Key())),
            _ => (true, null),
        };
        if (decided is null) return;
        Assert.Equal(expected, decided.Done);
        if (decided.Done) Same(model, party, decided.Result);
    }

    async Task Book(Model model, string[] halls, People.Address who, (int Verb, int Person, int Hall, int Size) step)
    {
        if ((await town.Row(halls[step.Hall])).StartsAt <= Now) return;
        var party = model.Book(step.Hall, step.Person, step.Size);
        var decided = await town.Book.Decide(halls[step.Hall], who, step.Size, null, WhenFull.Wait, Town.Key());
        Assert.Equal(party is not null, decided.Done);
        if (party is null) return;
        party.Id = decided.Result!.Id;
        Same(model, party, decided.Result);
    }

    async Task Later(Model model, DateTime[] starts, int size)
    {
        // Not to the start's last minutes: what is not offered then is tested by itself.
        if (starts.Any(start => start <= Now.AddHours(size + 1))) return;
        town.Clock.Advance(TimeSpan.FromHours(size));
        model.Sweep(Now);
        while (await town.Offers.Sweep() > 0) { }
    }

    DateTime Now => town.Clock.GetUtcNow().UtcDateTime;

    static bool Does(Action change)
    {
        change();
        return true;
    }

    static void Same(Model model, Party party, Receipt receipt)
    {
        Assert.Equal((party.Id, party.State, party.Seats), (receipt.Id, receipt.State, receipt.Seats));
        Assert.Equal(party.State == BookingState.Waiting ? model.Place(party) : null, receipt.QueuePlace);
        if (party.State == BookingState.Offered) Assert.Equal(party.Until, receipt.OfferedUntil!.Value.UtcDateTime);
    }

    async Task Agree(Model model, string[] halls)
    {
        await using var db = town.Store.Open();
        var rows = await db.Bookings.AsNoTracking().Where(it => halls.Contains(it.SessionId)).OrderBy(it => it.Id).ToListAsync();
        Assert.Equal(
            model.Parties.OrderBy(it => it.Id).Select(it => (it.Id, halls[it.Hall], it.Seats, it.State)),
            rows.Select(it => (it.Id, it.SessionId, it.Seats, it.State)));
        var ids = rows.Select(it => it.Id).ToList();
        Assert.Equal(model.Told, await db.Deliveries.CountAsync(it => ids.Contains(it.BookingId!.Value)));
        for (var hall = 0; hall < 2; hall++)
        {
            var row = await town.Row(halls[hall]);
            var here = rows.Where(it => it.SessionId == row.Id).ToList();
            Assert.Equal(model.Left(hall), row.Left);
            Assert.InRange(row.Left, 0, seats[hall]);
            Assert.Equal(row.Booked, here.Where(it => it.State == BookingState.Booked).Sum(it => it.Seats));
            Assert.Equal(row.Held, here.Where(it => it.State == BookingState.Offered).Sum(it => it.Seats));
            Assert.Equal(row.Waiting, here.Count(it => it.State == BookingState.Waiting));
        }
    }

    public sealed class On_sqlite() : Any_sequence(new SqliteTowns(), Scale.Of(300, 20_000));

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : Any_sequence(new PostgresTowns(server), Scale.Of(60, 2_000));
}
