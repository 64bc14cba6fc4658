using Dialogs.Talking;
using LearningBot.Conversations;
using LearningBot.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace LearningBot.Tests.DirectLine;

/// <summary>The real service on a free port, with a scripted talk and a data folder of its own; it can be stopped and started again.</summary>
public class RunningService : IAsyncLifetime
{
    readonly string folder = Path.Combine(Path.GetTempPath(), $"learningbot-{Path.GetRandomFileName()}");
    WebApplication? app;

    internal ScriptedTurns Turns { get; } = new();

    /// <summary>More settings than the usual ones; set before the start.</summary>
    internal List<string> Settings { get; } = [];

    /// <summary>The store, behind a switch.</summary>
    internal SwitchedStore? Store { get; private protected set; }

    internal Uri Address { get; private set; } = null!;

    internal WebApplication App => app!;

    internal string Folder => folder;

    public virtual Task InitializeAsync() => Start();

    public async Task DisposeAsync()
    {
        await Stop();
        Directory.Delete(folder, recursive: true);
    }

    internal async Task Start(int port = 0)
    {
        Directory.CreateDirectory(folder);
        string[] settings =
        [
            $"--urls=http://127.0.0.1:{port}", $"--Data:Directory={folder}", "--environment=Production", .. Settings,
        ];
        app = Service.Build(settings, builder => Adjust(builder.Services));
        await app.StartAsync();
        Address = new Uri(Greeting.Address(app));
    }

    internal async Task Stop()
    {
        if (app is null) return;
        await app.StopAsync();
        await app.DisposeAsync();
        app = null;
    }

    /// <summary>Puts the scripted talk in, and the store behind a switch.</summary>
    private protected virtual void Adjust(IServiceCollection services)
    {
        services.AddSingleton<ITurns>(Turns);
        var real = services.Last(service => service.ServiceType == typeof(IConversationStore));
        services.AddSingleton<IConversationStore>(sp => Store = new SwitchedStore(SwitchedStore.Real(real, sp)));
    }

    internal async Task Restart()
    {
        var port = Address.Port;
        await Stop();
        await Start(port);
    }
}
