using Learning.Catalogue.Files;

namespace Learning.Catalogue.Importing;

/// <summary>What an import did, or would do.</summary>
public sealed record ImportReport
{
    /// <summary>Rows of the table.</summary>
    public required int Rows { get; init; }

    /// <summary>Rows that were not there.</summary>
    public required Tally Added { get; init; }

    /// <summary>Rows that were there and say something else now.</summary>
    public required Tally Changed { get; init; }

    /// <summary>Rows that were there and are missing in the table: they are kept, but nobody is told of them any more.</summary>
    public required Tally Retired { get; init; }

    /// <summary>Places among those that change whose opening hours or access staff had written themselves: the table has others.</summary>
    public Tally Overwritten { get; init; } = new();

    /// <summary>What a person should know of how the file was read; mostly empty.</summary>
    public IReadOnlyList<Bilingual> Notes { get; init; } = [];

    /// <summary>Rows that say what was there already.</summary>
    public int Unchanged => Rows - Added.Count - Changed.Count;
}

/// <summary>How many there are, and the first few.</summary>
public sealed class Tally
{
    const int shown = 5;
    readonly List<string> first = [];

    /// <summary>How many.</summary>
    public int Count { get; private set; }

    /// <summary>The first five, as id and name.</summary>
    public IReadOnlyList<string> First => first;

    internal void Add(string id, string name)
    {
        Count++;
        if (first.Count < shown) first.Add(name.Length == 0 || name == id ? id : $"{id} {name}");
    }
}

/// <summary>The table has faults, and nothing was changed.</summary>
/// <param name="Faults">The first of them, at most <see cref="Most"/>.</param>
/// <param name="All">How many there are in all.</param>
public sealed record TableHasFaults(IReadOnlyList<Fault> Faults, int All) : Refusal
{
    /// <summary>Faults that are told one by one; the others are counted.</summary>
    public const int Most = 50;
}

/// <summary>Another import is under way, and one at a time is.</summary>
/// <param name="BeganAt">When it began, in the city.</param>
public sealed record OtherImportUnderWay(DateTimeOffset BeganAt) : Refusal;

/// <summary>The table would retire more than half of what is there, and nobody said that this is meant. Nothing was changed.</summary>
/// <param name="Retired">Rows that it would retire.</param>
/// <param name="There">Rows that are there.</param>
public sealed record RetiresTooMany(int Retired, int There) : Refusal;

/// <summary>The table would retire another number of rows than was agreed to: something was changed meanwhile. Nothing was changed by it.</summary>
/// <param name="Retired">Rows that it would retire now.</param>
public sealed record RetiresAnother(int Retired) : Refusal;
