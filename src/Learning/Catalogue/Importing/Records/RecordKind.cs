using Learning.Catalogue.Files;
using Learning.Store;

namespace Learning.Catalogue.Importing.Records;

/// <summary>One row of records, value by value in the order of <see cref="RecordTable.Columns"/>.</summary>
/// <param name="Id">What people call it by.</param>
/// <param name="Name">What it says, for the report.</param>
/// <param name="Values">The values, the key first.</param>
sealed record RecordRow(string Id, string Name, object?[] Values)
{
    /// <summary>The key as text.</summary>
    public string Key(RecordTable table) => string.Join('\n', Values[..table.Keys].Select(each => each?.ToString()));

    /// <summary>True when both say the same.</summary>
    public bool Same(RecordRow other) => Values.AsSpan().SequenceEqual(other.Values);
}

/// <summary>A column of records.</summary>
/// <param name="Name">Its name in the store.</param>
/// <param name="Type">Its type on both stores; <c>moment</c> and <c>bool</c> are each store's own.</param>
readonly record struct RecordColumn(string Name, string Type);

/// <summary>How one table of the store takes imported rows.</summary>
/// <param name="Name">The table.</param>
/// <param name="Keys">How many of the first columns are its key.</param>
/// <param name="Columns">The columns that an import sets.</param>
sealed record RecordTable(string Name, int Keys, RecordColumn[] Columns)
{
    /// <summary>True when its changes are followed by their version.</summary>
    public bool Versioned { get; init; } = true;

    /// <summary>The column that tells invented rows: those give way to real ones without being counted. Null where there is none.</summary>
    public int? Sample { get; init; }

    /// <summary>Columns that a new row has besides, with what stands there.</summary>
    public IReadOnlyDictionary<string, string> AtFirst { get; init; } = new Dictionary<string, string>();

    /// <summary>Columns that every change sets besides, with what it sets.</summary>
    public IReadOnlyDictionary<string, string> AtEachChange { get; init; } = new Dictionary<string, string>();
}

/// <summary>What a table does to one table of the store.</summary>
/// <param name="Table">The table of the store.</param>
/// <param name="Rows">Rows to write: new ones, changed ones, and retired ones.</param>
sealed record RecordChanges(RecordTable Table, IReadOnlyList<RecordRow> Rows)
{
    /// <summary>What is to be done in the transaction before the rows are written; null for nothing.</summary>
    public Func<LearningDb, CancellationToken, Task>? Before { get; init; }

    /// <summary>What is to be done in the transaction after they are written; null for nothing.</summary>
    public Func<LearningDb, CancellationToken, Task>? After { get; init; }
}

/// <summary>A kind of records that are few enough to be compared in memory: lectures, places, answers, people.</summary>
interface IRecordKind
{
    /// <summary>The word of the commands.</summary>
    string Word { get; }

    /// <summary>The columns of its tables, as they are exported.</summary>
    string[] Columns { get; }

    /// <summary>The rows as they are exported: what stands now, in the order of their ids.</summary>
    Task<List<string[]>> Export(LearningDb db, Language? language, CancellationToken cancel);

    /// <summary>Checks the table, compares it with what is there, and tells what is to be written. Faults mean that nothing is.</summary>
    /// <param name="db">The records.</param>
    /// <param name="request">What is imported.</param>
    /// <param name="table">The table.</param>
    /// <param name="faults">Takes what is wrong.</param>
    /// <param name="tallies">Counts what is added, changed and retired.</param>
    /// <param name="cancel">Gives up.</param>
    Task<IReadOnlyList<RecordChanges>> Compare(
        LearningDb db, ImportRequest request, Table table, Faults faults, Tallies tallies, CancellationToken cancel);
}

/// <summary>Counts what an import does.</summary>
sealed class Tallies
{
    public Tally Added { get; } = new();

    public Tally Changed { get; } = new();

    public Tally Retired { get; } = new();

    /// <summary>Places whose hours or access staff had written, and the table has others.</summary>
    public Tally Overwritten { get; } = new();

    /// <summary>Rows of the table.</summary>
    public int Rows { get; set; }

    /// <summary>Rows that were there and could be retired.</summary>
    public int There { get; set; }
}
