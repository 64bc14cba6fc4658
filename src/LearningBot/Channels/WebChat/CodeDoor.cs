using Learning.Bookings;
using LearningBot.Channels.BotFramework;
using LearningBot.Printing;
using LearningBot.Serving;
using LearningBot.Staff;

namespace LearningBot.Channels.WebChat;

/// <summary>
/// <c>GET /codes/{number}.svg</c>: the number of a booking as a code that a phone's camera reads. It leads staff to check-in, and says no more than
/// the number itself: whether there is such a booking is not looked up.
/// </summary>
static class CodeDoor
{
    /// <summary>Answers the drawing; 404 for what is no booking number.</summary>
    public static Task Draw(HttpContext http)
    {
        var number = (string)http.Request.RouteValues["number"]!;
        if (BookingNumber.Read(number) is null) return Wrong.Unknown(http, "This is no booking number. It has 6, 9 or 12 digits.");
        var site = http.RequestServices.GetRequiredService<Site>().Of(http.Request);
        http.Response.ContentType = "image/svg+xml";
        http.Response.Headers.CacheControl = "public, max-age=86400";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";
        return http.Response.WriteAsync(Square.Of($"{site?.AbsoluteUri.TrimEnd('/')}{StaffConsole.Root}/check-in?n={number}").Drawing(240), http.RequestAborted);
    }
}
