using System.Collections.ObjectModel;

namespace Learning.Catalogue;

/// <summary>A column with few distinct values, by which items can be narrowed.</summary>
/// <param name="Column">The column's name, word for word.</param>
/// <param name="Values">Its values, word for word.</param>
public sealed record Facet(string Column, IReadOnlyList<string> Values);

/// <summary>A range of numbers, both ends included; null where it is open.</summary>
/// <param name="From">The lowest.</param>
/// <param name="To">The highest.</param>
public sealed record NumberRange(double? From, double? To);

/// <summary>What somebody looks for in the catalogue. Everything that is said must hold; what is not said is open.</summary>
public sealed record CatalogueWish
{
    /// <summary>The kinds looked for; empty for any.</summary>
    public IReadOnlyList<ItemKind> Kinds { get; init; } = [];

    /// <summary>The language of the items; null for any.</summary>
    public Language? Language { get; init; }

    /// <summary>Words as the person said them, to be found in titles, authors, subjects and summaries.</summary>
    public string? Words { get; init; }

    /// <summary>Column by column the values of which any will do.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Facets { get; init; } = ReadOnlyDictionary<string, IReadOnlyList<string>>.Empty;

    /// <summary>Column by column the values that are not wanted.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Without { get; init; } = ReadOnlyDictionary<string, IReadOnlyList<string>>.Empty;

    /// <summary>Id of the place where it is held; null for any, and for items held nowhere.</summary>
    public string? PlaceId { get; init; }

    /// <summary>The shortest length in minutes.</summary>
    public int? MinutesFrom { get; init; }

    /// <summary>The greatest length in minutes.</summary>
    public int? MinutesTo { get; init; }

    /// <summary>The first day looked for, by the dates of the item.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The day after the last one looked for.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Ranges of columns that hold numbers, such as <c>price</c>.</summary>
    public IReadOnlyDictionary<string, NumberRange> Numbers { get; init; } = ReadOnlyDictionary<string, NumberRange>.Empty;

    /// <summary>How many of the best are passed over; 0 by default.</summary>
    public int Skip { get; init; }

    /// <summary>How many are told at most; 5 by default.</summary>
    public int Take { get; init; } = 5;
}

/// <summary>An item that was found.</summary>
/// <param name="Item">The item.</param>
/// <param name="Score">How well it fits; only to be compared with others of the same wish.</param>
public sealed record Hit(Item Item, double Score)
{
    /// <summary>False for an item that has only the most of the words; such are told only when fewer than five have them all.</summary>
    public bool HasAllWords { get; init; } = true;
}

/// <summary>What was found.</summary>
/// <param name="Hits">The best, best first.</param>
/// <param name="Total">How many there are in all.</param>
public sealed record Found(IReadOnlyList<Hit> Hits, int Total);

/// <summary>A value of a column, and how many items have it.</summary>
/// <param name="Value">The value, word for word.</param>
/// <param name="Count">How many.</param>
public sealed record CountedValue(string Value, int Count);

/// <summary>A column with how many items each of its values would leave.</summary>
/// <param name="Column">The column's name, word for word.</param>
/// <param name="Values">The values that leave any, most first.</param>
public sealed record CountedFacet(string Column, IReadOnlyList<CountedValue> Values);
