using Learning.Store;

namespace Learning.Lectures;

/// <summary>
/// One date of a lecture, in person or live. Its counters always equal its bookings: both change in one transaction, by the writer only.
/// </summary>
public sealed class Session : IVersioned
{
    /// <summary>The session's id, stable over imports; at most 64 characters.</summary>
    public required string Id { get; init; }

    /// <summary>The lecture it belongs to.</summary>
    public required string LectureId { get; init; }

    /// <summary>In person or live.</summary>
    public required Mode Mode { get; set; }

    /// <summary>Beginning, UTC.</summary>
    public required DateTime StartsAt { get; set; }

    /// <summary>End, UTC.</summary>
    public required DateTime EndsAt { get; set; }

    /// <summary>Where; null when it is only broadcast.</summary>
    public string? PlaceId { get; set; }

    /// <summary>Id of the district it is held for; null when for the whole city. In person it is the place's.</summary>
    public string? District { get; set; }

    /// <summary>Where it is broadcast; null when not.</summary>
    public string? LiveUrl { get; set; }

    /// <summary>All seats; null when there is no limit.</summary>
    public int? Capacity { get; set; }

    /// <summary>Seats booked.</summary>
    public int Booked { get; set; }

    /// <summary>Seats held by offers that are not answered yet.</summary>
    public int Held { get; set; }

    /// <summary>Parties on the waiting list; an offered party is no longer on it.</summary>
    public int Waiting { get; set; }

    /// <summary>The ticket that the next waiting party draws; the first is 1.</summary>
    public int NextTicket { get; set; } = 1;

    /// <summary>True when it will not be held.</summary>
    public bool Cancelled { get; set; }

    /// <summary>True for an invented session.</summary>
    public bool Sample { get; init; }

    /// <summary>Grows by one with every change of this row: the newer of two pictures has the larger one.</summary>
    public long Revision { get; set; }

    /// <inheritdoc/>
    public long Version { get; set; }

    /// <summary>Seats neither booked nor held; <see cref="int.MaxValue"/> when there is no limit.</summary>
    public int Left => Capacity is { } all ? all - Booked - Held : int.MaxValue;
}
