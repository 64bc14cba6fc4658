using LearningBot.Guides.Printing;

namespace LearningBot.Guides;

/// <summary>The guides to read and to print.</summary>
static class GuideRoutes
{
    static readonly string[] methods = ["GET", "HEAD"];

    /// <summary>Registers them. Setting: <c>Guides:Font</c>, the font file that guides are printed with.</summary>
    public static void AddGuidePages(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new PrintFont(configuration["Guides:Font"]));
        services.AddSingleton<GuideList>().AddSingleton<GuidePage>().AddSingleton<GuidePictures>().AddSingleton<GuidePaper>();
    }

    /// <summary>Opens their addresses.</summary>
    public static void MapGuidePages(this WebApplication app)
    {
        app.MapMethods("/guides", methods, static http => http.RequestServices.GetRequiredService<GuideList>().Show(http));
        app.MapMethods("/guides/img/{file}", methods, static http => http.RequestServices.GetRequiredService<GuidePictures>().Send(http));
        app.MapMethods("/guides/{id}.pdf", methods, static http => http.RequestServices.GetRequiredService<GuidePaper>().Send(http));
        app.MapMethods("/guides/{id}", methods, static http => http.RequestServices.GetRequiredService<GuidePage>().Show(http));
    }
}
