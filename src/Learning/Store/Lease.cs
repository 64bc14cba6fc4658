namespace Learning.Store;

/// <summary>Which instance does a recurring piece of work, and until when.</summary>
public sealed class Lease
{
    /// <summary>The work.</summary>
    public required string Name { get; init; }

    /// <summary>The instance that holds it.</summary>
    public required string Owner { get; set; }

    /// <summary>Until when, in milliseconds since 1970.</summary>
    public long UntilMs { get; set; }

    /// <summary>Grows whenever the work changes hands.</summary>
    public long Fence { get; set; }

    /// <summary>The last slot of time in which the work was begun.</summary>
    public long LastSlot { get; set; }
}
