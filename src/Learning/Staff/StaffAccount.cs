using System.Globalization;
using System.Text;

namespace Learning.Staff;

/// <summary>An account of a member of staff. It is never deleted, so that the audit trail always names somebody; it can be disabled.</summary>
public sealed class StaffAccount
{
    /// <summary>The account's id.</summary>
    public long Id { get; set; }

    /// <summary>The name they sign in with, unique, in small letters; at most 64 characters.</summary>
    public required string SignIn { get; init; }

    /// <summary>The name that colleagues see; at most 100 characters.</summary>
    public required string Name { get; set; }

    /// <summary>What they are there for.</summary>
    public required StaffRole Role { get; set; }

    /// <summary>The way to their branch of the city, see <see cref="Branch"/>.</summary>
    public required string Scope { get; set; }

    /// <summary>The language they are spoken to in.</summary>
    public required Language Language { get; set; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>Since when nobody can act with it, UTC; null while it is enabled.</summary>
    public DateTime? DisabledAt { get; set; }

    /// <summary>Their branch of the city.</summary>
    public Branch Branch => new(Scope);

    /// <summary>True while it can be acted with.</summary>
    public bool Enabled => DisabledAt is null;

    /// <summary>A sign-in name as it is kept and compared; null when it is none: 2 to 64 letters, digits and <c>. - _ @</c>.</summary>
    public static string? Plain(string signIn)
    {
        var plain = signIn.Trim().Normalize(NormalizationForm.FormKC).ToLower(CultureInfo.InvariantCulture);
        return plain.Length is >= 2 and <= 64 && plain.All(letter => char.IsLetterOrDigit(letter) || letter is '.' or '-' or '_' or '@') ? plain : null;
    }
}
