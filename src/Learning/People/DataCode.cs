namespace Learning.People;

/// <summary>A code that opens what is kept for a person once, until it runs out; only its hash is kept.</summary>
public sealed class DataCode
{
    /// <summary>SHA-256 of the code, in hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>Whose data it opens.</summary>
    public required long PersonId { get; init; }

    /// <summary>When it runs out, UTC.</summary>
    public required DateTime Until { get; init; }
}
