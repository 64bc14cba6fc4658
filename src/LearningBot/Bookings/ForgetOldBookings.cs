using Learning.Bookings;
using Learning.Store;
using LearningBot.Messages;

namespace LearningBot.Bookings;

/// <summary>Deletes bookings whose time has come, each hour in the one instance whose turn it is.</summary>
sealed class ForgetOldBookings(ForgetOld old, Ticks ticks, TimeProvider time, ILogger<ForgetOldBookings> log)
    : InTurn("forget", TimeSpan.FromHours(1), TimeSpan.FromHours(2), ticks, time, log)
{
    /// <inheritdoc/>
    protected override Task Work(CancellationToken cancel) => old.Sweep(cancel);
}
