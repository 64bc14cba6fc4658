using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Learning;
using LearningBot.Channels.DirectLine;

namespace LearningBot.Channels.WebChat;

/// <summary>
/// Who is in the browser: a random id of 256 bits in a cookie that scripts cannot read. The person's id and their one
/// conversation follow from it, so nothing need be kept to find both again, and neither gives the cookie away.
/// </summary>
sealed record Visitor(string Id)
{
    /// <summary>The cookie's name.</summary>
    public const string Cookie = "learningbot_visitor";

    const int Length = 32;
    static readonly TimeSpan Memory = TimeSpan.FromDays(365);

    /// <summary>The visitor of the request's cookie; null when there is none that we made.</summary>
    public static Visitor? Of(HttpRequest request) =>
        request.Cookies[Cookie] is { } id && Base64Url.IsValid(id, out var length) && length == Length ? new(id) : null;

    /// <summary>A new visitor.</summary>
    public static Visitor New() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Length)));

    /// <summary>What a token for this visitor says.</summary>
    public Pass Pass(Language language) => new($"dl_{Derive("user")}", Derive("conversation"), language);

    /// <summary>
    /// What our own forms carry, and no other site can know: browsers of old phones send a cookie with another site's form too.
    /// </summary>
    public string FormToken => Derive("form");

    /// <summary>The id of what was said by a form: the same words by the same form are the same message, and the id does not give them away.</summary>
    public string Said(string form, string words) => Derive($"said:{form}:{words}");

    /// <summary>Sets the cookie anew, for a year from now.</summary>
    public void Remember(HttpResponse response) => response.Cookies.Append(Cookie, Id, Options(response, Memory));

    /// <summary>Takes the cookie away: this is not my device.</summary>
    public static void Forget(HttpResponse response) => response.Cookies.Delete(Cookie, Options(response, null));

    string Derive(string purpose) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"{purpose}:{Id}")).AsSpan(0, 18));

    static CookieOptions Options(HttpResponse response, TimeSpan? life) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = response.HttpContext.Request.IsHttps,
        IsEssential = true,
        MaxAge = life,
        Path = "/",
    };
}
