using Learning.Messages;
using Learning.Store;
using Learning.Tests.Towns;
using Npgsql;

namespace Learning.Tests.Messages;

/// <summary>A connection is kept for the results of messages, and may be cut while there are none.</summary>
[Collection(OnPostgres.Name)]
public sealed class Settling_on_a_connection_that_was_cut(PostgresServer server) : IAsyncLifetime
{
    readonly PostgresTowns towns = new(server);
    Town town = null!;

    public async Task InitializeAsync() => town = await towns.Found();

    public Task DisposeAsync() => towns.DisposeAsync();

    [Fact]
    public async Task is_not_noticed()
    {
        foreach (var person in new[] { "wang", "zhao" })
        {
            await town.Session(2, id: person);
            var li = await town.Booking("li", 2, session: person);
            await town.Booking(person, 2, session: person);
            await town.Cancel.Decide(li.Id, Town.Person("li"), Town.Key());
        }
        var due = await town.Claim();
        await town.Settle(due[0]);
        await server.Cut(town.Options.Postgres!);
        NpgsqlConnection.ClearAllPools();
        await town.Settle(due[1]);
        Assert.All(await town.Deliveries(), it => Assert.Equal(DeliveryState.Sent, it.State));
    }

    [Theory]
    [InlineData(false), InlineData(true)] // the control: a line that does not hear of the fault is not given up
    public async Task takes_a_new_one_after_the_fault(bool unheard)
    {
        await using var line = new Line(town.Get<LearningStore>());
        await line.Use(Ask);
        await server.Cut(town.Options.Postgres!);
        if (unheard) await line.Use(() => Assert.ThrowsAnyAsync<NpgsqlException>(Ask));
        else await Assert.ThrowsAnyAsync<NpgsqlException>(() => line.Use(Ask));
        Assert.Equal(unheard, await Record.ExceptionAsync(() => line.Use(Ask)) is not null);

        Task Ask() => line.Write("SELECT 1", []);
    }
}
