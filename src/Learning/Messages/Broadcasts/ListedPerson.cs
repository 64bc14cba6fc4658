namespace Learning.Messages.Broadcasts;

/// <summary>That a person stands on a list which staff imported, with the proof that they agreed to be written to.</summary>
public sealed class ListedPerson
{
    /// <summary>The list's name; at most 64 characters.</summary>
    public required string List { get; init; }

    /// <summary>The person.</summary>
    public required long PersonId { get; init; }

    /// <summary>Where the proof of their consent is kept, such as the number of a form; at most 200 characters. Empty for none: they are not written to.</summary>
    public required string Proof { get; set; }

    /// <summary>The way to the branch of the city whose staff imported the list.</summary>
    public required string Scope { get; set; }

    /// <summary>When it was imported, UTC.</summary>
    public required DateTime At { get; set; }
}
