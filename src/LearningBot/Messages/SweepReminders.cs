using Learning.Lectures;
using Learning.Messages.Reminders;
using Learning.Ratings;
using Learning.Reading;
using Learning.Store;

namespace LearningBot.Messages;

/// <summary>Writes the reminders, and what else people are told of lectures and topics they chose, each few seconds in the one instance whose turn it is.</summary>
sealed class SweepReminders(PlanReminders reminders, TellRecordings recordings, TellColumns columns, AskRatings ratings, Ticks ticks, TimeProvider time, ILogger<SweepReminders> log)
    : InTurn("reminders", TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30), ticks, time, log)
{
    /// <inheritdoc/>
    protected override async Task Work(CancellationToken cancel)
    {
        await reminders.Sweep(cancel);
        await recordings.Sweep(cancel);
        await columns.Sweep(cancel);
        await ratings.Sweep(cancel);
    }
}
