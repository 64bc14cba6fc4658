using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Learning.Staff.SigningIn;
using LearningBot.Staff.Api;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace LearningBot.Staff.SigningIn;

/// <summary>Knows whoever signed in by the token of their session, which is looked up each time: a session that was ended is over at once.</summary>
sealed class SessionSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, StaffSessions sessions)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    /// <summary>Its name.</summary>
    public new const string Scheme = "staff";

    /// <summary>The claim of whoever gave a second proof.</summary>
    public const string Proven = "proven";

    /// <inheritdoc/>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (SessionCookie.Read(Request) is not { Length: > 0 } token) return AuthenticateResult.NoResult();
        if (await sessions.Find(token, Context.RequestAborted) is not { } session) return AuthenticateResult.NoResult();
        Context.Features.Set(session);
        var identity = new ClaimsIdentity(Scheme);
        identity.AddClaim(new(ClaimTypes.NameIdentifier, session.Account.Id.ToString(CultureInfo.InvariantCulture)));
        identity.AddClaim(new(ClaimTypes.Role, session.Account.Role.ToString()));
        if (session.Proven) identity.AddClaim(new(Proven, "yes"));
        return AuthenticateResult.Success(new(new(identity), Scheme));
    }

    /// <inheritdoc/>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (IsPage) Response.Redirect($"{StaffConsole.Root}/sign-in?to={Uri.EscapeDataString(Back)}");
        else Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        var session = Context.Features.Get<OpenSession>()!;
        var policies = Context.GetEndpoint()!.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(rule => rule.Policy);
        var onlyProof = !session.Proven && StaffPolicies.Admit(policies, session.Account.Role);
        if (onlyProof && !IsPage) return Problems.ShowUnproven(Context);
        if (onlyProof) Response.Redirect($"{StaffConsole.Root}/prove?to={Uri.EscapeDataString(Back)}");
        else Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    bool IsPage => !Request.Path.StartsWithSegments(StaffApi.Below);

    // What a form sent is lost on the way through another page; its page is shown again.
    string Back => Request.Path + (HttpMethods.IsGet(Request.Method) ? Request.QueryString.Value : "");
}
