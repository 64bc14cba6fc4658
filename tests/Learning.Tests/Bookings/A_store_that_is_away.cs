using Learning.Bookings;
using Learning.Tests.Towns;
using Npgsql;

namespace Learning.Tests.Bookings;

[Collection(OnPostgres.Name)]
public sealed class A_store_that_is_away(PostgresServer server) : IAsyncLifetime
{
    readonly PostgresTowns towns = new(server);
    Town town = null!;

    [Fact]
    public async Task fails_all_who_wait_and_serves_again_once_it_is_back()
    {
        await town.Session(seats: 10);
        await town.Booking("li", 1);
        await server.Close(town.Options.Postgres!);
        var asked = Enumerable.Range(0, 20).Select(n => town.Book.Decide("s", Town.Person($"family {n}"), 1, null, WhenFull.Wait, $"key {n}")).ToList();
        foreach (var answer in asked) Assert.IsAssignableFrom<NpgsqlException>((await Assert.ThrowsAnyAsync<Exception>(() => answer)).GetBaseException());

        await server.Open(town.Options.Postgres!);
        var again = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => town.Book.Decide("s", Town.Person($"family {n}"), 1, null, WhenFull.Wait, $"key {n}")));
        Assert.All(again, decided => Assert.True(decided.Done));
        Assert.Equal((10, 11), ((await town.Row()).Booked, (await town.Row()).Waiting));
        await town.CountersEqualRows();
    }

    [Fact]
    public async Task is_not_noticed_when_only_the_connections_were_cut()
    {
        await town.Session(seats: 10);
        await town.Booking("li", 1);
        await server.Cut(town.Options.Postgres!);
        Assert.Equal(BookingState.Booked, (await town.Booking("wang", 2)).State);
        await town.CountersEqualRows();
    }

    public async Task InitializeAsync() => town = await towns.Found();

    public Task DisposeAsync() => towns.DisposeAsync();
}
