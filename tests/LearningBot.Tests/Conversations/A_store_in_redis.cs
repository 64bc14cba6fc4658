using LearningBot.Conversations;
using LearningBot.Conversations.InRedis;

namespace LearningBot.Tests.Conversations;

[Collection(WithRedis.Name)]
public sealed class A_store_in_redis(RedisServer server) : A_conversation_store
{
    readonly string database = server.NewDatabase();
    readonly List<RedisConversations> opened = [];

    public override Task InitializeAsync()
    {
        Store = Open();
        return Task.CompletedTask;
    }

    public override async Task DisposeAsync()
    {
        foreach (var store in opened)
            await store.DisposeAsync();
    }

    [Fact]
    public async Task lets_everything_expire()
    {
        await Turn("m1");
        await Store.Append("c", "a", true, default);
        var connection = await opened[0].Connection;
        var db = connection.GetDatabase();
        await foreach (var key in connection.GetServers()[0].KeysAsync(db.Database, "lb:{c:c}:[!c]*"))
        {
            var days = (await db.KeyTimeToLiveAsync(key))?.TotalDays;
            Assert.Equal(key.ToString().Contains("done:", StringComparison.Ordinal) ? 2 : 30, days!.Value, 1);
        }
    }

    [Fact]
    public async Task goes_on_when_the_server_has_forgotten_the_scripts()
    {
        await Turn("m1");
        await (await opened[0].Connection).GetDatabase().ExecuteAsync("SCRIPT", "FLUSH");
        await Turn("m2");
        Assert.Equal(ClaimOutcome.Done, (await Claim("m2")).Outcome);
    }

    [Fact]
    public async Task clears_the_list_of_unfinished_conversations()
    {
        await Store.Append("c", "a", true, default);
        Store.Finish("c", 1);
        Time.Move(TimeSpan.FromMinutes(1));
        var db = (await opened[0].Connection).GetDatabase();
        for (var i = 0; await db.KeyExistsAsync(RedisKeys.Unfinished); i++)
        {
            Assert.True(i < 1000);
            await Store.Unfinished(Time.GetUtcNow(), 10, default);
        }
    }

    private protected override Task<IConversationStore> Again() => Task.FromResult<IConversationStore>(Open());

    private protected override Task Passed(TimeSpan lease) => Task.CompletedTask;

    RedisConversations Open()
    {
        var store = RedisServer.Open(database, Time);
        opened.Add(store);
        return store;
    }
}
