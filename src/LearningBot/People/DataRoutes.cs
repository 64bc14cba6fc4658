using Dialogs.People;

namespace LearningBot.People;

/// <summary>What is kept for people, and their way to it.</summary>
static class DataRoutes
{
    static readonly string[] methods = ["GET", "HEAD"];

    /// <summary>Registers it.</summary>
    public static void AddMyData(this IServiceCollection services) =>
        services.AddSingleton<IDataLink, DataLinks>().AddSingleton<DataPage>().AddSingleton<DataDoor>();

    /// <summary>Opens its addresses.</summary>
    public static void MapMyData(this WebApplication app)
    {
        app.MapMethods(DataDoor.Root, methods, static http => Door(http).Show(http));
        app.MapGet($"{DataDoor.Root}.json", static http => Door(http).Save(http));
        app.MapMethods($"{DataDoor.Root}/{{code}}", methods, static http => Door(http).Ask(http));
        app.MapPost($"{DataDoor.Root}/{{code}}", static http => Door(http).Use(http));
    }

    static DataDoor Door(HttpContext http) => http.RequestServices.GetRequiredService<DataDoor>();
}
