using Learning.Messages;

namespace LearningBot.Messages;

/// <summary>Notes how tries ended, many in one transaction: those that end while as many others are still on their way, or shortly after each other.</summary>
sealed class DeliveryResults(Deliveries deliveries, TimeProvider time, ILogger<DeliveryResults> log)
{
    static readonly TimeSpan pause = TimeSpan.FromSeconds(1);

    // A transaction costs as much as many of its rows; waited longer for them, the places would stand empty.
    static readonly TimeSpan shortly = TimeSpan.FromMilliseconds(5);

    readonly Lock gate = new();
    Batch next = new();
    int underWay;
    bool writing;

    /// <summary>
    /// Notes the end of a try; done when it is kept. While the records are away it waits for them, and whoever waits here sends nothing more meanwhile:
    /// what cannot be noted would be sent again.
    /// </summary>
    public async Task Of(Func<Task<Attempt>> sending)
    {
        Interlocked.Increment(ref underWay);
        Attempt attempt;
        try
        {
            attempt = await sending();
        }
        finally
        {
            Interlocked.Decrement(ref underWay);
        }
        await Note(attempt);
    }

    Task Note(Attempt attempt)
    {
        lock (gate)
        {
            next.Attempts.Add(attempt);
            if (next.Attempts.Count >= Volatile.Read(ref underWay)) next.Enough.TrySetResult();
            if (!writing) _ = Write();
            writing = true;
            return next.Kept.Task;
        }
    }

    async Task Write()
    {
        await Task.Yield();
        while (Gathering() is { } some)
        {
            // By the machine's clock: it is not about the city's time.
            await some.Enough.Task.WaitAsync(shortly, TimeProvider.System).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var batch = Taken();
            while (!await Settled(batch)) await Task.Delay(pause, time);
            batch.Kept.SetResult();
        }
    }

    Batch? Gathering()
    {
        lock (gate)
        {
            writing = next.Attempts.Count > 0;
            return writing ? next : null;
        }
    }

    Batch Taken()
    {
        lock (gate)
        {
            var batch = next;
            next = new();
            return batch;
        }
    }

    async Task<bool> Settled(Batch batch)
    {
        try
        {
            await deliveries.Settle(batch.Attempts, CancellationToken.None);
            return true;
        }
        catch (Exception e)
        {
            log.LogError("Results of {Count} messages cannot be kept: {Error}", batch.Attempts.Count, e.GetType().FullName);
            return false;
        }
    }

    sealed class Batch
    {
        public List<Attempt> Attempts { get; } = [];

        public TaskCompletionSource Enough { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Kept { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
