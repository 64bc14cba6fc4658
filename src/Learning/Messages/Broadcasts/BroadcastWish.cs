namespace Learning.Messages.Broadcasts;

/// <summary>What a broadcast is to be. What is null stays as it is, or is none in a new one.</summary>
public sealed record BroadcastWish
{
    /// <summary>What staff call it; at most 100 characters.</summary>
    public string? Name { get; init; }

    /// <summary>What it says in Chinese.</summary>
    public string? Chinese { get; init; }

    /// <summary>What it says in English.</summary>
    public string? English { get; init; }

    /// <summary>Id of the session that it speaks of; empty for none.</summary>
    public string? SessionId { get; init; }

    /// <summary>Whom it is for.</summary>
    public Audience? Audience { get; init; }

    /// <summary>Number of a saved audience whom it is for, in place of <see cref="Audience"/>.</summary>
    public long? Saved { get; init; }

    /// <summary>From this moment on it is of no use, UTC.</summary>
    public DateTime? UselessAfter { get; init; }
}
