using System.Net;
using System.Net.Http.Headers;
using Dialogs.Talking;
using LearningBot.Channels.BotFramework;
using LearningBot.Conversations;
using LearningBot.Conversations.InFile;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LearningBot.Tests.BotFramework;

/// <summary>The door alone, on a free port of the loopback address, as on a developer's machine.</summary>
sealed class DoorHost : IAsyncDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("learningbot-door-").FullName;
    readonly WebApplication app;

    DoorHost()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton<ITurns>(Turns).AddSingleton<TurnGate>()
            .AddSingleton<IConversationStore>(new FileConversations(folder, TimeProvider.System));
        builder.Services.AddBotFramework(builder.Configuration);
        app = builder.Build();
        app.MapBotFramework();
    }

    /// <summary>The messaging endpoint.</summary>
    public Uri Url { get; private set; } = null!;

    /// <summary>The talk behind it.</summary>
    public CountingTurns Turns { get; } = new();

    /// <summary>A client to it.</summary>
    public HttpClient Client { get; } = new();

    /// <summary>Starts one.</summary>
    public static async Task<DoorHost> Start()
    {
        DoorHost host = new();
        await host.app.StartAsync();
        host.Url = new(host.app.Urls.First() + "/api/messages");
        return host;
    }

    /// <summary>Posts a body and reads the answer.</summary>
    public async Task<(HttpStatusCode Status, string Body)> Post(byte[] body, bool chunked = false)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TransferEncodingChunked = chunked;
        using var response = await Client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
