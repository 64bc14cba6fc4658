using Learning;
using Learning.Catalogue;
using LearningBot.Channels.WebChat;
using LearningBot.Pages;

namespace LearningBot.Catalogue;

/// <summary><c>GET /catalogue</c>: the same search as in the chat, to look around in. It needs no script.</summary>
sealed class ListPage(CatalogueIndex index, Frame frame)
{
    /// <summary>Answers the page; 400 with a page that says what cannot be meant, 503 while the catalogue is not there yet.</summary>
    public Task Show(HttpContext http)
    {
        var language = ChatPage.LanguageOf(http.Request);
        var words = new PageWords(language);
        var asked = Asked.Read(http.Request.Query, language, out var wrong);
        var other = (asked with { Language = Other(language), Chosen = [], Page = 1 }).Address;
        if (!index.IsReady)
        {
            http.Response.Headers.RetryAfter = "60";
            return frame.Send(http, words, StatusCodes.Status503ServiceUnavailable, null, other, Notice(asked, words, "building"));
        }
        if (wrong is not null) return frame.Send(http, words, StatusCodes.Status400BadRequest, null, other, Notice(asked, words, wrong));
        return frame.Send(http, words, StatusCodes.Status200OK, asked.Words.Length > 0 ? asked.Words : null, other, Body(asked, words));
    }

    /// <summary>The other language.</summary>
    public static Language Other(Language language) => language == Language.Chinese ? Language.English : Language.Chinese;

    /// <summary>An item in a list.</summary>
    static Markup Entry(Item item, PageWords words) => Markup.Of($"""
        <li><article>
          <h2><a href="{ItemPage.Address(item)}">{item.Title}</a></h2>
          <p class="meta">{Markup.Each(Facts(item, words), fact => Markup.Of($"<span>{fact}</span>"))}{(item.Sample ? Markup.Of($"<span class=\"sample\">{words["sample"]}</span>") : Markup.None)}</p>
          {(item.Summary is { } summary ? Markup.Of($"<p class=\"summary\">{summary}</p>") : Markup.None)}
        </article></li>

        """);

    static IEnumerable<string> Facts(Item item, PageWords words) => new[]
    {
        words.One(item.Kind), item.Author, item.Subject, item.Level, item.Audience, item.Minutes is { } minutes ? words["minutes", minutes] : null,
        item.StartsAt?.ToString("yyyy-MM-dd HH:mm", null), item.Provider,
    }.OfType<string>().Distinct();

    Markup Body(Asked asked, PageWords words)
    {
        var found = index.Find(asked.Wish);
        var elsewhere = asked.Chosen.Count == 0 && asked.Words.Length > 0 ? index.Find(asked.Wish with { Language = Other(asked.Language), Skip = 0, Take = 0 }).Total : 0;
        return Markup.Of($"""
              <div class="page">
                {Search(asked, words)}
                {Kinds(asked, words)}
                <main id="results" tabindex="-1">
                  <h1>{(asked.Words.Length > 0 ? asked.Words : asked.Kind is { } kind ? words.Kind(kind) : words["results"])}</h1>
                  <p class="count" role="status">{(found.Total == 0 ? words["none"] : words["found", Number(found.Total)])} <a class="narrow" href="#narrow">{words["narrow"]}</a></p>
                  {Chosen(asked, words)}
                  {List(found.Hits.Where(hit => hit.HasAllWords), words)}
                  {Partly(found.Hits.Where(hit => !hit.HasAllWords).ToList(), words)}
                  {(elsewhere > 0 ? Markup.Of($"<p><a href=\"{(asked with { Language = Other(asked.Language), Page = 1 }).Address}\">{words["elsewhere", Number(elsewhere)]}</a></p>") : Markup.None)}
                  {Pages(asked, found.Total, words)}
                </main>
                {Narrow(asked, words)}
              </div>
            """);
    }

    static Markup Notice(Asked asked, PageWords words, string key) => Markup.Of($"""
          <div class="page">
            {Search(asked, words)}
            <main id="results" tabindex="-1"><h1>{words["results"]}</h1><p class="notice" role="alert">{words[key]}</p>
            <nav class="kinds" aria-label="{words["kinds"]}">{Markup.Each(Enum.GetValues<ItemKind>(), kind => Markup.Of($"<a href=\"{(asked with { Kind = kind }).Address}\">{words.Kind(kind)}</a>"))}</nav></main>
          </div>
        """);

