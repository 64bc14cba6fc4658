namespace Learning.Lectures;

/// <summary>That somebody who has not booked a session wants to be told when it is changed; once for each person and session.</summary>
public sealed class SessionWatch
{
    /// <summary>The person.</summary>
    public required long PersonId { get; init; }

    /// <summary>The session.</summary>
    public required string SessionId { get; init; }

    /// <summary>Since when, UTC.</summary>
    public required DateTime Since { get; init; }
}
