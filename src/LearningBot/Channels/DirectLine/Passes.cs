using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Learning;

namespace LearningBot.Channels.DirectLine;

/// <summary>
/// Signs and reads tokens. They are JSON Web Tokens (HS256) with <c>user</c> and <c>conv</c>, because Direct Line clients look
/// into them for the person's id, see <see href="https://github.com/microsoft/BotFramework-DirectLineJS"/>.
/// </summary>
sealed class Passes(byte[] key, TimeProvider clock)
{
    // One fixed head, compared as it stands: a token can not choose another way of signing.
    static readonly string Head = Base64Url.EncodeToString("""{"alg":"HS256","typ":"JWT"}"""u8);

    /// <summary>How long a token is valid.</summary>
    public static TimeSpan Life(PassUse use) => TimeSpan.FromSeconds(use == PassUse.Chat ? 1800 : 60);

    /// <summary>A new token.</summary>
    public string Issue(Pass pass, PassUse use = PassUse.Chat)
    {
        var signed = $"{Head}.{Base64Url.EncodeToString(Claims(pass, use, clock.GetUtcNow()))}";
        return $"{signed}.{Sign(signed)}";
    }

    /// <summary>Reads a token; <paramref name="pass"/> is set when it is valid.</summary>
    public PassReading Read(string token, PassUse use, out Pass? pass)
    {
        pass = null;
        var dot = token.LastIndexOf('.');
        if (dot <= Head.Length || token.Length > 2048 || !token.StartsWith(Head + '.', StringComparison.Ordinal))
            return PassReading.Forged;
        var signature = Encoding.UTF8.GetBytes(token[(dot + 1)..]);
        if (!CryptographicOperations.FixedTimeEquals(signature, Encoding.UTF8.GetBytes(Sign(token[..dot]))))
            return PassReading.Forged;
        using var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(token.AsSpan((Head.Length + 1)..dot)));
        var root = claims.RootElement;
        if (root.GetProperty("use").GetString() != use.ToString()) return PassReading.Forged;
        if (root.GetProperty("exp").GetInt64() <= clock.GetUtcNow().ToUnixTimeSeconds()) return PassReading.Expired;
        pass = new Pass(
            root.GetProperty("user").GetString()!,
            root.GetProperty("conv").GetString()!,
            root.GetProperty("lang").GetString() == "en" ? Language.English : Language.Chinese);
        return PassReading.Valid;
    }

    static ReadOnlySpan<byte> Claims(Pass pass, PassUse use, DateTimeOffset now)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("user", pass.User);
            json.WriteString("conv", pass.Conversation);
            json.WriteString("lang", pass.Language == Language.English ? "en" : "zh");
            json.WriteString("use", use.ToString());
            json.WriteNumber("iat", now.ToUnixTimeSeconds());
            json.WriteNumber("exp", (now + Life(use)).ToUnixTimeSeconds());
            json.WriteEndObject();
        }
        return buffer.WrittenSpan;
    }

    string Sign(string signed) => Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(signed)));
}
