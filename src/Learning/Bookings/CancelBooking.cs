using Learning.People;

namespace Learning.Bookings;

/// <summary>Gives up a booking, a place in the queue or an offer; or some of a booking's seats. Freed seats are offered on at once.</summary>
public sealed class CancelBooking
{
    /// <summary>Cancels the whole.</summary>
    public Task<Decided<Receipt>> Decide(long bookingId, Address who, string key, CancellationToken cancel = default) =>
        throw new NotImplementedException();

    /// <summary>Keeps <paramref name="seats"/>, which must be fewer than now and at least 1. A waiting party keeps its place.</summary>
    public Task<Decided<Receipt>> Keep(long bookingId, int seats, Address who, string key, CancellationToken cancel = default) =>
        throw new NotImplementedException();
}
