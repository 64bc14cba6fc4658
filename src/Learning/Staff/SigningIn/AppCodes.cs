using OtpNet;

namespace Learning.Staff.SigningIn;

/// <summary>Codes of authenticator apps: six digits that change each 30 seconds (RFC 6238), of a key of 160 bits.</summary>
static class AppCodes
{
    // One period before and after: clocks of phones differ, and typing takes its time.
    static readonly VerificationWindow window = new(previous: 1, future: 1);

    public static string NewKey() => Base32Encoding.ToString(KeyGeneration.GenerateRandomKey(20));

    /// <summary>The period of the code; null when it is none of this moment, or of a period already used.</summary>
    public static long? Period(string key, string code, DateTime now, long last) =>
        new Totp(Base32Encoding.ToBytes(key)).VerifyTotp(now, Digits(code), out var period, window) && period > last ? period : null;

    /// <summary>What the app reads from the picture.</summary>
    public static string Address(string key, string signIn, string issuer) => new OtpUri(OtpType.Totp, key, signIn, issuer).ToString();

    static string Digits(string code) => string.Concat(code.Normalize(System.Text.NormalizationForm.FormKC).Where(char.IsAsciiDigit));
}
