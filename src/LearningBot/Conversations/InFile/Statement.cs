using Microsoft.Data.Sqlite;

namespace LearningBot.Conversations.InFile;

/// <summary>A prepared statement with the parameters <c>$1</c>, <c>$2</c> and so on. One thread at a time.</summary>
sealed class Statement : IDisposable
{
    readonly SqliteCommand command;

    /// <summary>Prepares it.</summary>
    public Statement(SqliteConnection connection, string sql, int parameters)
    {
        command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 1; i <= parameters; i++)
            command.Parameters.Add(new SqliteParameter { ParameterName = "$" + i, Value = DBNull.Value });
        command.Prepare();
    }

    /// <summary>Runs it; answers how many rows it changed.</summary>
    public int Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return command.ExecuteNonQuery();
    }

    /// <summary>Runs it and reads its rows; the reader must be disposed before the next run.</summary>
    public SqliteDataReader Read(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return command.ExecuteReader();
    }

    void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }

    /// <summary>Frees it.</summary>
    public void Dispose() => command.Dispose();
}
