using System.Collections.Concurrent;

namespace Learning.Store;

/// <summary>
/// A thread for work that blocks: its tasks run there one by one, and so does what they await, unless that is told otherwise. It ends when it is disposed
/// of and has nothing left to do.
/// </summary>
sealed class OwnThread : TaskScheduler, IDisposable
{
    readonly ConcurrentQueue<Task> tasks = [];
    readonly Lock gate = new();

    // It sleeps at once when there is nothing to do: a collection that blocks would spin first, and take the processor from those that have.
    readonly AutoResetEvent more = new(false);
    bool ended;

    /// <summary>Begins it.</summary>
    /// <param name="name">What tools that list threads call it; Linux shows 15 letters.</param>
    public OwnThread(string name) => new Thread(Work) { IsBackground = true, Name = name }.Start();

    /// <summary>Does work there.</summary>
    public Task Run(Func<Task> work) => Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.None, this).Unwrap();

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate) ended = true;
        more.Set();
    }

    /// <inheritdoc/>
    protected override void QueueTask(Task task)
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(ended, this);
            tasks.Enqueue(task);
        }
        more.Set();
    }

    /// <inheritdoc/>
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    /// <inheritdoc/>
    protected override IEnumerable<Task> GetScheduledTasks() => tasks;

    void Work()
    {
        while (!Ended())
        {
            more.WaitOne();
            while (tasks.TryDequeue(out var task)) TryExecuteTask(task);
        }
    }

    bool Ended()
    {
        lock (gate) return ended && tasks.IsEmpty;
    }
}
