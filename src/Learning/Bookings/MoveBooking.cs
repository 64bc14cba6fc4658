using Learning.People;

namespace Learning.Bookings;

/// <summary>Moves a booking to another session, or between in person and live, in one step: never in both, never in neither.</summary>
public sealed class MoveBooking
{
    /// <summary>Moves it. Refused with <see cref="SessionIsFull"/> when it does not fit there; then it stays as it is. Id and number stay.</summary>
    public Task<Decided<Receipt>> Decide(long bookingId, string toSessionId, Address who, string key, CancellationToken cancel = default) =>
        throw new NotImplementedException();
}
