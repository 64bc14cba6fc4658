using Learning.Lectures;

namespace Learning.Bookings;

/// <summary>How a booking stands.</summary>
public enum BookingState
{
    /// <summary>The seats are the party's.</summary>
    Booked,

    /// <summary>The party is on the waiting list.</summary>
    Waiting,

    /// <summary>Freed seats are held for the party until it answers or the offer ends.</summary>
    Offered,

    /// <summary>Given up; nothing is held.</summary>
    Cancelled,
}

/// <summary>A booking as its owner is told about it.</summary>
public sealed record Receipt
{
    /// <summary>The booking's id; people are told <see cref="Number"/>.</summary>
    public required long Id { get; init; }

    /// <summary>The number people say aloud: digits in groups, the last one a check digit, such as <c>104 273</c>.</summary>
    public required string Number { get; init; }

    /// <summary>How it stands.</summary>
    public required BookingState State { get; init; }

    /// <summary>Size of the party, 1 to 6.</summary>
    public required int Seats { get; init; }

    /// <summary>Id of the child's age band; null when not told.</summary>
    public string? Band { get; init; }

    /// <summary>Place in the queue, from 1; null unless waiting.</summary>
    public int? QueuePlace { get; init; }

    /// <summary>When the offer ends, in the city's time zone; null unless offered.</summary>
    public DateTimeOffset? OfferedUntil { get; init; }

    /// <summary>The session.</summary>
    public required Offer Session { get; init; }

    /// <summary>The unguessable last part of the calendar file's address.</summary>
    public required string CalendarToken { get; init; }
}
