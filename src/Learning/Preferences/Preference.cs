namespace Learning.Preferences;

/// <summary>What a person chose, as it is kept: once for each person.</summary>
public sealed class Preference
{
    /// <summary>The person.</summary>
    public required long PersonId { get; init; }

    /// <summary>See <see cref="View.Elder"/>.</summary>
    public bool Elder { get; set; }

    /// <summary>See <see cref="View.TextSize"/>.</summary>
    public int TextSize { get; set; }

    /// <summary>See <see cref="View.ReadAloud"/>.</summary>
    public bool ReadAloud { get; set; }

    /// <summary>When it was chosen, UTC.</summary>
    public DateTime ChangedAt { get; set; }
}
