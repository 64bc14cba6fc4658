using System.Globalization;
using System.Text;
using LearningBot.Pages;

namespace LearningBot.Staff.Manner;

/// <summary>What is shown instead of a page that there is not, or not for whoever asks.</summary>
static class WrongPage
{
    static readonly int[] known = [400, 403, 404, 421, 429, 503];

    /// <summary>Shows it, with the status that was set.</summary>
    public static async Task Show(HttpContext http)
    {
        var status = http.Response.StatusCode;
        var said = http.RequestServices.GetRequiredService<Said>();
        var key = known.Contains(status) ? status.ToString(CultureInfo.InvariantCulture) : "any";
        var page = Markup.Of($"""
            <!doctype html>
            <html lang="{said.Locale}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{said[$"wrong.{key}.title"]}</title>
            <link rel="stylesheet" href="{http.RequestServices.GetRequiredService<ConsoleFiles>().Css}">
            </head>
            <body class="plain">
            <main id="main">
            <h1>{said[$"wrong.{key}.title"]}</h1>
            <p>{said[$"wrong.{key}"]}</p>
            <p><a class="button" href="{StaffConsole.Root}">{said["wrong.home"]}</a></p>
            </main>
            </body>
            </html>

            """);
        http.Response.ContentType = "text/html; charset=utf-8";
        await http.Response.BodyWriter.WriteAsync(Encoding.UTF8.GetBytes(page.ToString()), http.RequestAborted);
    }
}
