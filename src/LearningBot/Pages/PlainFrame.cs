using System.Globalization;
using System.Text;
using LearningBot.Channels.WebChat;

namespace LearningBot.Pages;

/// <summary>
/// What pages for elderly residents and for old phones share: large type, wide targets, one column, no script; the way to a
/// person is in the same place on each.
/// </summary>
sealed class PlainFrame(CityHelp help, IWebHostEnvironment host)
{
    static readonly Words words = Words.Of("Plain");

    readonly string css = ClientFiles.Versioned(host, "plain.css");
    readonly string icon = ClientFiles.Versioned(host, "icon.svg");

    /// <summary>Sends a page.</summary>
    public async Task Send(HttpContext http, PlainPage page)
    {
        var whole = Encoding.UTF8.GetBytes(Whole(page).ToString());
        ContentSecurity.ProtectPlain(http);
        http.Response.StatusCode = page.Status;
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.ContentLength = whole.Length;
        http.Response.Headers.CacheControl = page.Personal ? "no-store" : "no-cache";
        http.Response.Headers.Vary = "Accept-Language, Cookie";
        if (page.Personal) http.Response.Headers["X-Robots-Tag"] = "noindex";
        if (!HttpMethods.IsHead(http.Request.Method)) await http.Response.Body.WriteAsync(whole, http.RequestAborted);
    }

    Markup Whole(PlainPage page)
    {
        var said = words.In(page.Words.Language);
        return Markup.Of($"""
            <!doctype html>
            <html lang="{said.Locale}" data-text="{page.TextSize.ToString(CultureInfo.InvariantCulture)}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{page.Title} · {said["name", help.City.In(said.Language)]}</title>
            <link rel="icon" href="{icon}" type="image/svg+xml">
            <link rel="stylesheet" href="{css}">
            </head>
            <body>
            <a class="skip" href="#now">{said["skip"]}</a>
            <header>
            <p class="brand">{said["name", help.City.In(said.Language)]}</p>
            <nav aria-label="{said["options"]}">{page.Help}<a class="button" href="tel:{help.Phone}">{said["call"]} {help.Phone}</a><a class="button" href="{page.OtherLanguage}" lang="{said.Other.Locale}" hreflang="{said.Other.Locale}">{said.Other["language"]}</a></nav>
            </header>
            <main id="now">
            {page.Main}
            </main>
            <footer>{page.Foot}<p>{said["hours"]} {help.Hours.In(said.Language)}</p></footer>
            </body>
            </html>

            """);
    }
}

/// <summary>One such page.</summary>
sealed record PlainPage
{
    /// <summary>Its language, and what it says.</summary>
    public required Words Words { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The address of the same in the other language.</summary>
    public required string OtherLanguage { get; init; }

    /// <summary>What it says.</summary>
    public required Markup Main { get; init; }

    /// <summary>The button by which a person is asked for here; nothing where only the phone helps.</summary>
    public Markup Help { get; init; }

    /// <summary>What stands at its end.</summary>
    public Markup Foot { get; init; }

    /// <summary>The status it is sent with.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>The size of its text in pixels: 18, 20, 24 or 30.</summary>
    public int TextSize { get; init; } = 20;

    /// <summary>True when it is somebody's own: nothing on the way may keep it.</summary>
    public bool Personal { get; init; }
}
