namespace Learning.Store;

/// <summary>A number that the whole store shares.</summary>
public sealed class Counter
{
    /// <summary>On SQLite: the newest <see cref="IVersioned.Version"/>. PostgreSQL uses its transaction ids.</summary>
    public const string Versions = "versions";

    /// <summary>Grows whenever lectures, sessions or places were removed, so that pictures of them are drawn afresh.</summary>
    public const string Removals = "removals";

    /// <summary>What it counts.</summary>
    public required string Name { get; init; }

    /// <summary>The count.</summary>
    public long Value { get; set; }
}
