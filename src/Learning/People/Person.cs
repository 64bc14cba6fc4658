namespace Learning.People;

/// <summary>Somebody for whom something is kept. The record is made with the first effect or by a list that staff import; it holds no name.</summary>
public sealed class Person
{
    /// <summary>The person's id.</summary>
    public long Id { get; set; }

    /// <summary>When the record was made, UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>The person's id in the city's own list, unique; null unless they came with a list. At most 64 characters.</summary>
    public string? Code { get; set; }

    /// <summary>Id of the district they live in; null unless a list told it.</summary>
    public string? District { get; set; }

    /// <summary>True for an invented person.</summary>
    public bool Sample { get; init; }
}
