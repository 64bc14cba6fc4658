using Learning.People;

namespace Learning.Bookings;

/// <summary>What to do when a party does not fit.</summary>
public enum WhenFull
{
    /// <summary>Refuse with <see cref="SessionIsFull"/>.</summary>
    Refuse,

    /// <summary>Put the party on the waiting list; it is booked at once when it fits after all.</summary>
    Wait,
}

/// <summary>Books seats for a party, or puts it on the waiting list. Parties are never split and never overtake one that fits.</summary>
public sealed class BookSeats
{
    /// <summary>Decides, durably, once for each <paramref name="key"/>: asked again with it, the same booking is answered.</summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="who">The person.</param>
    /// <param name="seats">1 to 6.</param>
    /// <param name="band">Id of the child's age band; null when not told.</param>
    /// <param name="whenFull">What to do when the party does not fit.</param>
    /// <param name="key">The effect's key, at most 200 characters.</param>
    /// <param name="cancel">Gives up waiting; the decision may still be carried out.</param>
    public Task<Decided<Receipt>> Decide(
        string sessionId, Address who, int seats, string? band, WhenFull whenFull, string key, CancellationToken cancel = default) =>
        throw new NotImplementedException();
}
