namespace Learning.Catalogue.Importing;

/// <summary>A table that staff sent: it is kept until it is made current or thrown away, a day at most.</summary>
public sealed class Upload
{
    /// <summary>How long it is kept.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(1);

    /// <summary>Bytes that it has at most: 20 MB.</summary>
    public const int Largest = 20_000_000;

    /// <summary>Its number.</summary>
    public long Id { get; set; }

    /// <summary>Id of the account that sent it.</summary>
    public required long StaffId { get; init; }

    /// <summary>The file's name; at most 200 characters.</summary>
    public required string FileName { get; init; }

    /// <summary>What its rows are, one of <see cref="ImportKinds.All"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Their language; null when a column says so, or when the table holds both.</summary>
    public Language? Language { get; init; }

    /// <summary>Which office sends it.</summary>
    public required string Source { get; init; }

    /// <summary>When it came, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>The file.</summary>
    public required byte[] Content { get; init; }
}

/// <summary>What is known of an uploaded table without opening it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="FileName">The file's name.</param>
/// <param name="Kind">What its rows are.</param>
/// <param name="Language">Their language.</param>
/// <param name="Source">Which office sends it.</param>
/// <param name="At">When it came, UTC.</param>
/// <param name="Who">Who sent it.</param>
public sealed record UploadSheet(long Id, string FileName, string Kind, Language? Language, string Source, DateTime At, string Who);
