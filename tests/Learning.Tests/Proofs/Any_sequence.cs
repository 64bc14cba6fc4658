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
        var asked = new List<(Task<Decided<Receipt>> Answer, Expected Expected)>();
        foreach (var step in sequence)
        {
            if (step.Verb == 7) await Later(model, starts, step.Size, asked);
            else if (Ask(model, halls, step) is { } question) asked.Add(question);
            if (step.Size <= 2) await Hear(asked); // else the next is asked before this one is answered: one transaction for both
        }
        await Hear(asked);
        await Agree(model, halls);
    }

    (Task<Decided<Receipt>>, Expected)? Ask(Model model, string[] halls, (int Verb, int Person, int Hall, int Size) step)
    {
        var who = Town.Person($"{round} {step.Person}");
        if (step.Verb <= 2)
        {
            var added = model.Book(step.Hall, step.Person, step.Size);
            return (town.Book.Decide(halls[step.Hall], who, step.Size, null, WhenFull.Wait, Town.Key()), Expected.Of(model, added, added is not null));
        }
        if (model.Live(step.Hall, step.Person) is not { Id: > 0 } party) return null;
        var done = step.Verb switch
        {
            3 => model.Cancel(party),
            4 => model.Keep(party, step.Size),
            5 => model.Move(party, 1 - step.Hall),
            _ => model.Answer(party, step.Size > 2, Now),
        };
        return (step.Verb switch
        {
            3 => town.Cancel.Decide(party.Id, who, Town.Key()),
            4 => town.Cancel.Keep(party.Id, step.Size, who, Town.Key()),
            5 => town.Move.Decide(party.Id, halls[1 - step.Hall], who, Town.Key()),
            _ => town.Answer.Decide(party.Id, step.Size > 2, who, Town.Key()),
        }, Expected.Of(model, party, done));
    }

    static async Task Hear(List<(Task<Decided<Receipt>> Answer, Expected Expected)> asked)
    {
        foreach (var (answer, expected) in asked) expected.Meets(await answer);
        asked.Clear();
    }

    async Task Later(Model model, DateTime[] starts, int size, List<(Task<Decided<Receipt>> Answer, Expected Expected)> asked)
    {
        // Not to the start's last minutes: what is not offered then is tested by itself.
        if (starts.Any(start => start <= Now.AddHours(size + 1))) return;
        await Hear(asked);
        town.Clock.Advance(TimeSpan.FromHours(size));
        model.Sweep(Now);
        while (await town.Offers.Sweep() > 0) { }
    }

    DateTime Now => town.Clock.GetUtcNow().UtcDateTime;

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

/// <summary>What an answer must say: how the booking stood right after its decision, whatever was decided since.</summary>
sealed record Expected(bool Done, Party? Party, BookingState State, int Seats, int? Place, DateTime? Until)
{
    public static Expected Of(Model model, Party? party, bool done) => new(
        done, party, party?.State ?? default, party?.Seats ?? 0,
        party?.State == BookingState.Waiting ? model.Place(party) : null,
        party?.State == BookingState.Offered ? party.Until : null);

    public void Meets(Decided<Receipt> decided)
    {
        Assert.Equal(Done, decided.Done);
        if (!decided.Done) return;
        var receipt = decided.Result;
        if (Party!.Id == 0) Party.Id = receipt.Id;
        Assert.Equal(Party.Id, receipt.Id);
        Assert.Equal((State, Seats, Place, Until), (receipt.State, receipt.Seats, receipt.QueuePlace, receipt.OfferedUntil?.UtcDateTime));
    }
}
