using Learning;
using Learning.City;
using Learning.Messages;
using Learning.Store;
using LearningBot.Messages;
using Microsoft.Extensions.Logging.Abstractions;

namespace LearningBot.Tests.Conversations;

/// <summary>Sweeps of which one fails, or never ends, beside one that is well.</summary>
public sealed class Sweeping : IAsyncLifetime
{
    readonly Sweep well = new("well", _ => Task.CompletedTask);
    readonly Sweep failing = new("failing", _ => throw new InvalidOperationException("It is broken."));
    readonly Sweep endless = new("endless", cancel => Task.Delay(Timeout.Infinite, cancel));

    DeliveryCity city = null!;

    [Fact]
    public async Task goes_on_beside_one_that_fails_and_one_that_never_ends()
    {
        await Run([failing, endless, well], () => well.Begun > 1 && failing.Begun > 1);
        Assert.Equal(1, endless.Begun);
    }

    [Fact]
    public async Task would_never_be_reached_if_they_were_done_in_a_row()
    {
        foreach (var bad in new[] { failing, endless })
        {
            var row = new Sweep("row of " + bad.Work, async cancel =>
            {
                await bad.Do(cancel);
                await well.Do(cancel);
            });
            await Run([row], () => bad.Begun > 0);
        }
        Assert.Equal(0, well.Begun);
    }

    [Fact]
    public async Task is_another_instances_as_soon_as_the_one_that_did_it_stops()
    {
        var other = new Ticks(city.Get<LearningStore>(), city.Get<CityClock>(), city.Get<IIds>());
        using var sweeps = new Sweeps([well], city.Get<Ticks>(), city.Time, NullLoggerFactory.Instance);
        await sweeps.StartAsync(default);
        await Patience.Until(() => well.Begun > 0);
        city.Time.Move(TimeSpan.FromSeconds(2));
        Assert.False(await other.Mine(well.Work, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30)));
        await sweeps.StopAsync(default);
        city.Time.Move(TimeSpan.FromSeconds(2));
        Assert.True(await other.Mine(well.Work, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task stops_although_the_records_do_not_take_its_turn_back()
    {
        using var sweeps = new Sweeps([well], city.Get<Ticks>(), city.Time, NullLoggerFactory.Instance);
        await sweeps.StartAsync(default);
        await Patience.Until(() => well.Begun > 0);
        await using var db = city.Get<LearningStore>().Open();
        await using var writing = await db.Database.BeginTransactionAsync();
        // Whoever wants to write waits for 15 s.
        await sweeps.StopAsync(default).WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void has_a_name_of_its_own_for_each_that_is_registered()
    {
        var all = city.Get<IEnumerable<ISweep>>().ToList();
        Assert.Equal(["broadcasts", "columns", "offers", "ratings", "recordings", "reminders"], all.Select(it => it.Work).Order(StringComparer.Ordinal));
        Assert.All(all, it => Assert.True(it.Every <= TimeSpan.FromSeconds(10)));
    }

    public async Task InitializeAsync() => city = await DeliveryCity.Found(transcribes: false);

    public Task DisposeAsync() => city.DisposeAsync().AsTask();

    async Task Run(ISweep[] all, Func<bool> until)
    {
        using var sweeps = new Sweeps(all, city.Get<Ticks>(), city.Time, NullLoggerFactory.Instance);
        await sweeps.StartAsync(default);
        await Patience.Until(until);
        await sweeps.StopAsync(default);
    }

    sealed class Sweep(string work, Func<CancellationToken, Task> act) : ISweep
    {
        int begun;

        public int Begun => Volatile.Read(ref begun);

        public string Work => work;

        public TimeSpan Every => TimeSpan.FromSeconds(1);

        public Task Do(CancellationToken cancel)
        {
            Interlocked.Increment(ref begun);
            return act(cancel);
        }

        Task ISweep.Sweep(CancellationToken cancel) => Do(cancel);
    }
}
