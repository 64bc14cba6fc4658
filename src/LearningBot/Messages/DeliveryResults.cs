using Learning.Messages;

namespace LearningBot.Messages;

/// <summary>Notes how tries ended, many in one transaction: those that have come up while the last was written, and a few more.</summary>
sealed class DeliveryResults(Deliveries deliveries, DeliverySettings settings, TimeProvider time, ILogger<DeliveryResults> log)
{
    static readonly TimeSpan pause = TimeSpan.FromSeconds(1);

    // A transaction takes about as long for one as for many. Where much is sent these come at once, and others are on their way while they are written.
    readonly int enough = Math.Max(1, settings.Together * 2 / 5);

    // Where little is sent none waits for others for longer.
    static readonly TimeSpan moment = TimeSpan.FromMilliseconds(1);

    readonly object gate = new();
    Batch next = new();
    bool writing;

    /// <summary>
    /// Notes one; done when it is kept. While the records are away it waits for them, and whoever waits here sends nothing more meanwhile: what cannot
    /// be noted would be sent again.
    /// </summary>
    public Task Note(Attempt attempt)
    {
        lock (gate)
        {
            next.Attempts.Add(attempt);
            if (next.Attempts.Count == enough) Monitor.Pulse(gate);
            var kept = next.Kept.Task;
            if (writing) return kept;
            writing = true;
            _ = deliveries.BesideSettling(Write);
            return kept;
        }
    }

    async Task Write()
    {
        while (Taken() is { } batch)
        {
            while (!await Settled(batch)) await Task.Delay(pause, time);
            batch.Kept.SetResult();
        }
    }

    // Waits on its thread: a timer would wake another one for each batch.
    Batch? Taken()
    {
        lock (gate)
        {
            if (next.Attempts.Count < enough) Monitor.Wait(gate, moment);
            var batch = next;
            writing = batch.Attempts.Count > 0;
            if (!writing) return null;
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

        public TaskCompletionSource Kept { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
