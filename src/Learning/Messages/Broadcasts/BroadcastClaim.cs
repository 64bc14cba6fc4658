namespace Learning.Messages.Broadcasts;

/// <summary>
/// People of a broadcast whom one instance has claimed as it planned for them. The delivery to each is written with its result, and counts as claimed
/// until then: so it is written once.
/// </summary>
sealed class BroadcastClaim
{
    /// <summary>The claim's id.</summary>
    public long Id { get; set; }

    /// <summary>The broadcast.</summary>
    public required long BroadcastId { get; init; }

    /// <summary>The lane, see <see cref="Delivery.Lane"/>.</summary>
    public required string Lane { get; init; }

    /// <summary>When the claim ends, UTC.</summary>
    public required DateTime Until { get; set; }

    /// <summary>What the message is about.</summary>
    public required MessageTopic Topic { get; init; }

    /// <summary>From this moment on it is of no use, UTC; null for never.</summary>
    public DateTime? UselessAfter { get; init; }

    /// <summary>The dialog's answers, see <see cref="Delivery.Answers"/>.</summary>
    public required string Answers { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>Whom it was made for.</summary>
    public required long[] People { get; init; }
}
