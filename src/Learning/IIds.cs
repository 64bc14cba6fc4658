using System.Buffers.Text;
using System.Security.Cryptography;

namespace Learning;

/// <summary>Where unguessable tokens come from; tests script it, so that transcripts repeat.</summary>
public interface IIds
{
    /// <summary>A new token of 22 letters, digits, <c>-</c> and <c>_</c> that nobody can guess (128 random bits).</summary>
    string Token();
}

/// <summary>Tokens from the system's secure random numbers.</summary>
public sealed class RandomIds : IIds
{
    /// <inheritdoc/>
    public string Token() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
}
