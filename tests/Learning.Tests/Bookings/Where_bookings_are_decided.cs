using System.Collections.Concurrent;
using Learning.Tests.Towns;
using Microsoft.Extensions.Time.Testing;

namespace Learning.Tests.Bookings;

/// <summary>A commit on a slow disk takes the time of many turns.</summary>
public abstract class Where_bookings_are_decided(Towns.Towns towns, bool apart) : IAsyncLifetime
{
    [Fact]
    public async Task a_store_that_blocks_holds_no_thread_that_others_need()
    {
        var clock = new Watched();
        var town = towns.Found(await towns.NewStore(), clock);
        await town.Session(seats: 100);
        clock.Asked.Clear();
        await town.Booking("li", 1);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(family => town.Booking($"family {family}", 1)));
        Assert.Equal(apart, clock.Asked.ContainsKey("bookings"));
        Assert.Equal(21, (await town.Row()).Booked);
    }

    public Task InitializeAsync() => towns.InitializeAsync();

    public Task DisposeAsync() => towns.DisposeAsync();

    public sealed class On_sqlite() : Where_bookings_are_decided(new SqliteTowns(), apart: true);

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : Where_bookings_are_decided(new PostgresTowns(server), apart: false);

    /// <summary>Knows the names of the threads that asked it.</summary>
    sealed class Watched() : FakeTimeProvider(Town.Morning)
    {
        public ConcurrentDictionary<string, bool> Asked { get; } = new();

        public override DateTimeOffset GetUtcNow()
        {
            Asked?.TryAdd(Thread.CurrentThread.Name ?? "", true);
            return base.GetUtcNow();
        }
    }
}
