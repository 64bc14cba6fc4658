using Learning.Bookings;
using Learning.People;
using Learning.Questions;
using Learning.Store.Copies;
using Learning.Tests.Staff;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.People;

public abstract class Deleting_a_person(Towns.Towns towns) : IAsyncLifetime
{
    readonly string folder = Directory.CreateTempSubdirectory("learning-forget").FullName;
    Town town = null!;

    [Fact]
    public async Task leaves_nothing_of_them_in_any_table_and_everything_of_others()
    {
        await town.Session(seats: 8);
        var li = await town.Lead("li");
        await town.Lead("wang");
        Assert.Contains("li", await town.Dump(), StringComparison.Ordinal);
        var before = await town.Counts();

        Assert.True((await town.Get<ForgetMe>().Decide(Town.Person("li"))).Result!.WasKnown);

        var dump = await town.Dump();
        Assert.DoesNotMatch("conversation of li|question of li|said by li|topic of li|agreed by li|confirmed to li|-li\\b", dump);
        Assert.Contains("the question of wang", dump, StringComparison.Ordinal);
        var after = await town.Counts();
        await using var db = town.Store.Open();
        foreach (var kind in Kept.All)
        {
            var table = db.Model.FindEntityType(kind.Record)!.GetTableName()!;
            Assert.True(before[table] > 0 && after[table] < before[table] && after[table] > 0, $"{table}: {before[table]}, then {after[table]}");
        }
        Assert.Equal([li], await db.Forgotten.Select(it => it.PersonId).ToListAsync());
        await town.CountersEqualRows();
    }

    [Fact]
    public async Task frees_their_seats_and_offers_them_to_who_waits()
    {
        await town.Session(seats: 2);
        await town.Booking("li", 2);
        await town.Booking("wang", 2);
        await town.Get<ForgetMe>().Decide(Town.Person("li"));
        var offered = Assert.Single(await town.My.Of(Town.Person("wang")));
        Assert.Equal(BookingState.Offered, offered.State);
        Assert.Equal("offer-made", Assert.Single(await town.Deliveries()).Kind);
        await town.CountersEqualRows();
    }

    [Fact]
    public async Task keeps_the_counts_of_sessions_that_have_begun()
    {
        await town.Session(seats: 2, inHours: 1);
        await town.Booking("li", 2);
        town.Clock.Advance(TimeSpan.FromHours(2));
        await town.Get<ForgetMe>().Decide(Town.Person("li"));
        Assert.Equal(2, (await town.Row()).Booked);
        Assert.Null(await town.Id("li"));
    }

    [Fact]
    public async Task sends_nothing_that_was_due()
    {
        await town.Session(seats: 8);
        await town.Lead("li");
        await town.Get<ForgetMe>().Decide(Town.Person("li"));
        town.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Empty(await town.Claim());
    }

    [Fact]
    public async Task makes_whoever_writes_again_somebody_new()
    {
        await town.Session(seats: 8);
        var li = await town.Lead("li");
        await town.Get<ForgetMe>().Decide(Town.Person("li"));
        Assert.False((await town.Get<ForgetMe>().Decide(Town.Person("li"))).Result!.WasKnown);
        await town.Booking("li", 1);
        Assert.NotEqual(li, await town.Id("li"));
        Assert.Single((await town.Get<MyData>().Of(Town.Person("li")))!.Bookings);
    }

