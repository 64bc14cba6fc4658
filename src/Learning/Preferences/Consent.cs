namespace Learning.Preferences;

/// <summary>That a person said yes or no to messages, and to which words: added, and never changed.</summary>
public sealed class Consent
{
    /// <summary>How much of the words is kept, in characters.</summary>
    public const int LongestWording = 500;

    /// <summary>Key of the effect that wrote it; at most 200 characters.</summary>
    public required string Key { get; init; }

    /// <summary>The person.</summary>
    public required long PersonId { get; init; }

    /// <summary>What they chose.</summary>
    public required MessageChoice Choice { get; init; }

    /// <summary>The words in which it was confirmed to them; at most 500 characters.</summary>
    public required string Wording { get; init; }

    /// <summary>The channel's id on which they said it.</summary>
    public required string Channel { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime At { get; init; }
}
