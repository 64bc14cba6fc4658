using Learning.Bookings;
using Learning.Store;
using LearningBot.Messages;

namespace LearningBot.Bookings;

/// <summary>Deletes bookings whose time has come, each hour in the one instance whose turn it is.</summary>
sealed class ForgetOldBookings(ForgetOld old, Ticks ticks, TimeProvider time, ILogger<ForgetOldBookings> log) : EachSecond(time, log)
{
    static readonly TimeSpan every = TimeSpan.FromHours(1);
    static readonly TimeSpan lease = TimeSpan.FromHours(2);

    readonly TimeProvider clock = time;
    DateTimeOffset next;

    /// <inheritdoc/>
    protected override async Task Tick(CancellationToken cancel)
    {
        if (clock.GetUtcNow() < next) return;
        next = clock.GetUtcNow() + TimeSpan.FromMinutes(1);
        if (await ticks.Mine("forget", every, lease, cancel)) await old.Sweep(cancel);
    }
}
