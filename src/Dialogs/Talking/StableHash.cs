using System.Security.Cryptography;
using System.Text;

namespace Dialogs.Talking;

/// <summary>A short name for a text, the same in every process and release.</summary>
static class StableHash
{
    /// <summary>24 hexadecimal digits of the text's SHA-256.</summary>
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 12));
}
