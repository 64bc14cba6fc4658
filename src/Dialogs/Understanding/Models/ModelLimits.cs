namespace Dialogs.Understanding.Models;

/// <summary>How much of a language model a conversation may take.</summary>
public sealed record ModelLimits
{
    /// <summary>All calls of one turn together end after this; 3.5 seconds, since some channels must be answered within 5.</summary>
    public TimeSpan InTurn { get; init; } = TimeSpan.FromSeconds(3.5);

    /// <summary>Calls in an hour for one conversation; 20.</summary>
    public int AnHour { get; init; } = 20;

    /// <summary>Calls in a day for one conversation; 60.</summary>
    public int ADay { get; init; } = 60;
}
