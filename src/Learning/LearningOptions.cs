using Learning.City;
using Learning.People;

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

    /// <summary>The folder of the guides.</summary>
    public string GuidesFolder { get; init; } = Path.Combine(AppContext.BaseDirectory, "content", "guides");

    /// <summary>When somebody is there to answer what people ask of staff, in words; null when nobody said.</summary>
    public Bilingual? HelpHours { get; init; }

    /// <summary>The hosts to which links in broadcasts may lead, with their subdomains; empty for none.</summary>
    public IReadOnlyList<string> BroadcastHosts { get; init; } = [];

    /// <summary>The share of elderly residents that the city wants to learn, in percent.</summary>
    public double ElderTarget { get; init; } = 26;

    /// <summary>An answer that nobody read over for so long is to be read over.</summary>
    /// <value>180 days.</value>
    public TimeSpan AnswerReview { get; init; } = TimeSpan.FromDays(180);

    /// <summary>How long what is kept for people stays.</summary>
    public RetentionOptions Retention { get; init; } = new();

    /// <summary>The file with the list of deleted people, for when an older backup is restored; null for none.</summary>
    public string? ForgottenFile { get; init; }

    /// <summary>Connection string of PostgreSQL; null for SQLite.</summary>
    public string? Postgres { get; init; }
}
