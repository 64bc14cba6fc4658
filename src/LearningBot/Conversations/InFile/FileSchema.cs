using Microsoft.Data.Sqlite;

namespace LearningBot.Conversations.InFile;

/// <summary>The tables of <c>conversations.db</c>. Times are milliseconds of Unix time.</summary>
static class FileSchema
{
    const string tables = """
        create table if not exists conversation (
          id text not null primary key, state blob, message text, sent integer not null default 1, replies blob,
          number integer, at integer not null default 0, expires integer not null);
        create index if not exists conversation_expires on conversation (expires);
        create table if not exists done (
          conversation text not null, message text not null, expires integer not null,
          primary key (conversation, message)) without rowid;
        create index if not exists done_expires on done (expires);
        create table if not exists entry (
          conversation text not null, number integer not null, at integer not null, activity text not null,
          primary key (conversation, number)) without rowid;
        create table if not exists waiting (
          conversation text not null, number integer not null, at integer not null,
          primary key (conversation, number)) without rowid;
        create index if not exists waiting_at on waiting (at);
        """;

    /// <summary>Opens the file for its one writer, and makes the tables where they are missing.</summary>
    public static SqliteConnection OpenForWriting(string file)
    {
        // Made by us, so that it is nobody else's to read; SQLite gives its side files the same mode.
        if (!File.Exists(file) && !OperatingSystem.IsWindows())
            File.Open(file, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = mine }).Dispose();
        var connection = Open(file);
        Run(connection, "pragma journal_mode = wal; pragma synchronous = full;" + tables);
        return connection;
    }

    /// <summary>Opens the file for reading.</summary>
    public static SqliteConnection OpenForReading(string file)
    {
        var connection = Open(file);
        Run(connection, "pragma query_only = on;");
        return connection;
    }

    /// <summary>Runs commands that answer nothing.</summary>
    public static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    const UnixFileMode mine = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
