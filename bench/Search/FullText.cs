using Microsoft.Data.Sqlite;

namespace Search;

/// <summary>The same titles, authors, subjects and summaries in SQLite's FTS5 with its trigram tokenizer, to compare.</summary>
sealed class FullText(string file)
{
    static readonly string[] columns = ["$title", "$author", "$subject", "$summary"];

    /// <summary>Builds it.</summary>
    public void Build(IEnumerable<Row> rows)
    {
        using var connection = Open();
        Run(connection, "PRAGMA journal_mode=WAL");
        Run(connection, "CREATE VIRTUAL TABLE found USING fts5(title, author, subject, summary, tokenize = 'trigram')");
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO found VALUES ($title, $author, $subject, $summary)";
        var cells = columns.Select(name => insert.Parameters.Add(name, SqliteType.Text)).ToArray();
        foreach (var row in rows)
        {
            (cells[0].Value, cells[1].Value, cells[2].Value, cells[3].Value) = (row.Title, row.Author, row.Subject, row.Summary);
            insert.ExecuteNonQuery();
        }
        transaction.Commit();
    }

    /// <summary>A connection for one thread.</summary>
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={file}");
        connection.Open();
        return connection;
    }

    /// <summary>The best five of a query of some words; answers how many there are of them.</summary>
    public static int Find(SqliteConnection connection, string words)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT rowid FROM found WHERE found MATCH $words ORDER BY rank LIMIT 5";
        command.Parameters.AddWithValue("$words", string.Join(" AND ", words.Split(' ').Select(word => $"\"{word}\"")));
        using var reader = command.ExecuteReader();
        var hits = 0;
        while (reader.Read()) hits++;
        return hits;
    }

    static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
