namespace Learning.Catalogue;

/// <summary>
/// An item as it is kept. A row never changes its content: a changed item is a new row, and the old one ends with the same import. Both take
/// effect in the moment in which that import is done, see <see cref="Import"/>; read them through <see cref="ItemFeed"/>.
/// </summary>
sealed class ItemRow
{
    /// <summary>The row's number.</summary>
    public long Id { get; set; }

    /// <summary>What it is.</summary>
    public required ItemKind Kind { get; init; }

    /// <summary>The language it is described in.</summary>
    public required Language Language { get; init; }

    /// <summary>The item's id, unique with kind and language among the current rows; at most 128 characters.</summary>
    public required string Code { get; init; }

    /// <summary>The columns that <see cref="Values"/> belong to.</summary>
    public required long HeadingId { get; init; }

    /// <summary>The values of all columns, word for word, as a JSON array of strings; shorter than the columns where the last ones are empty.</summary>
    public required string Values { get; init; }

    /// <summary>The import that brought it.</summary>
    public required long SinceImport { get; init; }

    /// <summary>The import that replaced or retired it; null while it stands.</summary>
    public long? UntilImport { get; set; }

    /// <summary>True when <see cref="UntilImport"/> brought another row of the same item.</summary>
    public bool Replaced { get; set; }
}