    [Fact]
    public async Task takes_wordings_out_of_answers_that_only_they_asked()
    {
        var mayor = await town.First();
        string[] asked = ["可以带狗进图书馆吗", "我家大黄能不能进图书馆", "图书馆让不让狗进"];
        foreach (var (who, text) in new[] { ("li", asked[0]), ("wang", asked[0]), ("li", asked[1]), ("wang", asked[2]) })
            Assert.True((await town.Get<AskStaff>().Decide(text, null, Town.Person(who), Town.Key())).Done);
        await using var db = town.Store.Open();
        var ids = await db.Questions.OrderBy(it => it.Id).Select(it => it.Id).ToListAsync();
        var answered = await town.Get<AnswerQuestion>().Decide(
            new(ids[0]) { Texts = new Dictionary<Language, string> { [Language.Chinese] = "可以，请牵好。" }, Also = [ids[2], ids[3]] }, mayor);
        Assert.Equal(4, answered.Result!.Questions);

        await town.Get<ForgetMe>().Decide(Town.Person("li"));

        var answer = await db.Answers.AsNoTracking().SingleAsync();
        Assert.Equal((asked[0], asked[2]), (answer.Question, Assert.Single(answer.Phrasings)));
        Assert.Equal([asked[0], asked[2]], await db.AnswerProofs.OrderBy(it => it.Id).Select(it => it.Text).ToListAsync());
        await town.Get<ForgetMe>().Decide(Town.Person("wang"));
        answer = await db.Answers.AsNoTracking().SingleAsync();
        // Nobody's wording is left but the one under which staff published the answer.
        Assert.Equal(("可以，请牵好。", 0), (answer.Text, answer.Phrasings.Count));
        Assert.Equal(answer.Question, (await db.AnswerProofs.AsNoTracking().SingleAsync()).Text);
    }

    [Fact]
    public async Task holds_against_somebody_who_goes_on_booking_meanwhile()
    {
        foreach (var n in Enumerable.Range(0, 20)) await town.Session(seats: 100, id: $"s{n}");
        await town.Booking("li", 1, "s0");
        var booking = Task.WhenAll(Enumerable.Range(1, 19).Select(n => Task.Run(() => town.Book.Decide($"s{n}", Town.Person("li"), 1, null, WhenFull.Wait, Town.Key()))));
        await town.Get<ForgetMe>().Decide(Town.Person("li"));
        await booking;
        await town.Get<ForgetMe>().Decide(Town.Person("li"));
        Assert.Equal((0, 0), ((await town.Counts())["Bookings"], (await town.Counts())["People"]));
        await town.CountersEqualRows();
    }

    [Fact]
    public async Task is_done_again_when_an_older_backup_is_restored()
    {
        await town.Session(seats: 8);
        await town.Lead("li");
        await town.Lead("wang");
        Assert.True((await town.Get<Backup>().Save(Path.Combine(folder, "copy"))).Done);
        var late = await town.Lead("late");
        await town.Get<ForgetMe>().Decide(Town.Person("li"));
        await town.Get<ForgetMe>().Decide(Town.Person("late"));

        var other = towns.Found(await towns.NewStore(empty: true), town.Clock);
        var restored = await other.Get<Backup>().Restore(Path.Combine(folder, "copy"), [List]);
        Assert.Equal(1, restored.Result!.Forgotten);
        Assert.Null(await other.Id("li"));
        Assert.NotNull(await other.Id("wang"));
        await other.CountersEqualRows();

        // Who gets an id again that somebody had is another, and stays when it is restored once more.
        town.Clock.Advance(TimeSpan.FromMinutes(1));
        await using (var db = other.Store.Open())
        {
            db.Add(new Person { Id = late, CreatedAt = town.Clock.GetUtcNow().UtcDateTime });
            await db.SaveChangesAsync();
        }
        Assert.True((await other.Get<Backup>().Save(Path.Combine(folder, "newer"))).Done);
        var third = towns.Found(await towns.NewStore(empty: true), town.Clock);
        Assert.Equal(0, (await third.Get<Backup>().Restore(Path.Combine(folder, "newer"), [List])).Result!.Forgotten);
    }

    /// <summary>The control: without the list they are back.</summary>
    [Fact]
    public async Task would_be_undone_by_an_older_backup_without_the_list()
    {
        await town.Session(seats: 8);
        await town.Lead("li");
        await town.Get<Backup>().Save(Path.Combine(folder, "copy"));
        await town.Get<ForgetMe>().Decide(Town.Person("li"));
        var other = towns.Found(await towns.NewStore(empty: true), town.Clock);
        Assert.True((await other.Get<Backup>().Restore(Path.Combine(folder, "copy"))).Done);
        Assert.NotNull(await other.Id("li"));
    }

    public async Task InitializeAsync() =>
        town = towns.Found((await towns.NewStore()) with { ForgottenFile = List });

    public async Task DisposeAsync()
    {
        await towns.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    string List => Path.Combine(folder, "forgotten.txt");

    public sealed class On_sqlite() : Deleting_a_person(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : Deleting_a_person(new PostgresTowns(server));
}
