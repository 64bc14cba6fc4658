using System.Collections.Concurrent;

namespace Learning.Store;

/// <summary>
/// A thread for work that blocks: its tasks run there one by one, and so does what they await, unless that is told otherwise. It ends when it is disposed
/// of and has nothing left to do.
/// </summary>
sealed class OwnThread : TaskScheduler, IDisposable
{
    readonly BlockingCollection<Task> tasks = [];

    /// <summary>Begins it.</summary>
    /// <param name="name">What tools that list threads call it; Linux shows 15 letters.</param>
    public OwnThread(string name) => new Thread(Work) { IsBackground = true, Name = name }.Start();

    /// <inheritdoc/>
    public void Dispose() => tasks.CompleteAdding();

    /// <inheritdoc/>
    protected override void QueueTask(Task task) => tasks.Add(task);

    /// <inheritdoc/>
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    /// <inheritdoc/>
    protected override IEnumerable<Task> GetScheduledTasks() => tasks;

    void Work()
    {
        foreach (var task in tasks.GetConsumingEnumerable()) TryExecuteTask(task);
    }
}
