namespace Learning.Messages;

/// <summary>How a try to send a message ended.</summary>
public enum AttemptEnd
{
    /// <summary>The channel has it.</summary>
    Sent,

    /// <summary>There was nothing to say any more.</summary>
    Pointless,

    /// <summary>The channel wants fewer messages at a time and says when to come again. It is no failure of this one, and does not use up its tries.</summary>
    Throttled,

    /// <summary>It did not reach the channel, or the channel could not take it just now.</summary>
    Failed,

    /// <summary>The channel did not answer: it may have it.</summary>
    Unsure,

    /// <summary>The channel will not take it, now or later.</summary>
    Refused,
}

/// <summary>A try to send a message, ended.</summary>
/// <param name="Due">The message, as it was claimed.</param>
/// <param name="End">How it ended.</param>
public sealed record Attempt(DueDelivery Due, AttemptEnd End)
{
    /// <summary>The channel takes it not before so long from now; null when it did not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The kind of error, at most 100 characters; never its text.</summary>
    public string? Reason { get; init; }
}
