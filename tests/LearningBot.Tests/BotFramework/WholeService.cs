using LearningBot.Conversations;
using LearningBot.Tests.Conversations;
using LearningBot.Tests.DirectLine;
using Microsoft.Extensions.DependencyInjection;

namespace LearningBot.Tests.BotFramework;

/// <summary>
/// One instance of the service with the real talk and the sample city, as on a developer's machine, on a Redis and a PostgreSQL that others
/// may use too. It waits longer for Redis than the product does, because the machine that runs the tests is busy.
/// </summary>
sealed class WholeService : RunningService
{
    readonly string redis;
    readonly bool claims;

    /// <param name="redis">The conversations' Redis.</param>
    /// <param name="postgres">The records' database.</param>
    /// <param name="claims">False to take the claims on messages away.</param>
    public WholeService(string redis, string postgres, bool claims)
    {
        (this.redis, this.claims) = (redis, claims);
        Settings.AddRange([$"--Redis:Configuration={redis}", $"--ConnectionStrings:Learning={postgres}", "--environment=Development"]);
    }

    /// <summary>The messaging endpoint.</summary>
    public Uri Door => new(Address, "/api/messages");

    private protected override void Adjust(IServiceCollection services) =>
        services.AddSingleton<IConversationStore>(_ => Store = new SwitchedStore(RedisServer.Open(redis)) { Claims = claims });
}
