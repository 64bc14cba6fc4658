using Learning.Lectures;
using Learning.Store;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Lectures;

public abstract class The_index(Towns.Towns towns) : IAsyncLifetime
{
    LearningOptions store = null!;
    Town town = null!;

    [Fact]
    public async Task holds_coming_sessions_soonest_first()
    {
        await town.Session(5, inHours: 30, id: "b");
        await town.Session(5, inHours: 30, id: "a");
        await town.Session(0, inHours: 20, id: "full");
        await town.Session(5, inHours: 0, id: "begun");
        await town.Session(5, inHours: 10, id: "off", with: session => session.Cancelled = true);
        await town.Index.Refresh();
        Assert.Equal(["full", "a", "b"], Found(new()));
        Assert.NotNull(town.Index.Session("begun"));
        Assert.True(town.Index.Session("off")!.Cancelled);
        Assert.Null(town.Index.Session("none"));
    }

    [Fact]
    public async Task finds_what_meets_every_part_of_a_wish()
    {
        await town.Session(5, inHours: 4, id: "two"); // 14:00
        await town.Session(5, inHours: 9, id: "seven"); // 19:00
        await town.Session(null, inHours: 28, id: "live", mode: Mode.Live, lecture: "m");
        await town.Index.Refresh();
        Assert.Equal(["live"], Found(new() { Mode = Mode.Live }));
        Assert.Equal(["live"], Found(new() { LectureId = "m" }));
        Assert.Equal(["two", "seven"], Found(new() { Districts = ["hankou", "wuchang"] }));
        Assert.Equal(["two", "seven", "live"], Found(new() { Themes = ["health", "emotions"], Band = "3-6" }));
        Assert.Empty(Found(new() { Themes = ["health"] }));
        Assert.Empty(Found(new() { Band = "12-18" }));
        Assert.Equal(["two", "live"], Found(new() { Latest = new(19, 0) }));
        Assert.Equal(["seven"], Found(new() { Earliest = new(19, 0) }));
        Assert.Equal(["seven"], Found(new() { From = Town.Morning.AddHours(9), Until = Town.Morning.AddHours(28) }));
    }

    [Fact]
    public async Task follows_what_another_instance_changes()
    {
        var other = towns.Found(store, town.Clock);
        await town.Session(5);
        await town.Index.Refresh();
        await other.Booking("li", 3);
        Assert.Equal(5, town.Index.Session("s")!.SeatsLeft);
        await town.Index.Refresh();
        Assert.Equal(2, town.Index.Session("s")!.SeatsLeft);

        await other.Change("s", session => session.Cancelled = true);
        await other.Session(5, id: "t", lecture: "new");
        await town.Index.Refresh();
        Assert.Equal(["t"], Found(new()));
    }

    [Fact]
    public async Task misses_nothing_that_commits_late()
    {
        await town.Session(5);
        await town.Session(5, id: "t");
        await town.Index.Refresh();
        if (!town.Store.IsPostgres) return; // SQLite has one writer at a time
        await using var early = town.Store.Open();
        await using var late = await early.Database.BeginTransactionAsync();
        (await early.Sessions.SingleAsync(it => it.Id == "s")).Capacity = 50;
        await early.SaveChangesAsync();
        await town.Change("t", session => session.Capacity = 60);
        await town.Index.Refresh();
        await late.CommitAsync();
        await town.Index.Refresh();
        Assert.Equal((50, 60), (town.Index.Session("s")!.Capacity, town.Index.Session("t")!.Capacity));
    }

    [Fact]
    public async Task sees_a_change_by_staff_who_read_the_session_before_others_booked_it()
    {
        await town.Session(5);
        await town.Index.Refresh();
        await using var db = town.Store.Open();
        var session = await db.Sessions.SingleAsync();
        await town.Booking("li", 1);
        await town.Booking("wang", 1);
        session.Capacity = 9;
        await db.SaveChangesAsync();
        await town.Index.Refresh();
        Assert.Equal((9, 7), (town.Index.Session("s")!.Capacity, town.Index.Session("s")!.SeatsLeft));
    }

    [Fact]
    public async Task forgets_what_was_removed()
    {
        await town.Session(5);
        await town.Index.Refresh();
        await using var db = town.Store.Open();
        await db.Sessions.ExecuteDeleteAsync();
        await db.Counters.Where(it => it.Name == Counter.Removals).ExecuteUpdateAsync(set => set.SetProperty(it => it.Value, it => it.Value + 1));
        await town.Index.Refresh();
        Assert.Empty(Found(new()));
        Assert.Null(town.Index.Session("s"));
    }

    [Fact]
    public async Task holds_recordings_newest_first()
    {
        await using var db = town.Store.Open();
        db.Lectures.AddRange(Recorded("old", 1), Recorded("new", 2), Recorded("none", 3, url: null));
        await db.SaveChangesAsync();
        await town.Index.Refresh();
        Assert.Equal(["new", "old"], town.Index.Recordings(new()).Select(it => it.LectureId));
        Assert.Equal(["old"], town.Index.Recordings(new() { LectureId = "old" }).Select(it => it.LectureId));
        Assert.Empty(town.Index.Recordings(new() { Themes = ["emotions"] }));
    }

    public async Task InitializeAsync()
    {
        store = await towns.NewStore();
        town = towns.Found(store);
    }

    public Task DisposeAsync() => towns.DisposeAsync();

    string[] Found(LectureWish wish) => [.. town.Index.Find(wish).Select(offer => offer.SessionId)];

    static Lecture Recorded(string id, int day, string? url = "https://watch.example") => new()
    {
        Id = id,
        Title = new("录播", "Recorded"),
        Speaker = new("讲师", "Speaker"),
        Theme = "health",
        Minutes = 40,
        RecordingUrl = url,
        RecordedAt = Town.Morning.UtcDateTime.AddDays(day),
    };

    public sealed class On_sqlite() : The_index(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : The_index(new PostgresTowns(server));
}
