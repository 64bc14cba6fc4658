using Learning.People;

namespace Learning.Messages.Broadcasts;

/// <summary>A person of an audience, and what becomes of the message to them.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="To">Where they are reached; null when nowhere.</param>
/// <param name="Rest">When they are not written to.</param>
/// <param name="State"><see cref="DeliveryState.Due"/> when it is sent, else the end that it has at once.</param>
/// <param name="Reason">Why it is not sent; null when it is, or when the state says it.</param>
sealed record Recipient(long PersonId, Address? To, Rest Rest, DeliveryState State, string? Reason)
{
    /// <summary>Where it waits.</summary>
    public string Lane(long broadcast) => To is null ? "" : Broadcast.Lane(To.Channel, broadcast);
}
