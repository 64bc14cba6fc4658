namespace LearningBot.Channels.Light;

/// <summary>The light page.</summary>
static class LightRoutes
{
    static readonly string[] methods = ["GET", "HEAD"];

    /// <summary>Registers it.</summary>
    public static void AddLight(this IServiceCollection services) =>
        services.AddSingleton<LightChat>().AddSingleton<LightPage>().AddSingleton<LightDoor>();

    /// <summary>Opens its addresses.</summary>
    public static void MapLight(this WebApplication app)
    {
        app.MapMethods(LightDoor.Root, methods, static http => Door(http).Show(http));
        app.MapPost(LightDoor.Root, static http => Door(http).Say(http));
        app.MapPost($"{LightDoor.Root}/size", static http => Door(http).Resize(http));
        app.MapMethods($"{LightDoor.Root}/forget", methods, static http => Door(http).AskForget(http));
        app.MapPost($"{LightDoor.Root}/forget", static http => Door(http).Forget(http));
    }

    static LightDoor Door(HttpContext http) => http.RequestServices.GetRequiredService<LightDoor>();
}
