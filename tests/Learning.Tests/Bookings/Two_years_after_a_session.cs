using Learning.Bookings;
using Learning.People;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Bookings;

public abstract class Two_years_after_a_session(Towns.Towns towns) : IAsyncLifetime
{
    Town town = null!;

    [Fact]
    public async Task its_bookings_are_deleted_and_people_of_whom_nothing_is_left()
    {
        await town.Session(seats: 2, inHours: 24);
        await town.Booking("li", 2);
        await town.Booking("wang", 1);
        Assert.True((await town.Cancel.Decide((await town.My.Of(Town.Person("li")))[0].Id, Town.Person("li"), Town.Key())).Done);
        town.Clock.Advance(TimeSpan.FromDays(new RetentionOptions().Bookings));
        Assert.Equal(0, await town.Get<ForgetOld>().Sweep());
        town.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(2, await town.Get<ForgetOld>().Sweep());

        await using var db = town.Store.Open();
        Assert.Equal((0, 0, 0, 0, 0), (await db.Bookings.CountAsync(), await db.Effects.CountAsync(), await db.Deliveries.CountAsync(), await db.Addresses.CountAsync(), await db.People.CountAsync()));
    }

    [Fact]
    public async Task newer_bookings_of_the_same_person_stay()
    {
        await town.Session(seats: 2, inHours: 24);
        await town.Session(seats: 2, inHours: 24 * 735, id: "t");
        await town.Booking("li", 2);
        var stays = await town.Booking("li", 1, "t");
        town.Clock.Advance(TimeSpan.FromDays(new RetentionOptions().Bookings) + TimeSpan.FromDays(2));
        Assert.Equal(1, await town.Get<ForgetOld>().Sweep());
        Assert.Equal(stays.Id, Assert.Single(await town.My.Of(Town.Person("li"))).Id);
    }

    public async Task InitializeAsync() => town = await towns.Found();

    public Task DisposeAsync() => towns.DisposeAsync();

    public sealed class On_sqlite() : Two_years_after_a_session(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : Two_years_after_a_session(new PostgresTowns(server));
}
