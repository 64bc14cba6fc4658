using System.Security.Cryptography;
using System.Text;

namespace Learning.Staff.SigningIn;

/// <summary>Somebody of staff who signed in, on one device. The token that the device shows is kept as a hash only.</summary>
public sealed class StaffSession
{
    /// <summary>A session ends when nothing was done in it for 30 minutes.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    /// <summary>It ends 12 hours after it began, whatever is done in it.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    // To write at each look would cost a write for every page.
    internal static readonly TimeSpan Noted = TimeSpan.FromMinutes(1);

    /// <summary>SHA-256 of the token, in hexadecimal.</summary>
    public required string Id { get; init; }

    /// <summary>The account.</summary>
    public required long AccountId { get; init; }

    /// <summary>When it began, UTC.</summary>
    public required DateTime StartedAt { get; init; }

    /// <summary>When something was last done in it, UTC, to the minute.</summary>
    public required DateTime SeenAt { get; set; }

    /// <summary>True when a code of the authenticator app was given in it, or whoever vouched for the sign-in had asked for a second proof.</summary>
    public required bool Proven { get; set; }

    internal bool Lives(DateTime now) => now < SeenAt + Idle && now < StartedAt + Longest;

    internal static string Of(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
