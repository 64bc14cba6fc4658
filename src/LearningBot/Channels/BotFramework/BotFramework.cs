namespace LearningBot.Channels.BotFramework;

/// <summary>The Bot Framework's door in the service.</summary>
static class BotFramework
{
    /// <summary>
    /// Adds what the door needs. Settings: <c>Bot:AppId</c>, the bot's id at the Bot Framework (default none: the door is closed
    /// outside Development); <c>Public:Url</c>, where people reach this service from outside (default: where a message's sender reached it).
    /// </summary>
    /// <exception cref="InvalidOperationException"><c>Public:Url</c> is no http address.</exception>
    public static IServiceCollection AddBotFramework(this IServiceCollection services, IConfiguration settings)
    {
        var publicUrl = PublicUrl(settings["Public:Url"]);
        return services
            .AddSingleton(s => new DoorLock(settings["Bot:AppId"], s.GetRequiredService<IHostEnvironment>().IsDevelopment()))
            .AddSingleton(new Site(publicUrl))
            .AddSingleton(s => new Connector(s.GetRequiredService<TimeProvider>(), new Random(), s.GetRequiredService<ILogger<Connector>>()))
            .AddSingleton<BotFrameworkChannel>()
            .AddSingleton<IChannel>(s => s.GetRequiredService<BotFrameworkChannel>())
            .AddSingleton<Door>();
    }

    /// <summary>Opens <c>POST /api/messages</c>; where it is open, other methods are answered 405, as tools that probe it expect.</summary>
    public static void MapBotFramework(this IEndpointRouteBuilder routes) =>
        routes.Map("/api/messages", (RequestDelegate)(static http => http.RequestServices.GetRequiredService<Door>().Take(http)));

    static Uri? PublicUrl(string? url) =>
        string.IsNullOrEmpty(url) ? null
        : Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address
        : throw new InvalidOperationException("Public:Url takes an address such as https://learning.example.org.");
}
