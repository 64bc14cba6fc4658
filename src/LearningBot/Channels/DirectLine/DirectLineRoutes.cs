using Microsoft.AspNetCore.Cors.Infrastructure;

namespace LearningBot.Channels.DirectLine;

/// <summary>
/// The Direct Line 3.0 door, see
/// <see href="https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-direct-line-3-0-api-reference"/>.
/// </summary>
static class DirectLineRoutes
{
    /// <summary>Where it is.</summary>
    public const string Root = "/v3/directline";

    /// <summary>Registers the door.</summary>
    /// <exception cref="InvalidDataException"><c>DirectLine:Key</c> is no key.</exception>
    public static void AddDirectLine(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = DirectLineSettings.Read(configuration);
        services.AddSingleton(settings);
        var key = SigningKey.Given(settings);
        services.AddSingleton(sp => new Passes(
            key ?? SigningKey.Kept(Settings.DataDirectory(configuration)), sp.GetRequiredService<TimeProvider>()));
        services.AddSingleton<Origins>().AddSingleton<Admission>().AddSingleton<Pace>().AddSingleton<RepeatedPosts>();
        services.AddSingleton<OpenStreams>().AddSingleton<DirectLineChannel>();
        services.AddSingleton<IChannel>(sp => sp.GetRequiredService<DirectLineChannel>());
        services.AddSingleton<StartConversation>().AddSingleton<ChosenView>().AddSingleton<ReadActivities>().AddSingleton<KeepPosted>();
        services.AddSingleton<PostActivity>().AddSingleton<UploadFile>().AddSingleton<GenerateToken>();
        services.AddCors(cors => cors.AddPolicy(Root, policy => Allow(policy, settings)));
    }

    /// <summary>Opens its addresses.</summary>
    public static void MapDirectLine(this WebApplication app)
    {
        var door = app.MapGroup(Root).RequireCors(Root);
        door.MapPost("/tokens/generate", static http => The<GenerateToken>(http).Generate(http));
        door.MapPost("/tokens/refresh", static http => The<GenerateToken>(http).Refresh(http));
        door.MapPost("/conversations", static http => The<StartConversation>(http).Begin(http));
        door.MapGet("/conversations/{conversation}", static http => The<StartConversation>(http).Join(http));
        door.MapGet("/conversations/{conversation}/activities", static http => The<ReadActivities>(http).Poll(http));
        door.MapGet("/conversations/{conversation}/stream", static http => The<ReadActivities>(http).Stream(http));
        door.MapPost("/conversations/{conversation}/activities", static http => The<PostActivity>(http).Post(http));
        door.MapPost("/conversations/{conversation}/upload", static http => The<UploadFile>(http).Post(http));
    }

    static T The<T>(HttpContext http)
        where T : notnull => http.RequestServices.GetRequiredService<T>();

    static void Allow(CorsPolicyBuilder policy, DirectLineSettings settings) => policy
        .WithOrigins([.. settings.TrustedOrigins])
        .WithMethods("GET", "POST")
        .WithHeaders("authorization", "content-type", "x-ms-bot-agent", "x-requested-with")
        .SetPreflightMaxAge(TimeSpan.FromHours(1));
}
