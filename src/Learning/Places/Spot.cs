namespace Learning.Places;

/// <summary>What a spot is known by. The later ones are less exact.</summary>
public enum SpotKind
{
    /// <summary>The name of a place.</summary>
    Place,

    /// <summary>A community, a village or a street office, by the places in it.</summary>
    Community,

    /// <summary>A landmark of the city pack.</summary>
    Landmark,

    /// <summary>A street, by the places on it.</summary>
    Street,

    /// <summary>A district, or a part of the city; its point is only its middle.</summary>
    District,
}

/// <summary>Somewhere that people name to say where they are.</summary>
/// <param name="Id">Stable id, such as <c>landmark:xudong</c>.</param>
/// <param name="Kind">What it is known by.</param>
/// <param name="Name">The name people see.</param>
/// <param name="Point">Where it is, on GCJ-02.</param>
/// <param name="Districts">Ids of the districts it lies in.</param>
public sealed record Spot(string Id, SpotKind Kind, Bilingual Name, Point Point, IReadOnlyList<string> Districts)
{
    /// <summary>Words for it besides the name, in both languages.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Words for it when nothing else is called so: "晴岚苑" for "晴岚苑社区".</summary>
    public IReadOnlyList<string> ShortWords { get; init; } = [];
}
