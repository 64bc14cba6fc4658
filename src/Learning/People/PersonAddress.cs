namespace Learning.People;

/// <summary>Where a person is reached on one channel; channel and user id are unique together.</summary>
public sealed class PersonAddress
{
    /// <summary>The record's id.</summary>
    public long Id { get; set; }

    /// <summary>The person.</summary>
    public required long PersonId { get; set; }

    /// <summary>The channel's id; at most 64 characters.</summary>
    public required string Channel { get; init; }

    /// <summary>The channel's own id of the person; at most 256 characters.</summary>
    public required string UserId { get; init; }

    /// <summary>The newest conversation; at most 512 characters.</summary>
    public required string ConversationId { get; set; }

    /// <summary>The newest language.</summary>
    public required Language Language { get; set; }

    /// <summary>Where replies are posted, on channels of the Bot Framework.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>When it was last seen at an effect, UTC: the newest address is written to.</summary>
    public required DateTime SeenAt { get; set; }
}
