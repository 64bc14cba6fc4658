namespace LearningBot.Staff.SigningIn;

/// <summary>The cookie with which a device shows the token of its session. Over https its name promises that no other host set it.</summary>
static class SessionCookie
{
    const string Safe = "__Host-staff";
    const string Plain = "staff";

    /// <summary>The token; null when there is none.</summary>
    public static string? Read(HttpRequest request) => request.Cookies[request.IsHttps ? Safe : Plain];

    /// <summary>Gives it to the device.</summary>
    public static void Give(HttpContext http, string token) => http.Response.Cookies.Append(http.Request.IsHttps ? Safe : Plain, token, Options(http));

    /// <summary>Takes it from the device.</summary>
    public static void Take(HttpContext http) => http.Response.Cookies.Delete(http.Request.IsHttps ? Safe : Plain, Options(http));

    // Lax, so that a link in a mail finds its reader signed in; what changes something is checked by its form besides.
    static CookieOptions Options(HttpContext http) => new() { HttpOnly = true, Secure = http.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = "/" };
}
