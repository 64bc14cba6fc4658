using Microsoft.Data.Sqlite;

namespace LearningBot.Conversations.InFile;

/// <summary>The writes, each inside the transaction of whoever calls. One thread at a time.</summary>
sealed class FileWriter : IDisposable
{
    readonly SqliteConnection connection;
    readonly List<Statement> all = [];
    readonly Statement begin, commit, rollback, forget, forgetEntries, forgetWaiting, keep, done, count, entry, trim, open, forgetSaid;
    readonly Statement wait, finish, sent, sweepDone, sweep, sweepEntries, sweepWaiting;

    /// <summary>Opens the file and prepares every statement.</summary>
    public FileWriter(string file)
    {
        connection = FileSchema.OpenForWriting(file);
        begin = Prepare("begin immediate", 0);
        commit = Prepare("commit", 0);
        rollback = Prepare("rollback", 0);
        forget = Prepare("delete from conversation where id = $1 and expires <= $2", 2);
        forgetEntries = Prepare("delete from entry where conversation = $1", 1);
        forgetWaiting = Prepare("delete from waiting where conversation = $1", 1);
        keep = Prepare("""
            insert into conversation (id, state, message, replies, sent, expires) values ($1, $2, $3, $4, 0, $5)
            on conflict (id) do update set state = $2, message = $3, replies = $4, sent = 0, expires = $5
            """, 5);
        done = Prepare("insert or replace into done (conversation, message, expires) values ($1, $2, $3)", 3);
        count = Prepare("""
            insert into conversation (id, number, at, expires) values ($1, 1, $2, $3)
            on conflict (id) do update set number = coalesce(number, 0) + 1, at = max(at, $2), expires = $3
            returning number, at
            """, 3);
        entry = Prepare("insert into entry (conversation, number, at, activity) values ($1, $2, $3, $4)", 4);
        trim = Prepare("delete from entry where conversation = $1 and (number <= $2 or at <= $3)", 3);
        forgetSaid = Prepare("""
            delete from entry where conversation = $1 and number < coalesce((select min(number) from waiting where conversation = $1), 9223372036854775807)
            """, 1);
        open = Prepare("""
            insert into conversation (id, number, expires) values ($1, 0, $2)
            on conflict (id) do update set number = coalesce(number, 0), expires = $2
            """, 2);
        wait = Prepare("insert into waiting (conversation, number, at) values ($1, $2, $3)", 3);
        finish = Prepare("delete from waiting where conversation = $1 and number = $2", 2);
        sent = Prepare("update conversation set sent = 1 where id = $1 and message = $2", 2);
        sweepDone = Prepare("delete from done where expires <= $1", 1);
        sweepEntries = Prepare("delete from entry where conversation in (select id from conversation where expires <= $1)", 1);
        sweepWaiting = Prepare("delete from waiting where conversation in (select id from conversation where expires <= $1)", 1);
        sweep = Prepare("delete from conversation where expires <= $1", 1);
    }

    /// <summary>Begins a transaction.</summary>
    public void Begin() => begin.Run();

    /// <summary>Ends it; what it wrote is then on the disk.</summary>
    public void Commit() => commit.Run();

    /// <summary>Undoes it.</summary>
    public void Rollback() => rollback.Run();

    /// <summary>The end of a turn.</summary>
    public void Complete(Completion completion, DateTimeOffset now)
    {
        Forget(completion.Conversation, now);
        keep.Run(completion.Conversation, completion.State, completion.Message, completion.Replies, Expiry(now));
        done.Run(completion.Conversation, completion.Message, Milliseconds(now + Keeping.DoneMarks));
        if (completion.Forgets)
            forgetSaid.Run(completion.Conversation);
        foreach (var activity in completion.Transcript)
            Append(completion.Conversation, activity, now);
    }

    /// <summary>One more activity; answers its number.</summary>
    public long Append(string conversation, string activity, bool unfinished, DateTimeOffset now)
    {
        Forget(conversation, now);
        var number = Append(conversation, activity, now);
        if (unfinished)
            wait.Run(conversation, number, Milliseconds(now));
        return number;
    }

    /// <summary>Makes a conversation known.</summary>
    public void Open(string conversation, DateTimeOffset now)
    {
        Forget(conversation, now);
        open.Run(conversation, Expiry(now));
    }

    /// <summary>An activity's turn has ended.</summary>
    public void Finish(string conversation, long number) => finish.Run(conversation, number);

    /// <summary>The replies to a message are on their way.</summary>
    public void Sent(string conversation, string message) => sent.Run(conversation, message);

    /// <summary>Deletes what has expired.</summary>
    public void Sweep(DateTimeOffset now)
    {
        var at = Milliseconds(now);
        sweepDone.Run(at);
        sweepEntries.Run(at);
        sweepWaiting.Run(at);
        sweep.Run(at);
    }

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        foreach (var statement in all)
            statement.Dispose();
        connection.Dispose();
    }

    /// <summary>A conversation that has expired begins anew, also before it was swept.</summary>
    void Forget(string conversation, DateTimeOffset now)
    {
        if (forget.Run(conversation, Milliseconds(now)) == 0)
            return;
        forgetEntries.Run(conversation);
        forgetWaiting.Run(conversation);
    }

    long Append(string conversation, string activity, DateTimeOffset now)
    {
        var (number, at) = Count(conversation, now);
        entry.Run(conversation, number, at, activity);
        trim.Run(conversation, number - Keeping.Entries, Milliseconds(now - Keeping.Conversations));
        return number;
    }

    (long Number, long At) Count(string conversation, DateTimeOffset now)
    {
        using var row = count.Read(conversation, Milliseconds(now), Expiry(now));
        row.Read();
        return (row.GetInt64(0), row.GetInt64(1));
    }

    static long Expiry(DateTimeOffset now) => Milliseconds(now + Keeping.Conversations);

    static long Milliseconds(DateTimeOffset at) => at.ToUnixTimeMilliseconds();

    Statement Prepare(string sql, int parameters)
    {
        var statement = new Statement(connection, sql, parameters);
        all.Add(statement);
        return statement;
    }
}
