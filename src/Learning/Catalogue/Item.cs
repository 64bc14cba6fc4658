namespace Learning.Catalogue;

/// <summary>One column of an item, word for word as it was imported.</summary>
/// <param name="Name">The column's name in the import's header, such as <c>teacher</c> or <c>老师</c>.</param>
/// <param name="Value">What stood there; never empty.</param>
public sealed record Field(string Name, string Value);

/// <summary>Something of the catalogue as people are told of it. <see cref="Kind"/>, <see cref="Id"/> and <see cref="Language"/> name it.</summary>
public sealed record Item
{
    /// <summary>What it is.</summary>
    public required ItemKind Kind { get; init; }

    /// <summary>Its id, stable over imports; at most 128 characters.</summary>
    public required string Id { get; init; }

    /// <summary>The language it is described in.</summary>
    public required Language Language { get; init; }

    /// <summary>Its title; at most 500 characters.</summary>
    public required string Title { get; init; }

    /// <summary>What it is about, in a few sentences.</summary>
    public string? Summary { get; init; }

    /// <summary>Who wrote or made it.</summary>
    public string? Author { get; init; }

    /// <summary>Who offers it.</summary>
    public string? Provider { get; init; }

    /// <summary>How hard it is, in the catalogue's own words.</summary>
    public string? Level { get; init; }

    /// <summary>Its subject, in the catalogue's own words.</summary>
    public string? Subject { get; init; }

    /// <summary>Whom it is for, in the catalogue's own words.</summary>
    public string? Audience { get; init; }

    /// <summary>Length in whole minutes.</summary>
    public int? Minutes { get; init; }

    /// <summary>Where it is read, heard, seen or joined: an http or https address.</summary>
    public string? Link { get; init; }

    /// <summary>The last day on which it is offered, in the city.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>Id of the place where it is held; null when it has none.</summary>
    public string? PlaceId { get; init; }

    /// <summary>When it begins, in the city's time; null unless it has one beginning.</summary>
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>When it ends, in the city's time.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>Every column that is not empty, those above among them, in the import's order.</summary>
    public IReadOnlyList<Field> Fields { get; init; } = [];

    /// <summary>True for an invented item.</summary>
    public bool Sample { get; init; }
}
