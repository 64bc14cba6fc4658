using LearningBot.Channels.DirectLine;

namespace LearningBot.Channels.WebChat;

/// <summary>The chat page and what it needs besides the Direct Line door.</summary>
static class WebChatRoutes
{
    /// <summary>Registers the page.</summary>
    public static void AddWebChat(this IServiceCollection services) =>
        services.AddSingleton<ChatPage>().AddSingleton<ChatToken>().AddSingleton<ChatView>();

    /// <summary>Opens its addresses.</summary>
    public static void MapWebChat(this WebApplication app)
    {
        ClientFiles.Map(app);
        app.MapMethods("/", ["GET", "HEAD"], static http => http.RequestServices.GetRequiredService<ChatPage>().Show(http));
        app.MapPost("/chat/token", static http => http.RequestServices.GetRequiredService<ChatToken>().Give(http))
            .RequireCors(DirectLineRoutes.Root);
        app.MapPost("/chat/view", static http => http.RequestServices.GetRequiredService<ChatView>().Keep(http));
        app.MapGet("/calendar/{token}.ics", CalendarDoor.Give);
        app.MapMethods("/codes/{number}.svg", ["GET", "HEAD"], CodeDoor.Draw);
        app.MapPost("/chat/forget", static http => http.RequestServices.GetRequiredService<ChatToken>().Forget(http));
    }
}
