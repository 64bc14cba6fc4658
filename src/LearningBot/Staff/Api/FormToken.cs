using Microsoft.AspNetCore.Antiforgery;

namespace LearningBot.Staff.Api;

/// <summary>The token that each change carries in a header, so that no page of somebody else can make a browser send it.</summary>
static class FormToken
{
    /// <summary>The header.</summary>
    public const string Header = "RequestVerificationToken";

    /// <summary>Lets a request through that only reads, or that carries the token.</summary>
    public static async ValueTask<object?> Check(EndpointFilterInvocationContext request, EndpointFilterDelegate next)
    {
        var http = request.HttpContext;
        if (HttpMethods.IsGet(http.Request.Method)) return await next(request);
        var tokens = http.RequestServices.GetRequiredService<IAntiforgery>();
        return await tokens.IsRequestValidAsync(http) ? await next(request) : http.Problem(new FormTokenIsMissing(Header));
    }

    /// <summary>A new one, for whoever asks.</summary>
    public static string Give(HttpContext http) => http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http).RequestToken!;
}
