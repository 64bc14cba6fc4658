using Learning.Answers;
using Learning.Bookings;
using Learning.Catalogue;
using Learning.Guides;
using Learning.Messages.Broadcasts;
using Learning.Preferences;
using Learning.Questions;
using Learning.Reading;
using Learning.Staff;
using Learning.Store.Copies;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Store;

public abstract class A_backup(Towns.Towns towns) : IAsyncLifetime
{
    readonly string folder = Path.Combine(Directory.CreateTempSubdirectory("learning-backup").FullName, "copy");

    [Fact]
    public async Task is_restored_into_an_empty_store_and_counted()
    {
        var (town, li) = await Lively();
        var saved = await town.Get<Backup>().Save(folder);
        Assert.Equal((2, 1, 3), ((int)saved.Result!.Tables["Sessions"], (int)saved.Result.Tables["Lectures"], (int)saved.Result.Tables["Bookings"]));
        await town.Booking("after the backup", 1, "t");

        var other = towns.Found(await towns.NewStore(empty: true), town.Clock);
        var restored = await other.Get<Backup>().Restore(folder);
        Assert.True(restored.Done, restored.Refusal?.ToString());

        Assert.All(Filled, table => Assert.True(restored.Result.Tables[table] > 0, table));
        Assert.Equal("太极拳入门", (await other.Get<ItemFeed>().Find(ItemKind.Course, "c1", Language.Chinese))!.Title);
        await other.CountersEqualRows();
        var mine = Assert.Single(await other.My.Of(Town.Person("li")));
        Assert.Equal((li.Number, 2, li.Session.StartsAt, li.CalendarToken), (mine.Number, mine.Seats, mine.Session.StartsAt, mine.CalendarToken));
        Assert.Equal((await town.Deliveries()).Select(it => (it.Cause, it.DueAt)), (await other.Deliveries()).Select(it => (it.Cause, it.DueAt)));
    }

    [Fact]
    public async Task holds_every_table_of_the_model()
    {
        var (town, _) = await Lively();
        await using var db = town.Store.Open();
        Assert.Equal(db.Model.GetEntityTypes().Select(type => type.GetTableName()).Order(), Tables.All.Order());
    }

    [Fact]
    public async Task lets_the_restored_store_go_on()
    {
        var (town, li) = await Lively();
        await town.Get<Backup>().Save(folder);
        var other = towns.Found(await towns.NewStore(), town.Clock);
        await other.Get<Backup>().Restore(folder);

        await other.Index.Refresh();
        Assert.Equal(li.Number, (await other.Book.Decide("s", Town.Person("li"), 4, "6-12", WhenFull.Wait, "the key of li")).Result!.Number);
        Assert.DoesNotContain((await other.Booking("new", 1, "t")).Id, new[] { 1L, 2, 3 });
        await other.Change("t", session => session.Cancelled = true);
        await other.Index.Refresh();
        Assert.Equal(["s"], other.Index.Find(new()).Select(it => it.SessionId));
        await other.CountersEqualRows();
    }

    [Fact]
    public async Task lets_the_restored_store_number_on()
    {
        var (town, _) = await Lively();
        await town.Get<Backup>().Save(folder);
        var other = towns.Found(await towns.NewStore(), town.Clock);
        await other.Get<Backup>().Restore(folder);

        await using var db = other.Store.Open();
        db.AddRange(Written(town), Saved(town, "elders"));
        await db.SaveChangesAsync();
        Assert.Equal((2, 2), (await db.Broadcasts.CountAsync(), await db.SavedAudiences.CountAsync()));
    }

    [Fact]
    public async Task is_refused_where_there_are_records()
    {
        var (town, _) = await Lively();
        await town.Get<Backup>().Save(folder);
        Assert.IsType<StoreHoldsRecords>((await town.Get<Backup>().Restore(folder)).Refusal);
        Assert.Equal(3, (await town.Get<Backup>().Save(folder + "2")).Result!.Tables["Bookings"]);
    }

    [Fact]
    public async Task is_refused_when_a_file_was_changed_or_is_missing()
    {
        var (town, _) = await Lively();
        await town.Get<Backup>().Save(folder);
        var other = towns.Found(await towns.NewStore(), town.Clock);
        var file = Directory.EnumerateFiles(folder).First(name => !name.EndsWith("manifest.json", StringComparison.Ordinal));
        await File.AppendAllTextAsync(file, " ");
        Assert.IsType<BackupIsDamaged>((await other.Get<Backup>().Restore(folder)).Refusal);
        File.Delete(file);
        Assert.IsType<BackupIsDamaged>((await other.Get<Backup>().Restore(folder)).Refusal);
        File.Delete(Path.Combine(folder, "manifest.json"));
        Assert.IsType<NoBackupHere>((await other.Get<Backup>().Restore(folder)).Refusal);
        await using var db = other.Store.Open();
        Assert.Empty(await db.Lectures.ToListAsync());
    }

