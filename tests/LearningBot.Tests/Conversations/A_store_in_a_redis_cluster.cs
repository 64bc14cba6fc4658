using LearningBot.Conversations;
using LearningBot.Conversations.InRedis;

namespace LearningBot.Tests.Conversations;

public sealed class RedisCluster : IAsyncLifetime
{
    public RedisServer Server { get; } = new() { IsCluster = true };

    public Task InitializeAsync() => Server.InitializeAsync();

    public Task DisposeAsync() => Server.DisposeAsync();
}

public sealed class A_store_in_a_redis_cluster(RedisCluster cluster) : A_conversation_store, IClassFixture<RedisCluster>
{
    readonly List<RedisConversations> opened = [];

    public override async Task InitializeAsync()
    {
        Store = Open();
        for (var ready = false; !ready;)
            ready = await Answers();
        await (await opened[0].Connection).GetServers()[0].FlushDatabaseAsync();
    }

    public override async Task DisposeAsync()
    {
        foreach (var store in opened)
            await store.DisposeAsync();
    }

    private protected override Task<IConversationStore> Again() => Task.FromResult<IConversationStore>(Open());

    private protected override Task Passed(TimeSpan lease) => Task.CompletedTask;

    /// <summary>A cluster that has just been made refuses everything for a moment.</summary>
    async Task<bool> Answers()
    {
        try
        {
            await Store.Open("c", default);
            return true;
        }
        catch (StoreIsAwayException)
        {
            await Task.Delay(20);
            return false;
        }
    }

    RedisConversations Open()
    {
        var store = RedisServer.Open(cluster.Server.Address, Time);
        opened.Add(store);
        return store;
    }
}
