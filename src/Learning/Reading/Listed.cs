using Learning.Catalogue;

namespace Learning.Reading;

/// <summary>An item that a person has put on their list; once for each person and item. It stays when the item is retired.</summary>
public sealed class Listed
{
    /// <summary>The person.</summary>
    public required long PersonId { get; init; }

    /// <summary>The item's kind.</summary>
    public required ItemKind ItemKind { get; init; }

    /// <summary>The item's id.</summary>
    public required string ItemId { get; init; }

    /// <summary>The item's language.</summary>
    public required Language Language { get; init; }

    /// <summary>When it was put there, UTC.</summary>
    public required DateTime AddedAt { get; init; }
}