    [Fact]
    public async Task is_never_written_over_something()
    {
        var (town, _) = await Lively();
        await town.Get<Backup>().Save(folder);
        Assert.IsType<FolderIsNotEmpty>((await town.Get<Backup>().Save(folder)).Refusal);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await towns.DisposeAsync();
        Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
    }

    async Task<(Town Town, Receipt Li)> Lively()
    {
        var town = await towns.Found();
        await town.Session(seats: 4);
        await town.Session(seats: 4, id: "t", inHours: 300);
        var li = (await town.Book.Decide("s", Town.Person("li"), 4, "6-12", WhenFull.Wait, "the key of li")).Result!;
        await town.Booking("wang", 3);
        await town.Booking("zhou", 2);
        await town.Cancel.Keep(li.Id, 2, Town.Person("li"), Town.Key());
        await Fill(town);
        return (town, li);
    }

    static readonly string[] Filled = ["Imports", "Headings", "Items", "Answers", "Questions", "Subscriptions", "Listed", "GuideProgress", "GuideEvents", "HelpingHands", "HelpActs", "Preferences", "StaffAccounts", "SetupCodes", "AuditEntries", "AuditHeads", "AnswerProofs", "Broadcasts", "SavedAudiences"];

    static async Task Fill(Town town)
    {
        var at = town.Clock.GetUtcNow().UtcDateTime;
        await using var db = town.Store.Open();
        var person = await db.People.Select(it => it.Id).FirstAsync();
        db.Add(new Import { Id = 1, Kind = "course", Source = "test", State = ImportState.Done, BeganAt = at, AliveUntil = at, DoneAt = at });
        db.Add(new Heading { Id = 1, Source = "test", Columns = Columns.Written(["id", "title"]) });
        db.Add(new ItemRow { Kind = ItemKind.Course, Language = Language.Chinese, Code = "c1", HeadingId = 1, Values = Columns.Written(["c1", "太极拳入门"]), SinceImport = 1 });
        db.Add(new Answer { Id = "a1", Language = Language.Chinese, Question = "几点开门？", Text = "九点。", Phrasings = ["什么时候开门", "开门, 几点"] });
        db.Add(new Question { PersonId = person, Language = Language.English, Text = "Is there a lift?", AskedAt = at, Key = "q1" });
        db.Add(new Subscription { PersonId = person, Topic = "history", SubscribedAt = at });
        db.Add(new Listed { PersonId = person, ItemKind = ItemKind.Course, ItemId = "c1", Language = Language.Chinese, AddedAt = at });
        db.Add(new GuideProgress { PersonId = person, Guide = "g", StepStartedAt = at, LastAt = at });
        db.Add(new GuideEvent { Key = "e1", PersonId = person, Guide = "g", Version = "v", Step = 1, To = 2, Act = GuideAct.Next, Seconds = 9, At = at });
        db.Add(new HelpingHand { Id = 1, PersonId = person, Guide = "g", Language = Language.Chinese, Code = "12345678", Consent = "好", ConsentAt = at, Until = at });
        db.Add(new HelpAct { HelpId = 1, Key = "h1", Kind = HelpActKind.Invited, Step = 1, At = at });
        db.Add(new StaffAccount { Id = 1, SignIn = "li", Name = "李", Role = StaffRole.City, Scope = "", Language = Language.Chinese, CreatedAt = at });
        db.Add(new SetupCode { AccountId = 1, Hash = "h", Until = at });
        db.Add(new AuditEntry { Id = 1, At = at, Way = ActWay.Command, Act = "staff-invited", Kind = "staff", Subject = "1", Previous = "", Hash = "h" });
        db.Add(new AnswerProof { AnswerId = "a1", Language = Language.Chinese, Text = "几点开门" });
        db.Add(new AuditHead { Last = 1, Hash = "h" });
        db.AddRange(Written(town), Saved(town, "families"));
        db.Add(new Preference { PersonId = person, Elder = true, TextSize = 24, ChangedAt = at });
        await db.SaveChangesAsync();
    }

    static Broadcast Written(Town town) => new() { Name = "", Chinese = "周六有讲座", Audience = "{}", Scope = "", Author = 1, CreatedAt = town.Clock.GetUtcNow().UtcDateTime };

    static SavedAudience Saved(Town town, string name) => new() { Name = name, Audience = "{}", Scope = "", At = town.Clock.GetUtcNow().UtcDateTime };

    public sealed class On_sqlite() : A_backup(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : A_backup(new PostgresTowns(server));
}
