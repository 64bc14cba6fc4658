namespace Learning.Ratings;

/// <summary>How a party found the session that it had booked: once for each booking, as it was said last.</summary>
public sealed class Rating
{
    /// <summary>How much is kept of what could be better, in characters.</summary>
    public const int LongestWords = 300;

    /// <summary>The booking.</summary>
    public required long BookingId { get; init; }

    /// <summary>Whose it is.</summary>
    public required long PersonId { get; init; }

    /// <summary>The session that was held.</summary>
    public required string SessionId { get; init; }

    /// <summary>How they found it.</summary>
    public required RatingValue Value { get; set; }

    /// <summary>What could be better, in their words; null when they said nothing of it. At most 300 characters.</summary>
    public string? Words { get; set; }

    /// <summary>When it was last said, UTC.</summary>
    public required DateTime At { get; set; }
}
