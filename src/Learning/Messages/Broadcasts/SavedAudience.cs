using Learning.Staff;

namespace Learning.Messages.Broadcasts;

/// <summary>An audience that staff saved under a name. Kept is by what people are found, not who they are: whoever has come to meet it since is in it.</summary>
public sealed class SavedAudience
{
    /// <summary>So many characters its name may have.</summary>
    public const int LongestName = 64;

    /// <summary>Its number.</summary>
    public long Id { get; set; }

    /// <summary>What staff call it; none is called the same in its branch.</summary>
    public required string Name { get; init; }

    /// <summary>By what people are found, as <see cref="Broadcasts.Audience"/> is kept.</summary>
    public required string Audience { get; init; }

    /// <summary>The way to the smallest branch of the city that held the audience when it was saved.</summary>
    public required string Scope { get; init; }

    /// <summary>When it was saved, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>That branch.</summary>
    public Branch Branch => new(Scope);
}
