using System.Security.Cryptography;
using System.Text;

namespace Learning.Staff;

/// <summary>The one-time code with which an account is set up, kept as a hash only. An account has one at most: a new one ends the old.</summary>
public sealed class SetupCode
{
    /// <summary>How long a code can be used: 7 days.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(7);

    /// <summary>The account.</summary>
    public required long AccountId { get; init; }

    /// <summary>SHA-256 of the code, in hexadecimal. The code holds 128 random bits, so that no guessing finds it.</summary>
    public required string Hash { get; set; }

    /// <summary>Until when it can be used, UTC.</summary>
    public required DateTime Until { get; set; }

    /// <summary>True when this is the code and its time has not passed.</summary>
    public bool Fits(string code, DateTime now) =>
        now < Until && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash), Encoding.ASCII.GetBytes(Of(code)));

    internal static string Of(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
}
