using Learning.Bookings;
using LearningBot.Serving;

namespace LearningBot.Channels.WebChat;

/// <summary>
/// <c>GET /calendar/{token}.ics</c>: a booking for the person's own calendar. Whoever has the address has the file, so the token
/// cannot be guessed and nothing on the way should keep it.
/// </summary>
static class CalendarDoor
{
    /// <summary>Answers the file, in the language of <c>?lang=</c> or the browser; 404 when nothing is booked under the token.</summary>
    public static async Task Give(HttpContext http)
    {
        var token = (string)http.Request.RouteValues["token"]!;
        var files = http.RequestServices.GetRequiredService<CalendarFile>();
        if (await files.Write(token, ChatPage.LanguageOf(http.Request), http.RequestAborted) is not { } file)
        {
            await Wrong.Unknown(http, "There is no booking here. It may still be on the waiting list.");
            return;
        }
        http.Response.ContentType = "text/calendar; charset=utf-8";
        http.Response.Headers.ContentDisposition = "attachment; filename=\"lecture.ics\"";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        await http.Response.WriteAsync(file, http.RequestAborted);
    }
}
