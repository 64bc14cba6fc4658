using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace LearningBot.Conversations.InFile;

/// <summary>
/// The store that needs nothing installed: <c>conversations.db</c> in the data folder, for one process. What was acknowledged
/// is on the disk.
/// </summary>
sealed class FileConversations : IConversationStore, IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);
    static readonly TimeSpan BetweenSweeps = TimeSpan.FromMinutes(10);

    readonly TimeProvider time;
    readonly string file;
    readonly FolderLock mine;
    readonly WriteQueue writes;
    readonly FileClaims claims;
    readonly Watchers watchers = new();
    readonly ConcurrentBag<FileReader> readers = [];
    readonly ITimer sweeps;

    /// <summary>Opens the store in a folder, which is made when it is missing.</summary>
    /// <exception cref="InvalidOperationException">Another process has it open.</exception>
    public FileConversations(string folder, TimeProvider time)
    {
        this.time = time;
        mine = new FolderLock(folder);
        file = Path.Combine(folder, "conversations.db");
        writes = new WriteQueue(new FileWriter(file));
        claims = new FileClaims(time);
        sweeps = time.CreateTimer(_ => Forget(Sweep()), null, TimeSpan.Zero, BetweenSweeps);
    }

    /// <inheritdoc/>
    public Task<Claim> Claim(string conversation, string message, string owner, TimeSpan lease, CancellationToken cancel)
    {
        var taken = claims.Take(conversation, owner, lease);
        try
        {
            // Looked at first: it is forgotten once the file says so.
            var onTheirWay = claims.IsSent(conversation, message);
            var known = Read(reader => reader.Turn(conversation, message, time.GetUtcNow()));
            var sent = known.Sent || onTheirWay;
            var outcome = (known.Done, sent, taken) switch
            {
                (false, _, true) => ClaimOutcome.Mine,
                (true, false, true) => ClaimOutcome.Unsent,
                (true, true, _) => ClaimOutcome.Done,
                _ => ClaimOutcome.Busy,
            };
            if (taken && outcome == ClaimOutcome.Done)
                claims.Drop(conversation, owner);
            return Task.FromResult(Conversations.Claim.Of(outcome, known.Done ? known.Replies : known.State));
        }
        catch (StoreIsAwayException)
        {
            claims.Drop(conversation, owner);
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task<bool> Complete(Completion completion, CancellationToken cancel)
    {
        if (!claims.Pin(completion.Conversation, completion.Owner))
            return false;
        try
        {
            var now = time.GetUtcNow();
            await Write(writer => { writer.Complete(completion, now); return 0; });
        }
        finally
        {
            claims.Unpin(completion.Conversation, completion.Owner);
        }
        if (completion.Transcript.Count > 0)
            watchers.Wake(completion.Conversation);
        return true;
    }

    /// <inheritdoc/>
    public void Release(string conversation, string message, string owner, bool sent)
    {
        if (!sent)
            claims.Drop(conversation, owner);
        else if (claims.DropSent(conversation, owner, message))
            Forget(WriteSent(conversation, message));
    }

    /// <inheritdoc/>
    public async Task<long> Append(string conversation, string activity, bool unfinished, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var number = await Write(writer => writer.Append(conversation, activity, unfinished, now));
        watchers.Wake(conversation);
        return number;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<TranscriptEntry>> Read(string conversation, long after, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<TranscriptEntry>>(Read(reader => reader.Entries(conversation, after, time.GetUtcNow())));

    /// <inheritdoc/>
    public Task<long?> Last(string conversation, CancellationToken cancel) =>
        Task.FromResult(Read(reader => reader.Last(conversation, time.GetUtcNow())));

    /// <inheritdoc/>
    public Task Open(string conversation, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return Write(writer => { writer.Open(conversation, now); return 0; });
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Unfinished>> Unfinished(DateTimeOffset before, int most, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<Unfinished>>(Read(reader => reader.Unfinished(before, most)));

    /// <inheritdoc/>
    public Task<IReadOnlyList<long>> Waiting(string conversation, long number, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<long>>(Read(reader => reader.Waiting(conversation, number)));

    /// <inheritdoc/>
    public void Finish(string conversation, long number) =>
        Forget(Write(writer => { writer.Finish(conversation, number); return 0; }));

    /// <inheritdoc/>
    public IDisposable Watch(string conversation, Action wake) => watchers.Add(conversation, wake);

    /// <summary>Writes what is still to be written and closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        await sweeps.DisposeAsync();
        await writes.DisposeAsync();
        while (readers.TryTake(out var reader))
            reader.Dispose();
        mine.Dispose();
    }

    async Task WriteSent(string conversation, string message)
    {
        await Write(writer => { writer.Sent(conversation, message); return 0; });
        claims.ForgetSent(conversation, message);
    }

    /// <summary>Deletes what has expired; also runs by itself.</summary>
    internal Task Sweep()
    {
        claims.Sweep();
        var now = time.GetUtcNow();
        return Write(writer => { writer.Sweep(now); return 0; });
    }

    async Task<long> Write(Func<FileWriter, long> apply)
    {
        try
        {
            return await writes.Add(apply).WaitAsync(Patience, time);
        }
        catch (TimeoutException e)
        {
            throw new StoreIsAwayException(e);
        }
    }

    T Read<T>(Func<FileReader, T> read)
    {
        try
        {
            if (!readers.TryTake(out var reader))
                reader = new FileReader(file);
            var found = read(reader);
            readers.Add(reader);
            return found;
        }
        catch (SqliteException e)
        {
            throw new StoreIsAwayException(e);
        }
    }

    /// <summary>Nobody waits for it; should it fail, it only costs a lease or a repeated look.</summary>
    static void Forget(Task task) =>
        task.ContinueWith(static ended => _ = ended.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
}
