using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Learning.Staff;

/// <summary>
/// One act of staff, written in the same transaction and never changed. Entries are numbered from 1 without gaps, and each carries a hash over
/// itself and over the entry before it.
/// </summary>
public sealed class AuditEntry
{
    internal const int LongestReason = 500;

    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Id of the account that acted; null for the very first account, which nobody made, and for a lockout.</summary>
    public long? StaffId { get; init; }

    /// <summary>By which way.</summary>
    public required ActWay Way { get; init; }

    /// <summary>What was done, such as <c>staff-invited</c>; at most 64 characters.</summary>
    public required string Act { get; init; }

    /// <summary>What it was done to, such as <c>staff</c>; at most 32 characters.</summary>
    public required string Kind { get; init; }

    /// <summary>Its id; at most 128 characters.</summary>
    public required string Subject { get; init; }

    /// <summary>How it stood before, as short JSON without what people wrote; null when it was not there.</summary>
    public string? Before { get; init; }

    /// <summary>How it stands now; null when it is no longer there.</summary>
    public string? After { get; init; }

    /// <summary>Why, in the words of whoever acted.</summary>
    public string? Reason { get; init; }

    /// <summary>The hash of the entry before it; empty for the first.</summary>
    public required string Previous { get; init; }

    /// <summary>SHA-256 over all of the above, in hexadecimal.</summary>
    public string Hash { get; set; } = "";

    /// <summary>The hash as it must be.</summary>
    public string Reckoned()
    {
        // A list of texts in JSON cannot be read in two ways.
        string?[] parts =
        [
            Id.ToString(CultureInfo.InvariantCulture), At.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
            StaffId?.ToString(CultureInfo.InvariantCulture), Way.ToString(), Act, Kind, Subject, Before, After, Reason, Previous,
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(parts))));
    }
}

/// <summary>The end of the audit trail. Whoever adds to the trail holds this row, so that no two entries follow the same one.</summary>
public sealed class AuditHead
{
    /// <summary>Always 1.</summary>
    public int Id { get; init; } = 1;

    /// <summary>Number of the last entry; 0 for none.</summary>
    public long Last { get; set; }

    /// <summary>Its hash.</summary>
    public string Hash { get; set; } = "";

    /// <summary>Number of the last entry whose time was over and that was taken out for it; null while there is none.</summary>
    public long? Cut { get; set; }

    /// <summary>The hash that entry had: the oldest entry that is left follows it.</summary>
    public string? CutHash { get; set; }
}
