namespace Learning.Staff.SigningIn;

/// <summary>With what an account signs in: a password, and an authenticator app once one was shown. There is none until the account was set up.</summary>
public sealed class StaffCredential
{
    /// <summary>After so many wrong attempts in a row an account is locked: 5.</summary>
    public const int MostFailures = 5;

    /// <summary>For how long it is locked then: 15 minutes. Every further wrong attempt locks it again.</summary>
    public static readonly TimeSpan LockLasts = TimeSpan.FromMinutes(15);

    /// <summary>The account.</summary>
    public required long AccountId { get; init; }

    /// <summary>The password, salted and hashed, see <see cref="Passwords"/>.</summary>
    public required string PasswordHash { get; set; }

    /// <summary>Since when it is the password, UTC.</summary>
    public required DateTime PasswordSince { get; set; }

    /// <summary>The key that the authenticator app shares, in Base32; null while there is none.</summary>
    public string? AppKey { get; set; }

    /// <summary>The period of the app's last code that was taken, so that none is taken twice.</summary>
    public long LastStep { get; set; }

    /// <summary>Wrong attempts in a row, passwords and codes together.</summary>
    public int Failures { get; set; }

    /// <summary>Until when nothing is tried, UTC; null for not locked.</summary>
    public DateTime? LockedUntil { get; set; }
}
