using Learning.People;

namespace Learning.Bookings;

/// <summary>Takes or declines freed seats that were offered to a waiting party.</summary>
public sealed class AnswerOffer
{
    /// <summary>Takes them (the party is booked), or declines them (the party leaves the list and the next that fits gets them).</summary>
    public Task<Decided<Receipt>> Decide(long bookingId, bool take, Address who, string key, CancellationToken cancel = default) =>
        throw new NotImplementedException();
}
