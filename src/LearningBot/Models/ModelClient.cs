using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.AI.OpenAI;
using Azure.Identity;
using Microsoft.Extensions.AI;
using OpenAI;

namespace LearningBot.Models;

/// <summary>Makes the client of the configured language model.</summary>
static class ModelClient
{
    /// <summary>Under this name its meters are found.</summary>
    public const string Meter = "LearningBot.Models";

    /// <summary>One that tries each call once, reads short replies only, and logs nothing.</summary>
    public static IChatClient Open(ModelSettings settings)
    {
        var chat = settings.Kind == ModelKind.Azure ? Azure(settings) : OpenAI(settings);
        // Tokens and durations are told, never what was said; said here because the environment could ask for it.
        return chat.GetChatClient(settings.Deployment).AsIChatClient().AsBuilder()
            .UseOpenTelemetry(sourceName: Meter, configure: static telemetry => telemetry.EnableSensitiveData = false)
            .Build();
    }

    static OpenAIClient OpenAI(ModelSettings settings) =>
        new(new ApiKeyCredential(settings.ApiKey!), Set(new OpenAIClientOptions { Endpoint = settings.Endpoint }, settings));

    static AzureOpenAIClient Azure(ModelSettings settings)
    {
        var options = Set(new AzureOpenAIClientOptions(), settings);
        if (settings.ApiKey is { } key) return new AzureOpenAIClient(settings.Endpoint, new ApiKeyCredential(key), options);
        // The cloud in China vouches for its own.
        if (settings.Endpoint.Host.EndsWith(".azure.cn", StringComparison.OrdinalIgnoreCase)) options.Audience = new("https://cognitiveservices.azure.cn/.default");
        return new AzureOpenAIClient(settings.Endpoint, new ManagedIdentityCredential(ManagedIdentityId.SystemAssigned), options);
    }

    static T Set<T>(T options, ModelSettings settings)
        where T : ClientPipelineOptions
    {
        options.Transport = new HttpClientPipelineTransport(Http(settings));
        options.RetryPolicy = new ClientRetryPolicy(0);
        // The call's own patience ends it before.
        options.NetworkTimeout = settings.ToDraft + TimeSpan.FromSeconds(10);
        options.ClientLoggingOptions = new() { EnableLogging = false, EnableMessageLogging = false, EnableMessageContentLogging = false };
        return options;
    }

    // A redirect could lead words and key to another country.
    static HttpClient Http(ModelSettings settings) => new(new ShortReplies(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = settings.InTurn,
        MaxConnectionsPerServer = settings.Together,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    }))
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };
}
