namespace Learning.People;

/// <summary>
/// That a person was deleted, and nothing else: their id, so that they are deleted again when an older backup is restored.
/// A person of the same id who came later is another.
/// </summary>
public sealed class ForgottenPerson
{
    /// <summary>The id they had.</summary>
    public required long PersonId { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime At { get; set; }
}
