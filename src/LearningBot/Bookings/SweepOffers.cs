using Learning.Bookings;
using Learning.Store;
using LearningBot.Messages;

namespace LearningBot.Bookings;

/// <summary>Ends offers nobody answered and offers the seats on, each few seconds in the one instance whose turn it is.</summary>
sealed class SweepOffers(OfferSeat offers, Ticks ticks, TimeProvider time, ILogger<SweepOffers> log)
    : InTurn("offers", TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(15), ticks, time, log)
{
    /// <inheritdoc/>
    protected override Task Work(CancellationToken cancel) => offers.Sweep(cancel);
}
