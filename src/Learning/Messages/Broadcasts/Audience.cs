using System.Text.Json;

namespace Learning.Messages.Broadcasts;

/// <summary>Whom a broadcast is for: people of whom all that is said here is true. Of people no more is known than what they did and chose.</summary>
public sealed record Audience
{
    static readonly JsonSerializerOptions json = new() { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Ids of districts, one of which they live in; null for any.</summary>
    public IReadOnlyList<string>? Districts { get; init; }

    /// <summary>
    /// Ids of street schools and teaching points: they have booked a session at one of these or at a point below it; null for any. Where somebody lives
    /// is not known more closely than the district.
    /// </summary>
    public IReadOnlyList<string>? Places { get; init; }

    /// <summary>True for parents only: who has booked for a child.</summary>
    public bool? Parents { get; init; }

    /// <summary>True for elderly residents only: who uses the view for them.</summary>
    public bool? Elder { get; init; }

    /// <summary>The language they are spoken to in; null for any.</summary>
    public Language? Language { get; init; }

    /// <summary>Ids of age bands for which they have booked; null for any.</summary>
    public IReadOnlyList<string>? Bands { get; init; }

    /// <summary>Ids of themes and columns that they subscribed to; null for any.</summary>
    public IReadOnlyList<string>? Interests { get; init; }

    /// <summary>Ids of sessions, one of which they have booked or wait for now; null for any.</summary>
    public IReadOnlyList<string>? Sessions { get; init; }

    /// <summary>Ids of lectures, a session of which they have booked or wait for now; null for any.</summary>
    public IReadOnlyList<string>? Lectures { get; init; }

    /// <summary>Name of an imported list that they stand on; null for none.</summary>
    public string? List { get; init; }

    /// <summary>True when it is about what they booked: it is no news, and is not counted with the news of the week.</summary>
    internal bool OfBookings => Sessions is not null || Lectures is not null;

    /// <summary>As it is kept.</summary>
    public string Kept() => JsonSerializer.Serialize(this, json);

    /// <summary>Reads what <see cref="Kept"/> gave.</summary>
    public static Audience Read(string kept) => JsonSerializer.Deserialize<Audience>(kept, json)!;
}
