using Learning.Store;
using Learning.Tests.Towns;

namespace Learning.Tests.Store;

public abstract class A_tick(Towns.Towns towns) : IAsyncLifetime
{
    static readonly TimeSpan every = TimeSpan.FromSeconds(1);
    static readonly TimeSpan lease = TimeSpan.FromSeconds(3);

    Town one = null!;
    Town two = null!;

    [Fact]
    public async Task is_one_instances_at_a_time_and_once_in_each_span()
    {
        var mine = await Task.WhenAll(Enumerable.Range(0, 10).Select(n => Task.Run(() => Mine(n % 2 == 0 ? one : two))));
        Assert.Single(mine, it => it);
        one.Clock.Advance(every);
        mine = await Task.WhenAll(Enumerable.Range(0, 10).Select(n => Task.Run(() => Mine(n % 2 == 0 ? one : two))));
        Assert.Single(mine, it => it);
    }

    [Fact]
    public async Task is_taken_over_when_its_holder_dies()
    {
        Assert.True(await Mine(one));
        one.Clock.Advance(every);
        Assert.False(await Mine(two));
        one.Clock.Advance(lease);
        Assert.True(await Mine(two));
        one.Clock.Advance(every);
        Assert.False(await Mine(one));
    }

    [Fact]
    public async Task is_anothers_at_its_next_time_once_it_is_given_back()
    {
        Assert.True(await Mine(one));
        await two.Get<Ticks>().GiveBack("work"); // it is not his
        one.Clock.Advance(every);
        Assert.False(await Mine(two));
        await one.Get<Ticks>().GiveBack("work");
        Assert.True(await Mine(two));
        Assert.False(await Mine(one));
    }

    [Fact]
    public async Task is_not_begun_twice_in_a_span_by_giving_it_back()
    {
        Assert.True(await Mine(one));
        await one.Get<Ticks>().GiveBack("work");
        Assert.False(await Mine(two));
    }

    [Fact]
    public async Task is_apart_for_each_work()
    {
        Assert.True(await Mine(one));
        Assert.True(await two.Get<Ticks>().Mine("other work", every, lease));
    }

    public async Task InitializeAsync()
    {
        var store = await towns.NewStore();
        one = towns.Found(store);
        two = towns.Found(store, one.Clock);
    }

    public Task DisposeAsync() => towns.DisposeAsync();

    static Task<bool> Mine(Town town) => town.Get<Ticks>().Mine("work", every, lease);

    public sealed class On_sqlite() : A_tick(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : A_tick(new PostgresTowns(server));
}
