using Learning.Bookings;
using Learning.Store;
using LearningBot.Messages;

namespace LearningBot.Bookings;

/// <summary>Ends offers nobody answered and offers the seats on, each few seconds in the one instance whose turn it is.</summary>
sealed class SweepOffers(OfferSeat offers, Ticks ticks, TimeProvider time, ILogger<SweepOffers> log) : EachSecond(time, log)
{
    static readonly TimeSpan every = TimeSpan.FromSeconds(5);
    static readonly TimeSpan lease = TimeSpan.FromSeconds(15);

    /// <inheritdoc/>
    protected override async Task Tick(CancellationToken cancel)
    {
        if (await ticks.Mine("offers", every, lease, cancel))
            await offers.Sweep(cancel);
    }
}
