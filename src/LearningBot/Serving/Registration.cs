using Learning.Store;
using LearningBot.Conversations;

namespace LearningBot.Serving;

/// <summary>What every channel's requests share: health, and an orderly start and stop.</summary>
static class Registration
{
    /// <summary>Registers it.</summary>
    public static void AddServing(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<Readiness>().AddSingleton<Health>().AddSingleton(StopSettings.Read(configuration));
        services.AddSingleton(new Reliance("records", Needed: true, static async (sp, cancel) =>
        {
            if (!await sp.GetRequiredService<LearningStore>().IsReady(cancel)) throw new InvalidOperationException("Not prepared.");
        }));
        services.AddSingleton(new Reliance("conversations", Needed: false, static (sp, cancel) =>
            sp.GetRequiredService<IConversationStore>().Last("health", cancel)));
        services.AddHostedService<PrepareStores>();
        services.AddHostedService<GracefulStop>();
        services.AddHostedService<TidyMemory>();
        services.Configure<HostOptions>(host => host.ShutdownTimeout = StopSettings.Most);
    }
}
