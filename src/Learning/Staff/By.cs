namespace Learning.Staff;

/// <summary>By which way staff act.</summary>
public enum ActWay
{
    /// <summary>A command on the machine.</summary>
    Command = 0,

    /// <summary>The staff console.</summary>
    Console = 1,
}

/// <summary>Who acts, and how.</summary>
/// <param name="Staff">Id of their account; null for the very first account, which nobody makes, and for what the console does by itself.</param>
/// <param name="Way">By which way.</param>
public sealed record By(long? Staff, ActWay Way)
{
    /// <summary>Why, in their words; null when they did not say. Only 500 characters are kept.</summary>
    public string? Reason { get; init; }
}
