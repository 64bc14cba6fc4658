using System.Net;
using LearningBot.Staff.Api;

namespace LearningBot.Staff.Manner;

/// <summary>
/// What every request for the console goes through first: what its pages may load, that nothing on the way keeps them, that what changes something comes from
/// our own pages, and that passwords do not travel in the open.
/// </summary>
sealed class Manners(RequestDelegate next, ConsoleSettings settings)
{
    const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; "
        + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>Lets it through, or answers it.</summary>
    public async Task Invoke(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.CacheControl = "no-store";
        headers["X-Robots-Tag"] = "noindex";
        headers["Permissions-Policy"] = "camera=(self), geolocation=(), payment=(), usb=()";
        if (!settings.PlainHttp && !http.Request.IsHttps && http.Connection.RemoteIpAddress is { } from && !IPAddress.IsLoopback(from)) http.Response.StatusCode = 421;
        else if (IsForeign(http.Request)) http.Response.StatusCode = StatusCodes.Status403Forbidden;
        else await next(http);
        if (http.Response.StatusCode >= 400 && !http.Response.HasStarted && http.Response.ContentLength is null && http.Response.ContentType is null) await (http.Request.Path.StartsWithSegments(StaffApi.Below) ? Problems.Show(http) : WrongPage.Show(http));
    }

    /// <summary>True for a request that changes something and comes from a page that is not ours.</summary>
    static bool IsForeign(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) return false;
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site) return site is not ("same-origin" or "none");
        return request.Headers.Origin.ToString() is { Length: > 0 } origin && origin != $"{request.Scheme}://{request.Host}";
    }
}
