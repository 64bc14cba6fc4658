namespace Learning.Catalogue;

/// <summary>The columns of an imported table, kept once for all its rows.</summary>
sealed class Heading
{
    /// <summary>The heading's number.</summary>
    public long Id { get; set; }

    /// <summary>Where the rows come from, see <see cref="Import.Source"/>.</summary>
    public required string Source { get; init; }

    /// <summary>The names of the columns, word for word, as a JSON array of strings.</summary>
    public required string Columns { get; init; }

    /// <summary>True when the rows are invented.</summary>
    public bool Sample { get; init; }
}
