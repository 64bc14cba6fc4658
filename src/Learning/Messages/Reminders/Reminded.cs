namespace Learning.Messages.Reminders;

/// <summary>That a booking was reminded of, once for each kind and beginning: a session that is moved is reminded of anew.</summary>
public sealed class Reminded
{
    /// <summary>The booking.</summary>
    public required long BookingId { get; init; }

    /// <summary>Which reminder.</summary>
    public required ReminderKind Kind { get; init; }

    /// <summary>The beginning it was for, UTC.</summary>
    public required DateTime StartsAt { get; init; }

    /// <summary>The message that tells it; one may tell several.</summary>
    public long DeliveryId { get; init; }

    /// <summary>The same as a record, while it is written.</summary>
    public Delivery? Delivery { get; init; }

    /// <summary>When the person answered that they are coming, UTC; null for not.</summary>
    public DateTime? ComingAt { get; set; }
}
