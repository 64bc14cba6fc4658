using System.Text;
using LearningBot.Channels.WebChat;
using LearningBot.Pages;

namespace LearningBot.Catalogue;

/// <summary>What all pages of the catalogue share: head, header and footer, and how they are sent.</summary>
sealed class Frame(CityHelp help, IWebHostEnvironment host)
{
    readonly string css = ClientFiles.Versioned(host, "catalogue.css");
    readonly string icon = ClientFiles.Versioned(host, "icon.svg");

    /// <summary>Sends a page.</summary>
    /// <param name="http">The request.</param>
    /// <param name="words">The language.</param>
    /// <param name="status">The status.</param>
    /// <param name="title">What the page is about, besides the catalogue; null for the catalogue itself.</param>
    /// <param name="other">The address of the same in the other language.</param>
    /// <param name="main">What it says.</param>
    public async Task Send(HttpContext http, PageWords words, int status, string? title, string other, Markup main)
    {
        var page = Encoding.UTF8.GetBytes(Whole(words, title, other, main).ToString());
        ContentSecurity.ProtectPlain(http);
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.ContentLength = page.Length;
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers.Vary = "Accept-Language";
        if (!HttpMethods.IsHead(http.Request.Method)) await http.Response.Body.WriteAsync(page, http.RequestAborted);
    }

    Markup Whole(PageWords words, string? title, string other, Markup main)
    {
        var name = words["title", help.City.In(words.Language)];
        var tag = Asked.Tag(words.Language);
        return Markup.Of($"""
            <!doctype html>
            <html lang="{words["lang"]}">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <meta name="color-scheme" content="light dark">
              <meta name="description" content="{words["about"]}">
              <title>{(title is null ? name : $"{title} · {name}")}</title>
              <link rel="icon" href="{icon}" type="image/svg+xml">
              <link rel="stylesheet" href="{css}">
            </head>
            <body>
              <a class="skip" href="#results">{words["skip"]}</a>
              <header>
                <a class="brand" href="/catalogue?lang={tag}"><img src="{icon}" alt="" width="40" height="40"><span><strong>{name}</strong><small>{words["about"]}</small></span></a>
                <nav aria-label="{words["chat"]}"><a href="/?lang={tag}">{words["chat"]}</a><a href="{other}" lang="{words["otherLang"]}" hreflang="{words["otherLang"]}">{words["other"]}</a></nav>
              </header>
            {main}
              <footer><p>{words["footer"]} {help.Phone}</p></footer>
            </body>
            </html>

            """);
    }
}
