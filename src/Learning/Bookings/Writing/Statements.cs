using System.Text;
using System.Text.Json;
using Learning.Store;

namespace Learning.Bookings.Writing;

/// <summary>Statements that go to the store together, in one round trip. Each takes its rows as one JSON text.</summary>
sealed class Statements(Dialect dialect)
{
    /// <summary>Where a statement reads its rows.</summary>
    public const string Rows = "@rows";

    readonly StringBuilder sql = new();
    readonly List<object> parameters = [];

    /// <summary>Adds a statement, unless there are no rows for it.</summary>
    public Statements Add<T>(string statement, IEnumerable<T> rows, Func<T, object?[]> columns)
    {
        var list = rows.Select(columns).ToList();
        if (list.Count == 0) return this;
        Add(statement.Replace(Rows, dialect.Rows(parameters.Count), StringComparison.Ordinal));
        parameters.Add(JsonSerializer.Serialize(list));
        return this;
    }

    /// <summary>Adds a statement without rows; an empty one is none.</summary>
    public Statements Add(string statement)
    {
        if (statement.Length > 0) sql.Append(statement).Append(";\n");
        return this;
    }

    public Task Run(Line line) => line.Write(sql.ToString(), parameters);
}
