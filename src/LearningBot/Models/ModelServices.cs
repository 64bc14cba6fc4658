using Dialogs.Understanding.Models;
using Learning.City;

namespace LearningBot.Models;

/// <summary>Makes the configured language model available to the talk.</summary>
static class ModelServices
{
    /// <summary>Registers it; only that there is none when none is configured, or when texts may not be sent to it.</summary>
    /// <exception cref="InvalidDataException">A setting is missing or wrong.</exception>
    public static void AddModels(this IServiceCollection services, IConfiguration configuration, CityPack city)
    {
        var settings = ModelSettings.Read(configuration, city);
        services.AddSingleton(with => new ModelHere(settings, with.GetService<ModelState>(), with.GetService<ModelBreaker>()));
        if (settings is not { Standing: ModelStanding.Allowed }) return;
        services.AddMetrics();
        services.AddSingleton(settings).AddSingleton(new ModelLimits { InTurn = settings.InTurn })
            .AddSingleton<ModelState>().AddSingleton<ReplyCache>().AddSingleton<ModelBreaker>().AddSingleton<Unanswered>()
            .AddSingleton(_ => ModelClient.Open(settings)).AddSingleton<ModelCall>()
            .AddSingleton<ModelAccounts>().AddHostedService(with => with.GetRequiredService<ModelAccounts>())
            .AddHostedService<FollowModelSwitch>()
            .AddSingleton<ILanguageModel, LanguageModel>();
    }

    /// <summary>Lets a command ask the model as the service would; disposing of the answer writes down what it cost.</summary>
    public static async Task<IAsyncDisposable> StartModel(this IServiceProvider services, CancellationToken cancel)
    {
        IHostedService[] parts = [.. services.GetServices<IHostedService>().Where(it => it is ModelAccounts or FollowModelSwitch)];
        foreach (var part in parts) await part.StartAsync(cancel);
        return new Started(parts);
    }

    sealed class Started(IHostedService[] parts) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            foreach (var part in parts) await part.StopAsync(CancellationToken.None);
        }
    }
}
