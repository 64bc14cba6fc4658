using Learning;
using Learning.Catalogue;
using LearningBot.Channels.WebChat;
using LearningBot.Pages;

namespace LearningBot.Catalogue;

/// <summary><c>GET /catalogue/{kind}/{id}</c>: all that the catalogue says of one item, for links in chats to lead to.</summary>
sealed class ItemPage(CatalogueIndex index, Frame frame)
{
    /// <summary>The address of an item's page.</summary>
    public static string Address(Item item) =>
        $"/catalogue/{ImportKinds.Word(item.Kind)}/{Uri.EscapeDataString(item.Id)}?lang={Asked.Tag(item.Language)}";

    /// <summary>Answers the page in the language of the request, or the item's own when it has only one; 404 with a page when there is no such item.</summary>
    public Task Show(HttpContext http)
    {
        var language = ChatPage.LanguageOf(http.Request);
        var words = new PageWords(language);
        var id = (string)http.Request.RouteValues["id"]!;
        var kind = ImportKinds.Item((string)http.Request.RouteValues["kind"]!);
        var item = kind is { } one ? index.Item(one, id, language) ?? index.Item(one, id, ListPage.Other(language)) : null;
        var catalogue = $"/catalogue?lang={Asked.Tag(language)}";
        if (item is null)
        {
            var other = $"/catalogue?lang={Asked.Tag(ListPage.Other(language))}";
            return frame.Send(http, words, index.IsReady ? StatusCodes.Status404NotFound : StatusCodes.Status503ServiceUnavailable, null, other, Nothing(words, catalogue));
        }
        var back = $"{catalogue}&kind={ImportKinds.Word(item.Kind)}";
        return frame.Send(http, words, StatusCodes.Status200OK, item.Title, Address(item).Split('?')[0] + $"?lang={Asked.Tag(ListPage.Other(language))}", Body(item, words, back));
    }

    Markup Nothing(PageWords words, string catalogue) => Markup.Of($"""
          <div class="page one"><main id="results" tabindex="-1"><h1>{words["results"]}</h1>
            <p class="notice">{words[index.IsReady ? "noItem" : "building"]}</p><p><a href="{catalogue}">{words["back"]}</a></p></main></div>
        """);

    static Markup Body(Item item, PageWords words, string back) => Markup.Of($"""
          <div class="page one">
            <main id="results" tabindex="-1" lang="{(item.Language == Language.Chinese ? "zh-CN" : "en-US")}">
              <p><a href="{back}">‹ {words.Kind(item.Kind)}</a></p>
              <h1>{item.Title}</h1>
              {(item.Summary is { } summary ? Markup.Of($"<p class=\"lead\">{summary}</p>") : Markup.None)}
              {(IsWeb(item.Link) ? Markup.Of($"<p><a class=\"open\" href=\"{item.Link}\" rel=\"noopener noreferrer nofollow\">{words["open"]}</a></p>") : Markup.None)}
              <h2>{words["details"]}</h2>
              <dl>{Markup.Each(item.Fields.Where(field => field.Value != item.Title && field.Value != item.Summary), field =>
                  Markup.Of($"<div><dt>{words.Column(field.Name)}</dt><dd>{field.Value}</dd></div>"))}</dl>
              {(item.Sample ? Markup.Of($"<p class=\"meta\"><span class=\"sample\">{words["sample"]}</span></p>") : Markup.None)}
            </main>
          </div>
        """);

    static bool IsWeb(string? link) => Uri.TryCreate(link, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https");
}
