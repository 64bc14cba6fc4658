using Learning.Store;

namespace LearningBot.Messages;

/// <summary>Work that one instance of many does at a time, the one whose turn it is.</summary>
/// <param name="work">Name of the work, at most 64 characters.</param>
/// <param name="every">How often it is done.</param>
/// <param name="lease">After so long without it another instance takes over.</param>
/// <param name="ticks">Says whose turn it is.</param>
/// <param name="time">Paces it.</param>
/// <param name="log">Told when it fails.</param>
abstract class InTurn(string work, TimeSpan every, TimeSpan lease, Ticks ticks, TimeProvider time, ILogger log) : EachSecond(time, log)
{
    static readonly TimeSpan seldom = TimeSpan.FromMinutes(1);

    // Records that are away do not hold up the end of the service.
    static readonly TimeSpan patience = TimeSpan.FromSeconds(2);

    readonly TimeProvider clock = time;
    long asked;
    bool held;

    /// <inheritdoc/>
    public sealed override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        // What is still being done is nobody else's yet.
        if (!held || ExecuteTask is not { IsCompleted: true }) return;
        try
        {
            await ticks.GiveBack(work, cancellationToken).WaitAsync(patience, cancellationToken);
        }
        catch (Exception e)
        {
            Log.LogWarning("The turn is not given back, and ends by itself: {Error}", e.GetType().FullName);
        }
    }

    /// <summary>Does it.</summary>
    protected abstract Task Work(CancellationToken cancel);

    /// <inheritdoc/>
    protected sealed override async Task Tick(CancellationToken cancel)
    {
        // Asking is a write, and within one turn it is answered with no.
        var turn = clock.GetUtcNow().Ticks / Math.Min(every.Ticks, seldom.Ticks);
        if (turn == asked) return;
        var mine = await ticks.Mine(work, every, lease, cancel);
        asked = turn;
        held |= mine;
        if (mine) await Work(cancel);
    }
}
