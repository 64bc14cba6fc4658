using Learning.Messages.Reminders;
using Learning.Store;

namespace LearningBot.Messages;

/// <summary>Writes the reminders whose time has come, each few seconds in the one instance whose turn it is.</summary>
sealed class SweepReminders(PlanReminders reminders, Ticks ticks, TimeProvider time, ILogger<SweepReminders> log)
    : InTurn("reminders", TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30), ticks, time, log)
{
    /// <inheritdoc/>
    protected override Task Work(CancellationToken cancel) => reminders.Sweep(cancel);
}
