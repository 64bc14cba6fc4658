using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Learning.Staff.SigningIn;

/// <summary>
/// Passwords as they are kept: PBKDF2 with HMAC-SHA-512, 210,000 rounds and a salt of 16 bytes (OWASP Password Storage Cheat Sheet), written
/// <c>rounds.salt.hash</c>.
/// </summary>
static class Passwords
{
    public const int Shortest = 12;
    public const int Longest = 128;
    const int rounds = 210_000;
    const int size = 32;

    // What takes as long as a password of somebody: so that nobody learns by the time it takes whether an account is there.
    static readonly string nobody = Hash("nobody has this one");

    public static string Hash(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        return string.Create(CultureInfo.InvariantCulture, $"{rounds}.{Convert.ToBase64String(salt)}.{Convert.ToBase64String(Reckon(password, salt, rounds))}");
    }

    /// <summary>True when this is the password; with null it is not, after as long a time.</summary>
    public static bool Fits(string password, string? kept)
    {
        var parts = (kept ?? nobody).Split('.');
        var hash = Reckon(password, Convert.FromBase64String(parts[1]), int.Parse(parts[0], CultureInfo.InvariantCulture));
        return CryptographicOperations.FixedTimeEquals(hash, Convert.FromBase64String(parts[2])) && kept is not null;
    }

    /// <summary>True when it may be a password: 12 to 128 characters, five different ones at least, and not made of the sign-in name.</summary>
    public static bool May(string password, string signIn) =>
        password.Length is >= Shortest and <= Longest && password.Distinct().Count() >= 5 && !Bare(password).Contains(Bare(signIn), StringComparison.Ordinal);

    static string Bare(string text) => string.Concat(text.ToLower(CultureInfo.InvariantCulture).Where(char.IsLetterOrDigit));

    // The same words typed on another keyboard must be the same password.
    static byte[] Reckon(string password, byte[] salt, int rounds) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(password.Normalize(NormalizationForm.FormKC)), salt, rounds, HashAlgorithmName.SHA512, size);
}
