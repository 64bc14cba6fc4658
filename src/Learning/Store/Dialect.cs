using System.Globalization;
using System.Text.Json;

namespace Learning.Store;

/// <summary>The few words in which SQLite and PostgreSQL differ. Lists go to both as one JSON text of rows, read with <c>row.value->>n</c>.</summary>
/// <param name="Each">The rows of a JSON parameter, named <c>row</c>; <c>@</c> stands for the parameter.</param>
/// <param name="ByIndex">Begins a transaction's first query: the few rows of a parameter are always sought by index. Left to itself, PostgreSQL keeps
/// a plan it made when a table was small, and reads the whole table when it has grown.</param>
/// <param name="InOrder">Begins a transaction's first query: the first of many are read in the order of an index. PostgreSQL, when it believes that
/// there are few, would read and sort all of them for each handful.</param>
/// <param name="Lock">Ends a query that keeps its rows to itself; SQLite has one writer at a time anyway.</param>
/// <param name="SkipLocked">Ends a query that passes over rows which others keep.</param>
/// <param name="Moment">The type of a moment.</param>
/// <param name="NextVersion">Begins the transaction's version; PostgreSQL has done so already.</param>
/// <param name="Version">The version of the transaction that is open, see <see cref="LearningDb.TakeVersion"/>.</param>
sealed record Dialect(string Each, string ByIndex, string InOrder, string Lock, string SkipLocked, string Moment, string NextVersion, string Version)
{
    static readonly Dialect sqlite = new(
        "json_each(@) AS row", "", "", "", "", "text",
        """UPDATE "Counters" SET "Value" = "Value" + 1 WHERE "Name" = 'versions'""", """(SELECT "Value" FROM "Counters" WHERE "Name" = 'versions')""");

    static readonly Dialect postgres = new(
        "json_array_elements(@::json) AS row(value)",
        "SET LOCAL enable_seqscan = off; SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off;",
        "SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off; SET LOCAL enable_sort = off;",
        "FOR UPDATE", "FOR UPDATE SKIP LOCKED", "timestamptz", "", "pg_current_xact_id()::text::bigint");

    public static Dialect Of(LearningStore store) => store.IsPostgres ? postgres : sqlite;

    public static Dialect Of(LearningDb db) => db is PostgresDb ? postgres : sqlite;

    /// <summary>The rows of the parameter of this number, <c>@p0</c> and so on.</summary>
    public string Rows(int parameter) =>
        Each.Replace("@", string.Create(CultureInfo.InvariantCulture, $"@p{parameter}"), StringComparison.Ordinal);

    /// <summary>The row of a table with the id that is its first parameter, kept to itself until the transaction ends.</summary>
    public string Held(string table) => $$"""SELECT * FROM "{{table}}" WHERE "Id" = {0} {{Lock}}""";

    /// <summary>After a column: it is one of those that a query finds. PostgreSQL is made to run the query first, once, and to seek each that it found; left to
    /// itself it goes through the whole table when it believes that it is empty, and may run the query again for each row.</summary>
    public string IsOneOf(string query) => ReferenceEquals(this, sqlite) ? $"IN ({query})" : $"= ANY (ARRAY({query}))";

    /// <summary>After a column: it is one of the numbers that the parameter of this number holds, see <see cref="Ids"/>.</summary>
    public string IsIn(int parameter) => ReferenceEquals(this, sqlite)
        ? string.Create(CultureInfo.InvariantCulture, $"IN (SELECT value FROM json_each(@p{parameter}))") : string.Create(CultureInfo.InvariantCulture, $"= ANY (@p{parameter})");

    /// <summary>The numbers that the parameter of this number holds, as rows of <c>each.value</c>.</summary>
    public string Numbers(int parameter) => Numbers(string.Create(CultureInfo.InvariantCulture, $"@p{parameter}"));

    /// <summary>The numbers of a list that is kept in a column, as rows of <c>each.value</c>.</summary>
    public string Numbers(string column) => ReferenceEquals(this, sqlite) ? $"json_each({column}) AS each" : $"unnest({column}) AS each(value)";

    /// <summary>Ends a query whose rows may change, and may not be deleted until the transaction ends.</summary>
    public string Stay => ReferenceEquals(this, sqlite) ? "" : "FOR KEY SHARE";

    /// <summary>The rows of a table with the ids that the parameter of this number holds, which may not be deleted until the transaction ends. They are sought
    /// by index.</summary>
    public string Staying(string table, string name, int parameter) => ReferenceEquals(this, sqlite)
        ? $"""{Numbers(parameter)} CROSS JOIN "{table}" AS {name} ON {name}."Id" = each.value"""
        : $"""{Numbers(parameter)} CROSS JOIN LATERAL (SELECT "Id" FROM "{table}" WHERE "Id" = each.value {Stay}) AS {name}""";

    /// <summary>Numbers as one parameter.</summary>
    public object Ids(IReadOnlyCollection<long> ids) => ReferenceEquals(this, sqlite) ? JsonSerializer.Serialize(ids) : ids.ToArray();

    /// <summary>A moment as a parameter: SQLite compares moments as text, PostgreSQL takes them as they are.</summary>
    public object At(DateTime moment) => ReferenceEquals(this, sqlite) ? Text(moment)! : moment;

    /// <summary>A moment as both stores write it in text, so that SQLite compares it rightly with what EF Core wrote.</summary>
    public string? Text(DateTime? moment) =>
        moment?.ToString(ReferenceEquals(this, sqlite) ? "yyyy-MM-dd HH:mm:ss.FFFFFFF" : "yyyy-MM-dd HH:mm:ss.FFFFFFZ", CultureInfo.InvariantCulture);
}
