using Dialogs.Understanding.Models;
using Learning.City;

namespace LearningBot.Models;

/// <summary>Makes the configured language model available to the talk.</summary>
static class ModelServices
{
    /// <summary>Registers it; nothing when none is configured, or when texts may not be sent to it.</summary>
    public static void AddModels(this IServiceCollection services, IConfiguration configuration, CityPack city)
    {
        if (ModelSettings.Read(configuration, city) is not { } settings) return;
        services.AddSingleton(settings);
        if (settings.Standing != ModelStanding.Allowed) return;
        services.AddMetrics();
        services.AddSingleton<ModelState>().AddSingleton<ReplyCache>().AddSingleton<ModelBreaker>().AddSingleton<Unanswered>()
            .AddSingleton(_ => ModelClient.Open(settings))
            .AddSingleton<ModelCall>()
            .AddSingleton<ModelAccounts>().AddHostedService(with => with.GetRequiredService<ModelAccounts>())
            .AddHostedService<FollowModelSwitch>()
            .AddSingleton<ILanguageModel, LanguageModel>();
    }
}
