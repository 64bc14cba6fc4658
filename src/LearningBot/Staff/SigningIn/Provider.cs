using System.Security.Claims;
using Learning.Staff.SigningIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace LearningBot.Staff.SigningIn;

/// <summary>
/// Signing in through the city's own provider by OpenID Connect: authorization code with PKCE, state and nonce. Whoever it vouches for must have an account here, by
/// the name in one of its claims; it gives no rights.
/// </summary>
static class Provider
{
    /// <summary>The name of the scheme.</summary>
    public const string Scheme = "provider";

    /// <summary>Adds it when <c>Console:Authority</c> is set.</summary>
    public static void AddProvider(this AuthenticationBuilder builder, ConsoleSettings settings)
    {
        if (settings.Authority is { } authority) builder.AddOpenIdConnect(Scheme, options => Set(options, authority, settings));
    }

    static void Set(OpenIdConnectOptions options, Uri authority, ConsoleSettings settings)
    {
        options.Authority = authority.ToString();
        options.RequireHttpsMetadata = !authority.IsLoopback;
        (options.ClientId, options.ClientSecret) = (settings.ClientId, settings.ClientSecret);
        (options.ResponseType, options.ResponseMode, options.UsePkce) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query, true);
        (options.MapInboundClaims, options.SaveTokens) = (false, false);
        options.CallbackPath = $"{StaffConsole.Root}/provider";
        options.SignInScheme = SessionSignIn.Scheme;
        foreach (var cookie in (CookieBuilder[])[options.CorrelationCookie, options.NonceCookie])
            (cookie.SameSite, cookie.SecurePolicy, cookie.Path) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest, StaffConsole.Root);
        options.Events = new OpenIdConnectEvents
        {
            OnTicketReceived = it => LetIn(it, settings),
            OnRemoteFailure = static it => Refuse(it),
        };
    }

    static async Task LetIn(TicketReceivedContext ticket, ConsoleSettings settings)
    {
        var person = ticket.Principal!;
        var decided = await ticket.HttpContext.RequestServices.GetRequiredService<SignIn>()
            .Vouched(person.FindFirstValue(settings.NameClaim) ?? "", IsProven(person, settings), ticket.HttpContext.RequestAborted);
        ticket.HandleResponse();
        if (!decided.Done)
        {
            ticket.Response.Redirect($"{StaffConsole.Root}/sign-in?refused=true");
            return;
        }
        SessionCookie.Give(ticket.HttpContext, decided.Result.Token);
        ticket.Response.Redirect(ticket.ReturnUri is { } back && back.StartsWith($"{StaffConsole.Root}/", StringComparison.Ordinal) ? back : StaffConsole.Root);
    }

    static Task Refuse(RemoteFailureContext failure)
    {
        failure.HandleResponse();
        failure.Response.Redirect($"{StaffConsole.Root}/sign-in?refused=true");
        return Task.CompletedTask;
    }

    // The methods of authentication, RFC 8176: what counts as a second proof is for the city to say.
    static bool IsProven(ClaimsPrincipal person, ConsoleSettings settings) =>
        settings.Proof is { } proof && person.FindAll("amr").Any(it => it.Value == proof);
}
