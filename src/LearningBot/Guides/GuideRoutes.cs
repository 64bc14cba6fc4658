using LearningBot.Guides.Helping;
using LearningBot.Guides.Printing;
using LearningBot.Printing;

namespace LearningBot.Guides;

/// <summary>The guides to read and to print, and the helping hand.</summary>
static class GuideRoutes
{
    static readonly string[] methods = ["GET", "HEAD"];

    /// <summary>Registers them. Setting: <c>Guides:Font</c>, the font file that guides are printed with.</summary>
    public static void AddGuidePages(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new PrintFont(configuration["Guides:Font"]));
        services.AddSingleton<GuideList>().AddSingleton<GuidePage>().AddSingleton<GuidePictures>().AddSingleton<GuidePaper>();
        services.AddSingleton<WrongCodes>().AddSingleton<HelpPage>().AddSingleton<HelpDoor>();
    }

    /// <summary>Opens their addresses.</summary>
    public static void MapGuidePages(this WebApplication app)
    {
        app.MapMethods("/guides", methods, static http => http.RequestServices.GetRequiredService<GuideList>().Show(http));
        app.MapMethods("/guides/img/{file}", methods, static http => http.RequestServices.GetRequiredService<GuidePictures>().Send(http));
        app.MapMethods("/guides/{id}.pdf", methods, static http => http.RequestServices.GetRequiredService<GuidePaper>().Send(http));
        app.MapMethods("/guides/{id}", methods, static http => http.RequestServices.GetRequiredService<GuidePage>().Show(http));
        app.MapMethods(HelpDoor.Root, methods, static http => Help(http).Show(http));
        app.MapMethods($"{HelpDoor.Root}/{{code}}", methods, static http => Help(http).Show(http));
        app.MapPost(HelpDoor.Root, static http => Help(http).Join(http));
        app.MapPost($"{HelpDoor.Root}/move", static http => Help(http).Move(http));
        app.MapPost($"{HelpDoor.Root}/hint", static http => Help(http).Hint(http));
        app.MapPost($"{HelpDoor.Root}/leave", static http => Help(http).Leave(http));
    }

    static HelpDoor Help(HttpContext http) => http.RequestServices.GetRequiredService<HelpDoor>();
}
