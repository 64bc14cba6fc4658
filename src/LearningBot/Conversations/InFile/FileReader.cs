using Microsoft.Data.Sqlite;

namespace LearningBot.Conversations.InFile;

/// <summary>The reads, of what has been committed. One thread at a time.</summary>
sealed class FileReader : IDisposable
{
    readonly SqliteConnection connection;
    readonly Statement turn, entries, last, waiting, unfinished;

    /// <summary>Opens the file and prepares every statement.</summary>
    public FileReader(string file)
    {
        connection = FileSchema.OpenForReading(file);
        turn = new(connection, """
            select (select 1 from done where conversation = $1 and message = $2 and expires > $3),
              message = $2, sent, state, replies from conversation where id = $1 and expires > $3
            """, 3);
        entries = new(connection, """
            select number, at, activity from entry where conversation = $1 and number > $2 and at > $3
              and exists (select 1 from conversation where id = $1 and expires > $4) order by number
            """, 4);
        last = new(connection, "select number from conversation where id = $1 and expires > $2 and number is not null", 2);
        waiting = new(connection, "select number from waiting where conversation = $1 and number < $2 order by number", 2);
        unfinished = new(connection, "select conversation, number from waiting where at < $1 order by at, number limit $2", 2);
    }

    /// <summary>What is known of a message.</summary>
    /// <param name="Done">Its turn has ended.</param>
    /// <param name="Latest">No other turn has ended since.</param>
    /// <param name="Sent">When latest: its replies are on their way.</param>
    /// <param name="State">The conversation's state.</param>
    /// <param name="Replies">When latest: its replies.</param>
    internal readonly record struct Known(bool Done, bool Latest, bool Sent, byte[]? State, byte[]? Replies);

    /// <summary>What is known of a message.</summary>
    public Known Turn(string conversation, string message, DateTimeOffset now)
    {
        using var row = turn.Read(conversation, message, now.ToUnixTimeMilliseconds());
        if (!row.Read())
            return default;
        if (row.IsDBNull(0))
            return new(false, false, false, Bytes(row, 3), null);
        return !row.IsDBNull(1) && row.GetBoolean(1)
            ? new(true, true, row.GetBoolean(2), null, Bytes(row, 4))
            : new(true, false, true, null, null);
    }

    /// <summary>The entries after a number.</summary>
    public List<TranscriptEntry> Entries(string conversation, long after, DateTimeOffset now)
    {
        var oldest = (now - Keeping.Conversations).ToUnixTimeMilliseconds();
        using var row = entries.Read(conversation, after, oldest, now.ToUnixTimeMilliseconds());
        List<TranscriptEntry> found = [];
        while (row.Read())
            found.Add(new(row.GetInt64(0), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)), row.GetString(2)));
        return found;
    }

    /// <summary>The last entry's number.</summary>
    public long? Last(string conversation, DateTimeOffset now)
    {
        using var row = last.Read(conversation, now.ToUnixTimeMilliseconds());
        return row.Read() ? row.GetInt64(0) : null;
    }

    /// <summary>A conversation's activities that wait for their turns.</summary>
    public List<long> Waiting(string conversation, long before)
    {
        using var row = waiting.Read(conversation, before);
        List<long> found = [];
        while (row.Read())
            found.Add(row.GetInt64(0));
        return found;
    }

    /// <summary>Everybody's activities that wait for their turns.</summary>
    public List<Unfinished> Unfinished(DateTimeOffset before, int most)
    {
        using var row = unfinished.Read(before.ToUnixTimeMilliseconds(), most);
        List<Unfinished> found = [];
        while (row.Read())
            found.Add(new(row.GetString(0), row.GetInt64(1)));
        return found;
    }

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        turn.Dispose();
        entries.Dispose();
        last.Dispose();
        waiting.Dispose();
        unfinished.Dispose();
        connection.Dispose();
    }

    static byte[]? Bytes(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<byte[]>(column);
}
