namespace Learning.People;

/// <summary>Somebody for whom something is kept. The record is made with the first effect, never before; it holds no name.</summary>
public sealed class Person
{
    /// <summary>The person's id.</summary>
    public long Id { get; set; }

    /// <summary>When the record was made, UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>True for an invented person.</summary>
    public bool Sample { get; init; }
}
