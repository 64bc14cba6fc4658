namespace Learning.Lectures.Attending;

/// <summary>That a party came to the session that it had booked. Where it has moved to another session since, this says nothing of that one.</summary>
public sealed class Attendance
{
    /// <summary>The booking.</summary>
    public required long BookingId { get; init; }

    /// <summary>The session to which it came.</summary>
    public required string SessionId { get; set; }

    /// <summary>How many of the party came; at least one.</summary>
    public required int Came { get; set; }

    /// <summary>When it was checked in, UTC.</summary>
    public required DateTime At { get; set; }

    /// <summary>Id of the account that checked it in.</summary>
    public required long StaffId { get; set; }
}

/// <summary>How many people came to a session without a booking.</summary>
public sealed class WalkIns
{
    /// <summary>The session.</summary>
    public required string SessionId { get; init; }

    /// <summary>How many heads.</summary>
    public required int Count { get; set; }

    /// <summary>When they were counted last, UTC.</summary>
    public required DateTime At { get; set; }
}
