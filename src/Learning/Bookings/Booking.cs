namespace Learning.Bookings;

/// <summary>A party's seats, place in the queue or offer in one session. A person has at most one that is not cancelled in a session.</summary>
public sealed class Booking
{
    /// <summary>The booking's id; people are told its <see cref="BookingNumber"/>.</summary>
    public long Id { get; set; }

    /// <summary>The session; a move changes it.</summary>
    public required string SessionId { get; set; }

    /// <summary>Whose it is.</summary>
    public required long PersonId { get; init; }

    /// <summary>Size of the party, 1 to 6.</summary>
    public required int Seats { get; set; }

    /// <summary>Id of the child's age band; null when not told. Nothing else is kept about a child.</summary>
    public string? Band { get; init; }

    /// <summary>How it stands.</summary>
    public required BookingState State { get; set; }

    /// <summary>Its ticket on the session's waiting list; null when it never waited there. Lower tickets come first.</summary>
    public int? Ticket { get; set; }

    /// <summary>When its offer ends, UTC; null unless offered.</summary>
    public DateTime? OfferedUntil { get; set; }

    /// <summary>The unguessable last part of its calendar file's address.</summary>
    public required string CalendarToken { get; init; }

    /// <summary>Grows with each change that a calendar must take over: moved, fewer seats, cancelled.</summary>
    public int Sequence { get; set; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it last changed, UTC.</summary>
    public required DateTime ChangedAt { get; set; }

    /// <summary>True for an invented booking.</summary>
    public bool Sample { get; init; }

    /// <summary>True unless it is cancelled.</summary>
    public bool Live => State != BookingState.Cancelled;
}
