namespace Learning.Messages;

/// <summary>How a delivery stands.</summary>
public enum DeliveryState
{
    /// <summary>To be sent once its time has come.</summary>
    Due,

    /// <summary>An instance is sending it, until its claim ends.</summary>
    Claimed,

    /// <summary>Handed to the channel.</summary>
    Sent,

    /// <summary>It reached the person.</summary>
    Delivered,

    /// <summary>It cannot be sent.</summary>
    Failed,

    /// <summary>It had lost its point before it was sent: what it was about had changed.</summary>
    Cancelled,

    /// <summary>Its time had passed before it could be sent.</summary>
    Expired,

    /// <summary>The person does not want messages of this kind.</summary>
    OptedOut,
}

/// <summary>A message that the city starts, written in the same transaction as its cause.</summary>
public sealed class Delivery
{
    /// <summary>The delivery's id.</summary>
    public long Id { get; set; }

    /// <summary>Whom it is for.</summary>
    public required long PersonId { get; init; }

    /// <summary>What caused it, such as <c>offer-made:17:3</c>; unique with the person, so that one cause is told once.</summary>
    public required string Cause { get; init; }

    /// <summary>Id of the dialog that tells it, such as <c>offer-made</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is about, as people choose it.</summary>
    public MessageTopic Topic { get; init; }

    /// <summary>True when it does not wait for the end of quiet hours.</summary>
    public bool Urgent { get; init; }

    /// <summary>From this moment on it is of no use and is not sent any more, UTC; null for never.</summary>
    public DateTime? UselessAfter { get; init; }

    /// <summary>The dialog's answers, as a JSON object of strings.</summary>
    public required string Answers { get; init; }

    /// <summary>The booking it is about; null when it is about none.</summary>
    public long? BookingId { get; init; }

    /// <summary>Not before this moment, UTC; by day in the city, unless the person waits for it (see <see cref="GuideMessages"/>).</summary>
    public required DateTime DueAt { get; set; }

    /// <summary>How it stands.</summary>
    public DeliveryState State { get; set; }

    /// <summary>When the claim ends, UTC; null unless claimed.</summary>
    public DateTime? ClaimedUntil { get; set; }

    /// <summary>How often it was claimed.</summary>
    public int Attempts { get; set; }

    /// <summary>Why it failed or is tried again: a kind of error, never its text.</summary>
    public string? Reason { get; set; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When its state last changed, UTC.</summary>
    public required DateTime ChangedAt { get; set; }
}
