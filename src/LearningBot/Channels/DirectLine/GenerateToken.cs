using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Learning;
using LearningBot.Serving;

namespace LearningBot.Channels.DirectLine;

/// <summary>
/// <c>POST tokens/generate</c>, for servers that know <see cref="DirectLineSettings.Secret"/>, and <c>POST tokens/refresh</c>, for whoever
/// holds a valid token. Without a secret nobody can generate: the address does not exist.
/// </summary>
sealed class GenerateToken(DirectLineSettings settings, Admission admission, Passes passes)
{
    /// <summary>A token for a new conversation, for the user in the body or a new one.</summary>
    public async Task Generate(HttpContext http)
    {
        if (settings.Secret is not { } secret)
        {
            await Wrong.Unknown(http, "There is nothing here.");
            return;
        }
        if (Admission.Bearer(http.Request) is not { } given)
        {
            await Wrong.Answer(http, 401, "Unauthorized", "The secret is missing: send \"Authorization: Bearer SECRET\".");
            return;
        }
        if (!CryptographicOperations.FixedTimeEquals(Hash(given), Hash(secret)))
        {
            await Wrong.Answer(http, 403, "BadSecret", "The secret is not the one of this service.");
            return;
        }
        if (await User(http) is { } user) await TokenAnswer.Write(http, 200, passes, new Pass(user, Id(), Language.Chinese));
    }

    /// <summary>A fresh token for the same conversation.</summary>
    public async Task Refresh(HttpContext http)
    {
        if (await admission.Admit(http) is { } pass) await TokenAnswer.Write(http, 200, passes, pass);
    }

    static async Task<string?> User(HttpContext http)
    {
        var body = await Body.Read(http.Request);
        if (body.Length == 0) return $"dl_{Id()}";
        if (!StrictJson.TryRead(body, out var document, out var problem))
        {
            await Wrong.Malformed(http, problem);
            return null;
        }
        using (document)
        {
            var named = document.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("user", out var user) && user.ValueKind == JsonValueKind.Object
                && user.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;
            if (named is null) return $"dl_{Id()}";
            if (named.StartsWith("dl_", StringComparison.Ordinal) && named.Length <= 100) return named;
            await Wrong.Malformed(http, "user.id must begin with \"dl_\" and have at most 100 characters.");
            return null;
        }
    }

    static string Id() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(18));

    static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