    static Markup Search(Asked asked, PageWords words) => Markup.Of($"""
        <form class="search" role="search" action="/catalogue" method="get">
          <label for="q">{words["words"]}</label>
          <div><input id="q" name="q" type="search" value="{asked.Words}" maxlength="200" placeholder="{words["example"]}" autocomplete="off"><button>{words["search"]}</button></div>
          {Markup.Each(asked.Hidden, field => Markup.Of($"<input type=\"hidden\" name=\"{field.Name}\" value=\"{field.Value}\">"))}
        </form>
        """);

    Markup Kinds(Asked asked, PageWords words)
    {
        var any = asked with { Kind = null, Chosen = [], Page = 1 };
        var counted = Enum.GetValues<ItemKind>().Select(kind => (Asked: any with { Kind = kind }, Name: words.Kind(kind)))
            .Select(each => (each.Asked, each.Name, index.Find(each.Asked.Wish with { Take = 0 }).Total)).Where(each => each.Total > 0 || each.Asked.Kind == asked.Kind);
        return Markup.Of($"""
            <nav class="kinds" aria-label="{words["kinds"]}"><a href="{any.Address}"{Current(asked.Kind is null)}>{words["all"]}</a>{Markup.Each(counted, each =>
                Markup.Of($"<a href=\"{each.Asked.Address}\"{Current(each.Asked.Kind == asked.Kind)}>{each.Name} <small>{each.Total}</small></a>"))}</nav>
            """);
    }

    static Markup Chosen(Asked asked, PageWords words) => asked.Chosen.Count == 0 ? Markup.None : Markup.Of($"""
        <ul class="chosen" aria-label="{words["chosen"]}">{Markup.Each(asked.Chosen, pair =>
            Markup.Of($"<li><a href=\"{asked.Turned(pair.Column, pair.Value).Address}\" aria-label=\"{words["remove"]}{pair.Value}\">{words.Column(pair.Column)}: {pair.Value} ×</a></li>"))}
        <li><a href="{(asked with { Chosen = [], Page = 1 }).Address}">{words["clear"]}</a></li></ul>
        """);

    static Markup List(IEnumerable<Hit> hits, PageWords words) => hits.Any()
        ? Markup.Of($"<ol class=\"items\">{Markup.Each(hits, hit => Entry(hit.Item, words))}</ol>") : Markup.None;

    static Markup Partly(List<Hit> hits, PageWords words) => hits.Count == 0 ? Markup.None : Markup.Of($"""
        <h2>{words["partly"]}</h2>
        {List(hits, words)}
        """);

    static Markup Pages(Asked asked, int total, PageWords words)
    {
        var last = Math.Min((total + Asked.PerPage - 1) / Asked.PerPage, Asked.LastPage);
        if (last < 2) return Markup.None;
        Markup Link(int page, string rel, string text) =>
            page < 1 || page > last ? Markup.None : Markup.Of($"<a rel=\"{rel}\" href=\"{(asked with { Page = page }).Address}\">{text}</a>");
        return Markup.Of($"""
            <nav class="pages" aria-label="{words["pages"]}">{Link(asked.Page - 1, "prev", words["previous"])}<span>{words["pageOf", asked.Page, last]}</span>{Link(asked.Page + 1, "next", words["next"])}</nav>
            """);
    }

    Markup Narrow(Asked asked, PageWords words)
    {
        const int columns = 6, values = 8;
        var facets = index.Counts(asked.Wish, asked.Language).Where(facet => facet.Values.Count > 1 || asked.Chosen.Any(pair => pair.Column == facet.Column)).Take(columns);
        return Markup.Of($"""
            <aside id="narrow" aria-label="{words["narrow"]}">{Markup.Each(facets, facet => Markup.Of($"""
              <section><h2>{words.Column(facet.Column)}</h2>{Links(facet.Values.Take(values), facet.Column)}{(facet.Values.Count > values
                ? Markup.Of($"<details><summary>{words["more"]}<span class=\"hidden\">: {words.Column(facet.Column)}</span></summary>{Links(facet.Values.Skip(values), facet.Column)}</details>") : Markup.None)}</section>
            """))}</aside>
            """);
        Markup Links(IEnumerable<CountedValue> some, string column) => Markup.Of($"""
            <ul>{Markup.Each(some, value => Markup.Of($"<li><a href=\"{asked.Turned(column, value.Value).Address}\"{Current(asked.Chosen.Contains((column, value.Value)))}>{value.Value} <small>{value.Count}</small></a></li>"))}</ul>
            """);
    }

    static Markup Current(bool current) => current ? Markup.Of($" aria-current=\"true\"") : Markup.None;

    static string Number(int number) => number.ToString("N0", System.Globalization.CultureInfo.InvariantCulture);
}
