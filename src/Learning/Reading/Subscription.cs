namespace Learning.Reading;

/// <summary>A topic that a person wants to hear of; once for each person and topic.</summary>
public sealed class Subscription
{
    /// <summary>The person.</summary>
    public required long PersonId { get; init; }

    /// <summary>The topic: a column's or theme's id; at most 128 characters.</summary>
    public required string Topic { get; init; }

    /// <summary>When it was subscribed to, UTC.</summary>
    public required DateTime SubscribedAt { get; init; }
}
