using Learning.Bookings;
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

        await other.CountersEqualRows();
        var mine = Assert.Single(await other.My.Of(Town.Person("li")));
        Assert.Equal((li.Number, 2, li.Session.StartsAt, li.CalendarToken), (mine.Number, mine.Seats, mine.Session.StartsAt, mine.CalendarToken));
        Assert.Equal((await town.Deliveries()).Select(it => (it.Cause, it.DueAt)), (await other.Deliveries()).Select(it => (it.Cause, it.DueAt)));
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
        return (town, li);
    }

    public sealed class On_sqlite() : A_backup(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : A_backup(new PostgresTowns(server));
}
