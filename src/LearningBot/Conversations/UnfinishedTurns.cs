using System.Collections.Concurrent;
using Dialogs.Talking;
using LearningBot.Channels;

namespace LearningBot.Conversations;

/// <summary>
/// Runs the turns of activities that were stored, and answered, before their turn: at once in the order of their numbers,
/// and after a restart or the death of another instance those it left behind.
/// </summary>
sealed class UnfinishedTurns(
    IConversationStore store, TurnGate gate, IResumableChannel channel, TimeProvider time, ILogger<UnfinishedTurns> log)
    : BackgroundService
{
    const int tries = 4;
    const int togetherAtMost = 100;

    readonly ConversationLine line = new();
    readonly ConcurrentDictionary<(string Conversation, long Number), Task> underWay = new();

    /// <summary>
    /// How often it looks for activities left behind, and how long they must have waited. Well under a lease: the gate
    /// lets nothing pass twice, so an activity whose instance is alive is only waited for.
    /// </summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Runs the turn of an activity that was appended as unfinished. Returns at once; failures are tried again.</summary>
    public void Enqueue(string conversation, long number, Incoming incoming)
    {
        // The place is taken before returning, so that the order of the calls is the order of the turns.
        var place = line.Enter(conversation);
        Track(conversation, number, () => AfterEarlier(place, number, incoming));
    }

    /// <summary>Ends with the turns that are under way, or when the service must not wait any longer.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        while (!underWay.IsEmpty && !cancellationToken.IsCancellationRequested)
            await Task.WhenAny(Task.WhenAll(underWay.Values), Task.Delay(Timeout.Infinite, cancellationToken));
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // At the start nothing that waits is ours.
        await PickUp(time.GetUtcNow());
        using var timer = new PeriodicTimer(Pause, time);
        while (!stoppingToken.IsCancellationRequested && await Ticked(timer, stoppingToken))
            await PickUp(time.GetUtcNow() - Pause);
    }

    static async Task<bool> Ticked(PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    async Task PickUp(DateTimeOffset before)
    {
        try
        {
            var left = await store.Unfinished(before, togetherAtMost, CancellationToken.None);
            await Task.WhenAll(left.GroupBy(each => each.Conversation).Select(Resume));
        }
        catch (StoreIsAwayException)
        {
            // They are still there when it is back.
        }
        catch (Exception e)
        {
            log.LogError("What was left behind was not picked up: {Error}", e.GetType().FullName);
        }
    }

    async Task Resume(IGrouping<string, Unfinished> left)
    {
        foreach (var (conversation, number) in left.OrderBy(each => each.Number))
        {
            if (underWay.ContainsKey((conversation, number)))
                return;
            await Resume(conversation, number);
        }
    }

    async Task Resume(string conversation, long number)
    {
        var entries = await store.Read(conversation, number - 1, CancellationToken.None);
        var entry = entries.FirstOrDefault(entry => entry.Number == number);
        if (entry is null || Read(conversation, entry) is not { } incoming)
            store.Finish(conversation, number);
        else
            await Track(conversation, number, () => Turn(conversation, number, incoming));
    }

    /// <summary>The message; null when there is none, or it cannot be read: then trying again would not help.</summary>
    Incoming? Read(string conversation, TranscriptEntry entry)
    {
        try
        {
            return channel.Read(conversation, entry.Number, entry.Activity);
        }
        catch (Exception e)
        {
            log.LogError("Entry {Number} of {Conversation} cannot be read: {Error}", entry.Number, conversation, e.GetType().FullName);
            return null;
        }
    }

    async Task AfterEarlier(ConversationLine.Place place, long number, Incoming incoming)
    {
        using (place)
        {
            await place.First;
            await Earlier(place.Conversation, number);
            await Turn(place.Conversation, number, incoming);
        }
    }

    /// <summary>What another instance took in before must have its turn before, whether that instance is alive or dead.</summary>
    async Task Earlier(string conversation, long number)
    {
        try
        {
            foreach (var earlier in await store.Waiting(conversation, number, CancellationToken.None))
                await Resume(conversation, earlier);
        }
        catch (StoreIsAwayException)
        {
            // The gate will find the same and say that we are slow.
        }
    }

    async Task Turn(string conversation, long number, Incoming incoming)
    {
        for (var tried = 1; !await Taken(incoming, last: tried == tries); tried++)
            await Task.Delay(TimeSpan.FromMilliseconds(200), time);
        store.Finish(conversation, number);
    }

    async Task<bool> Taken(Incoming incoming, bool last)
    {
        try
        {
            await gate.Run(incoming, channel, CancellationToken.None);
            return true;
        }
        catch (Exception e)
        {
            log.LogError("Message {Message} was not answered: {Error}", incoming.MessageId, e.GetType().FullName);
            return last;
        }
    }

    Task Track(string conversation, long number, Func<Task> run)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        underWay[(conversation, number)] = ended.Task;
        return Task.Run(async () =>
        {
            try
            {
                await run();
            }
            finally
            {
                underWay.TryRemove(KeyValuePair.Create((conversation, number), ended.Task));
                ended.SetResult();
            }
        });
    }
}
