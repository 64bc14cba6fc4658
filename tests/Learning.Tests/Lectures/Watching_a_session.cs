using Learning.Lectures;
using Learning.Messages;
using Learning.People;
using Learning.Staff;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Lectures;

public abstract class Watching_a_session(Towns.Towns towns) : IAsyncLifetime
{
    Town town = null!;

    [Fact]
    public async Task tells_of_a_change_without_a_booking_and_once_of_two()
    {
        await Watch("li");
        await Watch("li");
        Assert.Equal(1, (await Move(hours: 60)).Told);
        Assert.Equal(0, (await Move(hours: 61)).Told);
        var due = Assert.Single(await town.Claim());
        Assert.Equal((SessionNotices.WatchedDialog, "s"), (due.Kind, due.Answers["session"]));
        await town.Settle(due);
        Assert.Equal(1, (await Move(hours: 62)).Told);
    }

    [Fact]
    public async Task tells_who_has_booked_since_as_those_who_booked()
    {
        await Watch("li");
        await town.Booking("li", 2);
        await Move(hours: 60);
        Assert.Equal([SessionNotices.Dialog], (await town.Claim()).Select(due => due.Kind));
    }

    [Fact]
    public async Task is_refused_where_there_is_nothing_to_watch()
    {
        Assert.IsType<NoSuchSession>((await town.Get<WatchSession>().Decide("none", Town.Person("li"))).Refusal);
        await town.Change("s", session => session.Cancelled = true);
        Assert.IsType<CalledOffAlready>((await town.Get<WatchSession>().Decide("s", Town.Person("li"))).Refusal);
        town.Clock.Advance(TimeSpan.FromDays(10));
        Assert.IsType<SessionIsOver>((await town.Get<WatchSession>().Decide("s", Town.Person("li"))).Refusal);
    }

    [Fact]
    public async Task ends_with_the_session()
    {
        await Watch("li");
        await town.Get<Retention>().Sweep();
        Assert.Equal(1, await Watches());
        town.Clock.Advance(TimeSpan.FromDays(3));
        await town.Get<Retention>().Sweep();
        Assert.Equal(0, await Watches());
    }

    public async Task InitializeAsync()
    {
        town = await towns.Found();
        await town.Session(seats: 10, inHours: 53);
    }

    public Task DisposeAsync() => towns.DisposeAsync();

    async Task Watch(string name) => Assert.True((await town.Get<WatchSession>().Decide("s", Town.Person(name))).Done);

    async Task<ChangedSession> Move(double hours)
    {
        var mayor = await town.Get<StaffList>().Find("mayor") ?? (await town.Get<InviteStaff>().Decide(new("mayor", StaffRole.City, "city"), new(null, ActWay.Command))).Result!.Account;
        var moved = await town.Get<MoveSession>().Decide("s", Town.Morning.AddHours(hours).UtcDateTime, null, new(mayor.Id, ActWay.Command));
        Assert.True(moved.Done, moved.Refusal?.ToString());
        return moved.Result;
    }

    async Task<int> Watches()
    {
        await using var db = town.Store.Open();
        return await db.SessionWatches.CountAsync();
    }

    public sealed class On_sqlite() : Watching_a_session(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : Watching_a_session(new PostgresTowns(server));
}
