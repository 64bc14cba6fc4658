using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace LearningBot.Conversations.InFile;

/// <summary>
/// Puts whatever is waiting to be written, at most 200 writes, into one transaction after the other: many share the one wait
/// for the disk, and each is on the disk when its task ends.
/// </summary>
sealed class WriteQueue : IAsyncDisposable
{
    const int together = 200;

    readonly Channel<Write> writes = Channel.CreateBounded<Write>(new BoundedChannelOptions(10_000) { SingleReader = true });
    readonly FileWriter writer;
    readonly Task running;

    /// <summary>Starts it; the writer is its own from now on.</summary>
    public WriteQueue(FileWriter writer)
    {
        this.writer = writer;
        running = Task.Run(Run);
    }

    /// <summary>Writes, in the order of the calls; answers what <paramref name="apply"/> answers, once it is on the disk.</summary>
    /// <exception cref="StoreIsAwayException">It could not be written.</exception>
    public async Task<long> Add(Func<FileWriter, long> apply)
    {
        var write = new Write(apply);
        try
        {
            await writes.Writer.WriteAsync(write);
        }
        catch (ChannelClosedException e)
        {
            throw new StoreIsAwayException(e);
        }
        return await write.Written.Task;
    }

    /// <summary>Writes what was added, then closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        if (writes.Writer.TryComplete())
        {
            await running;
            writer.Dispose();
        }
    }

    async Task Run()
    {
        var batch = new List<Write>(together);
        while (await writes.Reader.WaitToReadAsync())
        {
            while (batch.Count < together && writes.Reader.TryRead(out var write))
                batch.Add(write);
            Commit(batch);
            batch.Clear();
        }
    }

    void Commit(List<Write> batch)
    {
        try
        {
            writer.Begin();
            foreach (var write in batch)
                write.Answer = write.Apply(writer);
            writer.Commit();
            foreach (var write in batch)
                write.Written.SetResult(write.Answer);
        }
        catch (Exception e)
        {
            Undo();
            foreach (var write in batch)
                write.Written.SetException(new StoreIsAwayException(e));
        }
    }

    void Undo()
    {
        try
        {
            writer.Rollback();
        }
        catch (SqliteException)
        {
            // A full disk undoes the transaction by itself.
        }
    }

    sealed class Write(Func<FileWriter, long> apply)
    {
        public Func<FileWriter, long> Apply => apply;

        public long Answer { get; set; }

        public TaskCompletionSource<long> Written { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
