using Learning;
using Learning.Staff.SigningIn;
using LearningBot.Channels.DirectLine;
using LearningBot.Channels.WebChat;

namespace LearningBot.Staff.Manner;

/// <summary>
/// Decides the language of a page: what was chosen on this device by <c>?lang=</c>, else that of the account, else that of the browser.
/// </summary>
sealed class Tongue(RequestDelegate next)
{
    const string Cookie = "staff-language";

    /// <summary>Decides it.</summary>
    public Task Invoke(HttpContext http, Said said)
    {
        if (PostedActivity.LanguageOf(http.Request.Query["lang"]) is { } wanted) Choose(http, wanted);
        said.Speak(PostedActivity.LanguageOf(http.Request.Query["lang"]) ?? PostedActivity.LanguageOf(http.Request.Cookies[Cookie])
            ?? http.Features.Get<OpenSession>()?.Account.Language ?? ChatPage.LanguageOf(http.Request));
        return next(http);
    }

    static void Choose(HttpContext http, Language language) => http.Response.Cookies.Append(Cookie, language == Language.Chinese ? "zh" : "en", new CookieOptions
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        Path = StaffConsole.Root,
        MaxAge = TimeSpan.FromDays(365),
    });
}
