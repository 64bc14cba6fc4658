using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Learning.Guides;

namespace LearningBot.Guides.Helping;

/// <summary>The helper's session, in a cookie that scripts cannot read and only the help pages get.</summary>
static class HelpCookie
{
    /// <summary>Its name.</summary>
    public const string Name = "learningbot_helping";

    /// <summary>The session of the request; null when there is none.</summary>
    public static string? Of(HttpRequest request) => request.Cookies[Name] is { Length: > 0 and <= 100 } session ? session : null;

    /// <summary>Keeps it for as long as a session lasts.</summary>
    public static void Keep(HttpResponse response, string session) => response.Cookies.Append(Name, session, Options(response, InviteHelper.Lasts));

    /// <summary>Takes it away.</summary>
    public static void Forget(HttpResponse response) => response.Cookies.Delete(Name, Options(response, null));

    /// <summary>What our own forms carry and no other site can know, see <see cref="Channels.WebChat.Visitor.FormToken"/>.</summary>
    public static string FormToken(string session) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"form:{session}")).AsSpan(0, 18));

    static CookieOptions Options(HttpResponse response, TimeSpan? life) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = response.HttpContext.Request.IsHttps,
        IsEssential = true,
        MaxAge = life,
        Path = HelpDoor.Root,
    };
}
