namespace Learning.People;

/// <summary>How long what is kept for people stays, in days. What people are told of it is read from here.</summary>
public sealed record RetentionOptions
{
    /// <summary>Conversations, since the last message: 30, and no setting.</summary>
    public const int Chat = 30;

    /// <summary>Bookings with all that belongs to them, after their session; and people without bookings, since they were last seen. 730.</summary>
    public int Bookings { get; init; } = 730;

    /// <summary>The words of a question to staff and what was said before it, since it was answered or put aside. 90.</summary>
    public int Questions { get; init; } = 90;

    /// <summary>Messages that the city started, since they reached their end. 730.</summary>
    public int Deliveries { get; init; } = 730;

    /// <summary>Messages that no try brought to a channel, since the last try. 30.</summary>
    public int DeadLetters { get; init; } = 30;

    /// <summary>What people agreed to, since they said that they want no messages at all. 1,095.</summary>
    public int Consents { get; init; } = 1095;

    /// <summary>People of whom nothing is kept but where they are reached, since they were last seen. 30.</summary>
    public int Visitors { get; init; } = 30;

    /// <summary>The trail of what staff did. 1,095.</summary>
    public int Audit { get; init; } = 1095;
}
