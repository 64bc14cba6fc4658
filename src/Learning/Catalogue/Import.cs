namespace Learning.Catalogue;

/// <summary>How an import stands.</summary>
public enum ImportState
{
    /// <summary>Its rows are being written; nobody sees them yet. One import at a time is.</summary>
    Staging = 0,

    /// <summary>It is current.</summary>
    Done = 1,

    /// <summary>It was given up; its rows are swept when the next one begins.</summary>
    Dead = 2,
}

/// <summary>
/// One import of a table. Its rows are written in short transactions and become current all at once with <see cref="State"/>, so whoever is killed
/// meanwhile leaves the records as they were. Imports become current in the order of their ids.
/// </summary>
public sealed class Import
{
    /// <summary>The import's number.</summary>
    public long Id { get; set; }

    /// <summary>What was imported, such as <c>course</c>; at most 32 characters.</summary>
    public required string Kind { get; init; }

    /// <summary>The language of the table; null when it holds both.</summary>
    public Language? Language { get; init; }

    /// <summary>Who sent the table, such as <c>college</c>: rows that are missing in it are retired if they came from the same; at most 64 characters.</summary>
    public required string Source { get; init; }

    /// <summary>Id of the account that made it current; null for whoever runs the machine.</summary>
    public long? StaffId { get; init; }

    /// <summary>How it stands.</summary>
    public ImportState State { get; set; }

    /// <summary>When it began, UTC.</summary>
    public required DateTime BeganAt { get; init; }

    /// <summary>Another import may give it up after this moment, UTC; it is put off with each batch.</summary>
    public required DateTime AliveUntil { get; set; }

    /// <summary>When it became current, UTC; null until then.</summary>
    public DateTime? DoneAt { get; set; }

    /// <summary>Rows of the table.</summary>
    public int Rows { get; set; }

    /// <summary>Rows that were new.</summary>
    public int Added { get; set; }

    /// <summary>Rows that had changed.</summary>
    public int Changed { get; set; }

    /// <summary>Rows that were missing and are retired.</summary>
    public int Retired { get; set; }
}
