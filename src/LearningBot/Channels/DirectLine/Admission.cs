using LearningBot.Serving;

namespace LearningBot.Channels.DirectLine;

/// <summary>
/// Lets a request in by its token. 401 without one, 403 with a bad or expired one (the client then ends the chat and the page
/// gets a new token), 404 for a conversation that is not the token's, whether or not it exists.
/// </summary>
sealed class Admission(Passes passes, Origins origins)
{
    /// <summary>The request's pass; null when it was refused: then the answer is written.</summary>
    public async Task<Pass?> Admit(HttpContext http)
    {
        if (await RefusesPage(http)) return null;
        if (Bearer(http.Request) is not { } token)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
            await Wrong.Answer(http, 401, "Unauthorized", "A token is missing: send \"Authorization: Bearer TOKEN\".");
            return null;
        }
        return await Admit(http, token, PassUse.Chat);
    }

    /// <summary>Likewise by a token for <paramref name="use"/> that stands elsewhere in the request.</summary>
    public async Task<Pass?> Admit(HttpContext http, string token, PassUse use)
    {
        switch (passes.Read(token, use, out var pass))
        {
            case PassReading.Expired:
                await Wrong.Answer(http, 403, "TokenExpired", "The token has expired. Ask for a new one.");
                return null;
            case PassReading.Forged:
                await Wrong.Answer(http, 403, "BadToken", "The token is not valid here. Ask for a new one.");
                return null;
        }
        if (http.Request.RouteValues["conversation"] is string asked && asked != pass!.Conversation)
        {
            await Wrong.Unknown(http, "There is no such conversation for this token.");
            return null;
        }
        return pass;
    }

    /// <summary>True when the request comes from a foreign page: then 403 is written.</summary>
    public async Task<bool> RefusesPage(HttpContext http)
    {
        if (origins.Trusts(http.Request)) return false;
        await Wrong.Answer(http, 403, "BadOrigin", "This page may not use the chat: name it in DirectLine:TrustedOrigins.");
        return true;
    }

    /// <summary>What follows "Bearer " in the request's Authorization; null when there is nothing.</summary>
    public static string? Bearer(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        const string Scheme = "Bearer ";
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && header.Length > Scheme.Length
            ? header[Scheme.Length..].Trim()
            : null;
    }
}
