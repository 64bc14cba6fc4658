using Learning.Messages.Reminders;
using Learning.Store;

namespace LearningBot.Messages;

/// <summary>Writes the reminders whose time has come, each few seconds in the one instance whose turn it is.</summary>
sealed class SweepReminders(PlanReminders reminders, Ticks ticks, TimeProvider time, ILogger<SweepReminders> log) : EachSecond(time, log)
{
    static readonly TimeSpan every = TimeSpan.FromSeconds(10);
    static readonly TimeSpan lease = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    protected override async Task Tick(CancellationToken cancel)
    {
        if (await ticks.Mine("reminders", every, lease, cancel)) await reminders.Sweep(cancel);
    }
}
