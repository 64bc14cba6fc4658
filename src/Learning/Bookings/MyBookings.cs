using Learning.People;

namespace Learning.Bookings;

/// <summary>Finds a person's bookings.</summary>
public sealed class MyBookings
{
    /// <summary>Live bookings, places in queues and offers whose sessions are not over, soonest first. Empty when nothing is kept for the person.</summary>
    public Task<IReadOnlyList<Receipt>> Of(Address who, CancellationToken cancel = default) => throw new NotImplementedException();

    /// <summary>One booking of the person, also a cancelled one; null when there is none, or when it is another's.</summary>
    public Task<Receipt?> Find(long bookingId, Address who, CancellationToken cancel = default) => throw new NotImplementedException();

    /// <summary>The booking of a calendar file's address; null when there is none.</summary>
    public Task<Receipt?> ByCalendarToken(string token, CancellationToken cancel = default) => throw new NotImplementedException();
}
