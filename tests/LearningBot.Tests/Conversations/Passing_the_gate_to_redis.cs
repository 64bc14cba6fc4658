using LearningBot.Conversations.InRedis;

namespace LearningBot.Tests.Conversations;

[Collection(WithRedis.Name)]
public sealed class Passing_the_gate_to_redis(RedisServer server) : Passing_the_gate
{
    public override Task InitializeAsync()
    {
        Store = RedisServer.Open(server.NewDatabase());
        return base.InitializeAsync();
    }

    public override Task DisposeAsync() => ((RedisConversations)Store).DisposeAsync().AsTask();
}
