using Dialogs.Catalogue;

namespace LearningBot.Catalogue;

/// <summary>The pages of the catalogue.</summary>
static class CatalogueRoutes
{
    static readonly string[] methods = ["GET", "HEAD"];

    /// <summary>Registers them.</summary>
    public static void AddCatalogue(this IServiceCollection services) =>
        services.AddSingleton<Frame>().AddSingleton<ListPage>().AddSingleton<ItemPage>().AddSingleton<ICatalogueLink, PublicLink>();

    /// <summary>Opens their addresses.</summary>
    public static void MapCatalogue(this WebApplication app)
    {
        app.MapMethods("/catalogue", methods, static http => http.RequestServices.GetRequiredService<ListPage>().Show(http));
        app.MapMethods("/catalogue/{kind}/{id}", methods, static http => http.RequestServices.GetRequiredService<ItemPage>().Show(http));
    }
}
