using Learning.Messages;

namespace LearningBot.Messages;

/// <summary>Notes how tries ended, as many as have come up meanwhile in one transaction.</summary>
sealed class DeliveryResults(Deliveries deliveries, TimeProvider time, ILogger<DeliveryResults> log)
{
    static readonly TimeSpan pause = TimeSpan.FromSeconds(1);

    readonly Lock gate = new();
    Batch? next;
    bool writing;

    /// <summary>
    /// Notes one; done when it is kept. While the records are away it waits for them, and whoever waits here sends nothing more meanwhile: what cannot
    /// be noted would be sent again.
    /// </summary>
    public Task Note(Attempt attempt)
    {
        lock (gate)
        {
            next ??= new();
            next.Attempts.Add(attempt);
            var kept = next.Kept.Task;
            if (writing) return kept;
            writing = true;
            _ = Write();
            return kept;
        }
    }

    async Task Write()
    {
        await Task.Yield();
        while (Taken() is { } batch)
        {
            while (!await Settled(batch)) await Task.Delay(pause, time);
            batch.Kept.SetResult();
        }
    }

    Batch? Taken()
    {
        lock (gate)
        {
            var batch = next;
            next = null;
            writing = batch is not null;
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

        public TaskCompletionSource Kept { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
