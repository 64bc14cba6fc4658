using LearningBot.Channels;
using LearningBot.Conversations.InFile;
using LearningBot.Conversations.InRedis;

namespace LearningBot.Conversations;

/// <summary>The conversations in the service.</summary>
static class ConversationServices
{
    /// <summary>
    /// Registers store, gate and what runs behind them. Setting: <c>Redis:Configuration</c>, a
    /// <see href="https://stackexchange.github.io/StackExchange.Redis/Configuration.html">connection string</see>; where it is
    /// missing the store is a file in the data folder, and only one instance can run.
    /// </summary>
    public static IServiceCollection AddConversations(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration["Redis:Configuration"] is { Length: > 0 } redis)
        {
            var options = RedisLink.Impatient(redis);
            services.AddSingleton<IConversationStore>(sp => new RedisConversations(
                options, sp.GetRequiredService<TimeProvider>(), sp.GetRequiredService<ILogger<RedisConversations>>()));
            services.AddHostedService<WarnOfForgetfulRedis>();
        }
        else
        {
            var folder = Settings.DataDirectory(configuration);
            services.AddSingleton<IConversationStore>(sp => new FileConversations(folder, sp.GetRequiredService<TimeProvider>()));
        }
        services.AddSingleton<TurnGate>();
        services.AddSingleton(sp => sp.GetServices<IChannel>().OfType<IResumableChannel>().Single());
        services.AddSingleton<UnfinishedTurns>();
        return services.AddHostedService(sp => sp.GetRequiredService<UnfinishedTurns>());
    }
}
