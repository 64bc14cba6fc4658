using Learning.City;

namespace Learning;

/// <summary>What Learning needs to know.</summary>
public sealed record LearningOptions
{
    /// <summary>The city.</summary>
    public required CityPack City { get; init; }

    /// <summary>The SQLite file that holds the records; used when <see cref="Postgres"/> is null. Its folder is made.</summary>
    public string SqliteFile { get; init; } = "data/learning.db";

    /// <summary>The folder of the search index. Its content is made from the records; null keeps the index in memory.</summary>
    public string? SearchFolder { get; init; }

    /// <summary>Connection string of PostgreSQL; null for SQLite.</summary>
    public string? Postgres { get; init; }
}
