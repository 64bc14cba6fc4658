using Learning.Guides;
using LearningBot.Channels.WebChat;
using LearningBot.Pages;

namespace LearningBot.Guides;

/// <summary><c>GET /guides</c>: all guides, the easy ones first.</summary>
sealed class GuideList(GuideShelf shelf, PlainFrame frame)
{
    /// <summary>What the pages of guides say.</summary>
    public static readonly Words Words = Words.Of("Guides");

    /// <summary>Answers the page.</summary>
    public Task Show(HttpContext http)
    {
        var said = Words.In(ChatPage.LanguageOf(http.Request));
        return frame.Send(http, new()
        {
            Words = said,
            Title = said["title"],
            OtherLanguage = Address(said.Other),
            Main = Markup.Of($"<h1>{said["title"]}</h1>{List(said)}"),
        });
    }

    /// <summary>Says that there is no such guide, and which there are.</summary>
    public Task Unknown(HttpContext http, Words said) => frame.Send(http, new()
    {
        Words = said,
        Title = said["title"],
        OtherLanguage = Address(said.Other),
        Status = StatusCodes.Status404NotFound,
        Main = Markup.Of($"<h1>{said["title"]}</h1><p class=\"notice\" role=\"status\">{said["unknown"]}</p>{List(said)}"),
    });

    /// <summary>The address of the list.</summary>
    public static string Address(Words said) => $"/guides?lang={said.Tag}";

    Markup List(Words said)
    {
        var guides = shelf.All(said.Language);
        return guides.Count == 0 ? Markup.Of($"<p class=\"notice\">{said["none"]}</p>") : Markup.Of($"""
            <p>{said["lead"]}</p>
            <ul class="list">{Markup.Each(guides, guide => Markup.Of(
                $"<li><a href=\"{GuidePage.Address(guide)}\">{guide.Title} <small>{said["facts", guide.Steps.Count, guide.Minutes]}</small></a></li>"))}</ul>
            """);
    }
}
