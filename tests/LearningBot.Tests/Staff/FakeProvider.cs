using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LearningBot.Tests.Staff;

/// <summary>An OpenID Connect provider that vouches for whom it is told to.</summary>
sealed class FakeProvider : IAsyncDisposable
{
    readonly WebApplication app;
    readonly RsaSecurityKey key = new(RSA.Create(2048)) { KeyId = "k1" };
    string nonce = "";
    string challenge = "";

    FakeProvider(WebApplication app) => this.app = app;

    /// <summary>Whom it vouches for.</summary>
    public string Name { get; set; } = "";

    /// <summary>How they proved who they are.</summary>
    public string[] Methods { get; set; } = ["pwd"];

    /// <summary>True to answer with a nonce that nobody asked for.</summary>
    public bool WrongNonce { get; set; }

    public string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public static async Task<FakeProvider> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var provider = new FakeProvider(app);
        app.MapGet("/.well-known/openid-configuration", provider.Configuration);
        app.MapGet("/authorize", provider.Authorize);
        app.MapPost("/token", provider.Token);
        app.MapGet("/jwks", provider.Keys);
        await app.StartAsync();
        return provider;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    Task Configuration(HttpContext http) => http.Response.WriteAsJsonAsync(new Dictionary<string, object>
    {
        ["issuer"] = Address,
        ["authorization_endpoint"] = $"{Address}/authorize",
        ["token_endpoint"] = $"{Address}/token",
        ["jwks_uri"] = $"{Address}/jwks",
        ["response_types_supported"] = (string[])["code"],
        ["subject_types_supported"] = (string[])["public"],
        ["id_token_signing_alg_values_supported"] = (string[])["RS256"],
    });

    void Authorize(HttpContext http)
    {
        (nonce, challenge) = (http.Request.Query["nonce"].ToString(), http.Request.Query["code_challenge"].ToString());
        http.Response.Redirect($"{http.Request.Query["redirect_uri"]}?code=abc&state={Uri.EscapeDataString(http.Request.Query["state"].ToString())}");
    }

    async Task Token(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync();
        var proof = Base64UrlEncoder.Encode(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        if (proof != challenge)
        {
            http.Response.StatusCode = 400;
            await http.Response.WriteAsJsonAsync(new Dictionary<string, string> { ["error"] = "invalid_grant" });
            return;
        }
        var token = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Address,
            Audience = form["client_id"].ToString(),
            Expires = DateTime.UnixEpoch.AddYears(80),
            Claims = new Dictionary<string, object> { ["sub"] = "1", ["preferred_username"] = Name, ["amr"] = Methods, ["nonce"] = WrongNonce ? "another" : nonce },
            SigningCredentials = new(key, SecurityAlgorithms.RsaSha256),
        });
        await http.Response.WriteAsJsonAsync(new Dictionary<string, object> { ["access_token"] = "x", ["token_type"] = "Bearer", ["expires_in"] = 300, ["id_token"] = token });
    }

    Task Keys(HttpContext http)
    {
        var jwk = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(key.Rsa.ExportParameters(false)) { KeyId = "k1" });
        return http.Response.WriteAsJsonAsync(new { keys = new[] { new Dictionary<string, string> { ["kty"] = "RSA", ["kid"] = "k1", ["use"] = "sig", ["n"] = jwk.N, ["e"] = jwk.E } } });
    }
}
