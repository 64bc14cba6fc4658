using System.Data.Common;

namespace Learning.Store;

/// <summary>
/// A line for work that comes from several sides: one piece after the other. It is done on a thread of its own: a commit of SQLite holds its thread until
/// the disk has it, and what PostgreSQL answers need not wait until the pool has done all else.
/// </summary>
/// <param name="store">The records.</param>
/// <param name="name">What tools that list threads call that thread.</param>
sealed class SharedLine(LearningStore store, string name) : IAsyncDisposable
{
    readonly Line line = new(store);
    readonly OwnThread thread = new(name);
    readonly SemaphoreSlim turn = new(1);

    /// <summary>
    /// Does work when its turn has come. A connection that was kept may have been cut since, so the work may be done twice, and must do no harm then.
    /// </summary>
    /// <param name="work">The work.</param>
    /// <param name="cancel">Gives up, as long as it is not begun.</param>
    public async Task Use(Func<Line, Task> work, CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            await (TaskScheduler.Current == thread ? Carry(work) : thread.Run(() => Carry(work)));
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Does work where the line's own is done: what it asks of the line again and again need not go there each time.</summary>
    public Task Beside(Func<Task> work) => thread.Run(work);

    /// <summary>Ends what is being done, and gives the connection up.</summary>
    public async ValueTask DisposeAsync()
    {
        await turn.WaitAsync();
        await line.DisposeAsync();
        thread.Dispose();
        turn.Dispose();
    }

    async Task Carry(Func<Line, Task> work)
    {
        var kept = line.IsOpen;
        try
        {
            await line.Use(() => work(line));
        }
        catch (DbException) when (kept)
        {
            await line.Use(() => work(line));
        }
    }
}
