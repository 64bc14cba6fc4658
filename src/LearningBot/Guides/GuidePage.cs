using Learning.Guides;
using LearningBot.Channels.BotFramework;
using LearningBot.Channels.Light;
using LearningBot.Channels.WebChat;
using LearningBot.Pages;
using LearningBot.Printing;

namespace LearningBot.Guides;

/// <summary><c>GET /guides/{id}</c>: a whole guide in large type, to read and to print.</summary>
sealed class GuidePage(GuideShelf shelf, GuideList list, PlainFrame frame, CityHelp help, Site site)
{
    /// <summary>The address of a guide's page.</summary>
    public static string Address(Guide guide) => $"/guides/{guide.Id}?lang={Tag(guide)}";

    /// <summary>The address at which the assistant leads somebody through a guide.</summary>
    public static string Leading(Guide guide) => $"{LightDoor.Root}?guide={guide.Id}&lang={Tag(guide)}";

    /// <summary>The same as people reach it from elsewhere.</summary>
    public static string Leading(Guide guide, Site site, HttpRequest request) => $"{site.Of(request)?.AbsoluteUri.TrimEnd('/')}{Leading(guide)}";

    /// <summary>Answers the page in the language of the request; 404 with the list when there is no such guide in it.</summary>
    public Task Show(HttpContext http)
    {
        var said = GuideList.Words.In(ChatPage.LanguageOf(http.Request));
        if (shelf.Find((string)http.Request.RouteValues["id"]!, said.Language) is not { } guide) return list.Unknown(http, said);
        return frame.Send(http, new()
        {
            Words = said,
            Title = guide.Title,
            OtherLanguage = $"/guides/{guide.Id}?lang={said.Other.Tag}",
            Main = Body(guide, said, Leading(guide, site, http.Request)),
            Foot = Markup.Of($"<p class=\"screen\"><a class=\"button\" href=\"{GuideList.Address(said)}\">{said["all"]}</a></p>"),
        });
    }

    Markup Body(Guide guide, Words said, string leading) => Markup.Of($"""
        <h1>{guide.Title}</h1>
        <p>{said["facts", guide.Steps.Count, guide.Minutes]}</p>
        <p class="row screen"><a class="button main" href="{Leading(guide)}">{said["chat"]}</a><a class="button" href="/guides/{guide.Id}.pdf?lang={said.Tag}">{said["pdf"]}</a></p>
        <p class="{(guide.VerifiedOn is null ? "notice" : "see")}">{(guide.VerifiedOn is { } tried ? said["tried", tried] : said["untried"])}</p>
        {Careful(guide.Warning, said)}
        {(guide.Needs.Count == 0 ? Markup.None : Markup.Of($"<h2>{said["needs"]}</h2><ul>{Markup.Each(guide.Needs, need => Markup.Of($"<li>{need}</li>"))}</ul>"))}
        {Markup.Each(guide.Steps, step => Step(step, said))}
        <h2>{said["offline"]}</h2><p>{guide.Offline}</p>
        <p><b>{said["help", help.Phone]}</b>（{help.Hours.In(said.Language)}）</p>
        <p>{said["scan"]}<br><span class="address">{leading}</span></p>
        {Square.Of(leading).Markup(said["chat"])}
        """);

    Markup Step(GuideStep step, Words said) => Markup.Of($"""
        <section class="step"><h2>{said["step", step.Number, step.Title]}</h2>
        {(step.SkipIf is { } skip ? Markup.Of($"<p>{said["skip"]}{skip}</p>") : Markup.None)}
        <p class="text">{step.Text}</p>
        {(step.Picture is { } picture ? Markup.Of($"<img class=\"picture\" src=\"/guides/{picture.File}\" alt=\"{picture.Alt}\">") : Markup.None)}
        <p class="see"><b>{said["see"]}</b>{step.See}</p>
        {Careful(step.Careful, said)}
        {(step.Tip is { } tip ? Markup.Of($"<p>{said["tip"]}{tip}</p>") : Markup.None)}
        {(step.Stuck.Count == 0 ? Markup.None : Markup.Of($"<h3>{said["stuck"]}</h3><ul>{Markup.Each(step.Stuck, stuck => Markup.Of($"<li><b>{stuck.Symptom}</b><br>→ {Advice(stuck, said, help)}</li>"))}</ul>"))}
        </section>
        """);

    /// <summary>What to do when stuck, and where else to turn.</summary>
    public static string Advice(Stuck stuck, Words said, CityHelp help) =>
        stuck.Advice
        + (stuck.GoTo is { } step ? said["goto", step] : "")
        + (stuck.AsksPerson ? said["person", help.Phone] : "");

    static Markup Careful(string? careful, Words said) =>
        careful is null ? Markup.None : Markup.Of($"<p class=\"careful\"><b>{said["careful"]}</b>{careful}</p>");

    static string Tag(Guide guide) => GuideList.Words.In(guide.Language).Tag;
}
