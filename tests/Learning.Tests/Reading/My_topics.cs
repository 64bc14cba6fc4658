using Learning.Reading;
using Learning.Tests.Towns;

namespace Learning.Tests.Reading;

public abstract class My_topics(Towns.Towns towns) : IAsyncLifetime
{
    Town town = null!;

    Subscribe Subscribe => town.Get<Subscribe>();

    [Fact]
    public async Task are_there_once_oldest_first()
    {
        Assert.Equal(["zhuangzi"], await Begin("zhuangzi"));
        town.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(["zhuangzi", "history"], await Begin("history"));
        Assert.Equal(["zhuangzi", "history"], await Begin("zhuangzi"));
        Assert.Equal(["zhuangzi", "history"], await town.Get<MyReading>().Topics(Town.Person("li")));
        Assert.Empty(await town.Get<MyReading>().Topics(Town.Person("wang")));
    }

    [Fact]
    public async Task end_once()
    {
        await Begin("history");
        await Begin("poems");
        Assert.Equal(["poems"], (await Subscribe.End("history", Town.Person("li"))).Result!.Topics);
        Assert.Equal(["poems"], (await Subscribe.End("history", Town.Person("li"))).Result!.Topics);
    }

    [Fact]
    public async Task are_no_more_than_they_may_be_and_no_longer()
    {
        for (var i = 0; i < Learning.Reading.Subscribe.Most; i++) await Begin($"{i}");
        Assert.Equal(new TooManyTopics(Learning.Reading.Subscribe.Most), (await Subscribe.Begin("one more", Town.Person("li"))).Refusal);
        Assert.Equal(Learning.Reading.Subscribe.LongestTopic, Assert.Single((await Subscribe.Begin(new string('长', 500), Town.Person("wang"))).Result!.Topics).Length);
    }

    public async Task InitializeAsync() => town = await towns.Found();

    public Task DisposeAsync() => towns.DisposeAsync();

    async Task<IReadOnlyList<string>> Begin(string topic) => (await Subscribe.Begin(topic, Town.Person("li"))).Result!.Topics;

    public sealed class On_sqlite() : My_topics(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : My_topics(new PostgresTowns(server));
}
