namespace Learning.Models;

/// <summary>Whether staff have switched the language model off for now. There is one row, once it was switched for the first time.</summary>
public sealed class ModelSwitch
{
    /// <summary>Always 1.</summary>
    public int Id { get; init; } = 1;

    /// <summary>Since when it is off, UTC; null when it is on.</summary>
    public DateTime? OffSince { get; set; }
}
