namespace Learning.Bookings;

/// <summary>What an effect did.</summary>
public enum EffectKind
{
    /// <summary>Seats were booked, or the party was put on the waiting list.</summary>
    Booked,

    /// <summary>The whole was given up.</summary>
    Cancelled,

    /// <summary>Some seats were given up.</summary>
    Kept,

    /// <summary>The booking was moved.</summary>
    Moved,

    /// <summary>Offered seats were taken.</summary>
    Taken,

    /// <summary>Offered seats were declined.</summary>
    Declined,

    /// <summary>An offer ended unanswered.</summary>
    Ended,
}

/// <summary>A decision that was carried out, by its key: written in the same transaction, so that it is carried out once.</summary>
public sealed class Effect
{
    /// <summary>The effect's key; at most 200 characters.</summary>
    public required string Key { get; init; }

    /// <summary>The booking it made or changed.</summary>
    public required long BookingId { get; init; }

    /// <summary>What it did.</summary>
    public required EffectKind Kind { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime At { get; init; }
}
