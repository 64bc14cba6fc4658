using Learning.Bookings;
using Learning.Lectures;
using Learning.Messages;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Messages;

public abstract class Telling_of_recordings(Towns.Towns towns) : IAsyncLifetime
{
    Town town = null!;

    [Fact]
    public async Task is_done_once_for_each_family_when_the_recording_follows()
    {
        await Held();
        Assert.Empty(await Due(hours: 5));
        await Publish();
        var told = await Due(hours: 6);
        Assert.Equal(["l", "l"], told.Select(due => due.Answers["lecture"]));
        Assert.Empty(await Due(hours: 7));
    }

    [Fact]
    public async Task is_not_done_for_who_cancelled()
    {
        await Held();
        await using (var db = town.Store.Open())
            await db.Bookings.Where(it => it.Seats == 1).ExecuteUpdateAsync(set => set.SetProperty(it => it.State, BookingState.Cancelled));
        await Publish();
        Assert.Single(await Due(hours: 6));
    }

    [Fact]
    public async Task is_not_done_for_a_session_that_was_not_held_or_is_still_to_come()
    {
        await Held();
        await town.Session(seats: 10, inHours: 48, id: "later");
        await town.Booking("zhao", 2, "later");
        await town.Change("s", session => session.Cancelled = true);
        await Publish();
        Assert.Empty(await Due(hours: 6));
    }

    [Fact]
    public async Task is_not_done_of_an_old_recording()
    {
        await Held();
        await Publish(Town.Morning.UtcDateTime); // the lecture is held again
        Assert.Empty(await Due(hours: 6));
    }

    [Fact]
    public async Task waits_for_the_morning_and_is_given_up_after_a_week()
    {
        await Held();
        await Publish();
        Assert.Empty(await Due(hours: 12)); // 22:00
        Assert.Equal(2, (await Due(hours: 22)).Count); // 08:00
        Assert.Empty(await Due(hours: 8 * 24));
    }

    public async Task InitializeAsync() => town = await towns.Found();

    public Task DisposeAsync() => towns.DisposeAsync();

    // A lecture at 11:00 that two families came to.
    async Task Held()
    {
        await town.Session(seats: 10, inHours: 1);
        await town.Booking("li", 2);
        await town.Booking("wang", 1);
        town.Clock.Advance(TimeSpan.FromHours(4));
    }

    async Task Publish(DateTime? at = null)
    {
        await using var db = town.Store.Open();
        var lecture = await db.Lectures.SingleAsync(it => it.Id == "l");
        (lecture.RecordingUrl, lecture.RecordedAt) = ("https://watch.example/l", at ?? town.Clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync();
    }

    async Task<IReadOnlyList<DueDelivery>> Due(double hours)
    {
        town.Clock.SetUtcNow(Town.Morning.AddHours(hours));
        await town.Get<TellRecordings>().Sweep();
        var due = await town.Claim();
        foreach (var each in due) await town.Settle(each);
        return due;
    }

    public sealed class On_sqlite() : Telling_of_recordings(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : Telling_of_recordings(new PostgresTowns(server));
}
