using Learning.Store;

namespace Learning.Lectures;

/// <summary>A talk on family education. One with a recording and no sessions is watched, never booked.</summary>
public sealed class Lecture : IVersioned
{
    /// <summary>The lecture's id, stable over imports; at most 64 characters.</summary>
    public required string Id { get; init; }

    /// <summary>Its title; at most 200 characters in each language.</summary>
    public required Bilingual Title { get; set; }

    /// <summary>Who speaks; at most 200 characters in each language.</summary>
    public required Bilingual Speaker { get; set; }

    /// <summary>Id of its theme in the city pack.</summary>
    public required string Theme { get; set; }

    /// <summary>Ids of the age bands it suits; empty when it suits all.</summary>
    public IReadOnlyList<string> Bands { get; set; } = [];

    /// <summary>Length in minutes.</summary>
    public required int Minutes { get; set; }

    /// <summary>Where its recording is watched; null while there is none. It may follow a session.</summary>
    public string? RecordingUrl { get; set; }

    /// <summary>When the recording was published, UTC; null while there is none.</summary>
    public DateTime? RecordedAt { get; set; }

    /// <summary>When it was retired, UTC: its recording is not shown any more; null while it stands.</summary>
    public DateTime? RetiredAt { get; set; }

    /// <summary>True for an invented lecture.</summary>
    public bool Sample { get; init; }

    /// <inheritdoc/>
    public long Version { get; set; }
}
