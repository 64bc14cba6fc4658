using System.Net;

namespace LearningBot.Channels.BotFramework;

/// <summary>Who may use the door, and where replies may go, as long as no tokens are checked.</summary>
/// <param name="appId">The bot's id at the Bot Framework; null or empty when it is not registered there.</param>
/// <param name="development">True on a developer's own machine.</param>
sealed class DoorLock(string? appId, bool development)
{
    static readonly string[] elsewhere = ["Origin", "Forwarded", "X-Forwarded-", "X-Original-", "X-Real-IP", "Via"];

    // The last that was found good: a message to many goes to one channel, and to look at its address each time takes half as long as to write the message.
    volatile Known? last;

    /// <summary>Refuses everybody but programs on this machine that talk to it directly, and them outside Development.</summary>
    /// <exception cref="RefusedException">401 with an app id, since its tokens cannot be checked yet; else 404.</exception>
    public void Check(HttpContext context)
    {
        if (!string.IsNullOrEmpty(appId))
            throw new RefusedException(StatusCodes.Status401Unauthorized, "Unauthorized", "The token cannot be checked.");
        if (!development || context.Connection.RemoteIpAddress is not { } peer || !IPAddress.IsLoopback(peer) || CameFromElsewhere(context.Request))
            throw RefusedException.NotHere();
    }

    /// <summary>The serviceUrl, when replies may be posted there.</summary>
    /// <exception cref="RefusedException">It is no http address, or one of another machine (400).</exception>
    public Uri Trusted(string? serviceUrl)
    {
        if (last is { } known && known.ServiceUrl == serviceUrl) return known.Url;
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps)
            || url.UserInfo.Length > 0 || url.Query.Length > 0 || url.Fragment.Length > 0)
        {
            throw RefusedException.BadSyntax("An activity needs a serviceUrl that begins with http: or https:.");
        }
        if (!development || !string.IsNullOrEmpty(appId) || !IsThisMachine(url))
            throw RefusedException.BadSyntax("While no tokens are checked, a serviceUrl is an address of this machine.");
        last = new(serviceUrl, url);
        return url;
    }

    // A proxy on this machine lends its loopback address to strangers; a browser does so to any page it shows.
    static bool CameFromElsewhere(HttpRequest request)
    {
        foreach (var (name, _) in request.Headers)
        {
            foreach (var mark in elsewhere)
            {
                if (name.StartsWith(mark, StringComparison.OrdinalIgnoreCase))
                    return true;
            }
        }
        return false;
    }

    static bool IsThisMachine(Uri url) =>
        url.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(url.DnsSafeHost, out var address) && IPAddress.IsLoopback(address));

    sealed record Known(string ServiceUrl, Uri Url);
}
