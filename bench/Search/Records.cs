using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Search;

/// <summary>Writes rows into the records as an import leaves them, by plain SQL: here only the search is measured.</summary>
sealed class Records(string file)
{
    static readonly JsonSerializerOptions plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One import with these rows; rows of the same ids end with it.</summary>
    public void Import(IEnumerable<Row> rows, bool replace)
    {
        using var connection = new SqliteConnection($"Data Source={file}");
        connection.Open();
        using var transaction = connection.BeginTransaction();
        var now = DateTime.UnixEpoch.AddYears(56).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        var import = Number(connection, $"""
            INSERT INTO "Imports" ("Kind", "Source", "State", "BeganAt", "AliveUntil", "DoneAt", "Rows", "Added", "Changed", "Retired")
            VALUES ('ebook', 'bench', 1, '{now}', '{now}', '{now}', 0, 0, 0, 0) RETURNING "Id"
            """);
        var heading = Number(connection, """
            INSERT INTO "Headings" ("Source", "Columns", "Sample")
            VALUES ('bench', '["id","title","author","subject","level","audience","minutes","summary"]', 1) RETURNING "Id"
            """);
        using var end = connection.CreateCommand();
        end.CommandText = $"""UPDATE "Items" SET "UntilImport" = {import}, "Replaced" = 1 WHERE "Code" = $code AND "UntilImport" IS NULL""";
        var ended = end.Parameters.Add("$code", SqliteType.Text);
        using var insert = connection.CreateCommand();
        insert.CommandText = $"""
            INSERT INTO "Items" ("Kind", "Language", "Code", "HeadingId", "Values", "SinceImport", "Replaced") VALUES ($kind, 0, $code, {heading}, $values, {import}, 0)
            """;
        var (kind, code, values) = (insert.Parameters.Add("$kind", SqliteType.Integer), insert.Parameters.Add("$code", SqliteType.Text), insert.Parameters.Add("$values", SqliteType.Text));
        foreach (var row in rows)
        {
            if (replace)
            {
                ended.Value = row.Id;
                end.ExecuteNonQuery();
            }
            (kind.Value, code.Value) = (row.Kind, row.Id);
            string[] cells = [row.Id, row.Title, row.Author, row.Subject, row.Level, row.Audience, row.Minutes.ToString(CultureInfo.InvariantCulture), row.Summary];
            values.Value = JsonSerializer.Serialize(cells, plain);
            insert.ExecuteNonQuery();
        }
        transaction.Commit();
    }

    static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
