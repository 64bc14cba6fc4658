using Learning.Bookings.Writing;
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
    readonly BookingWriter writer;

    internal BookSeats(BookingWriter writer) => this.writer = writer;

    /// <summary>Decides, durably, once for each <paramref name="key"/>: asked again with it, the same booking is answered as it stands.</summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="who">The person.</param>
    /// <param name="seats">1 to 6.</param>
    /// <param name="band">Id of the child's age band; null when not told.</param>
    /// <param name="whenFull">What to do when the party does not fit.</param>
    /// <param name="key">The effect's key, at most 200 characters.</param>
    /// <param name="cancel">Gives up waiting; the decision may still be carried out.</param>
    /// <returns>The receipt; or, in this order, <see cref="SessionIsGone"/>, <see cref="SessionHasBegun"/>, <see cref="PartyIsTooLarge"/>,
    /// <see cref="AlreadyBooked"/>, <see cref="SessionIsFull"/>.</returns>
    public Task<Decided<Receipt>> Decide(
        string sessionId, Address who, int seats, string? band, WhenFull whenFull, string key, CancellationToken cancel = default) =>
        writer.Answer(new Booked(sessionId, who, seats, band, whenFull, key), cancel);

    sealed class Booked(string sessionId, Address who, int seats, string? band, WhenFull whenFull, string key) : Decision(key, who)
    {
        public override string SessionId => sessionId;

        public override bool Frees => false;

        protected override Outcome? Decide(Ledger ledger)
        {
            if (Sessions.Refuse(ledger, sessionId) is { } refusal) return refusal;
            if (seats is < 1 or > 6) return new PartyIsTooLarge();
            if (ledger.Live(sessionId, Who!) is { } existing) return Outcome.InTheWay(existing);

            var hall = ledger.Hall(sessionId)!;
            var fits = hall.Fits(seats);
            if (!fits && whenFull == WhenFull.Refuse) return new SessionIsFull(hall.Session.Left);

            var state = fits ? BookingState.Booked : BookingState.Waiting;
            var booking = ledger.Add(hall, ledger.Keep(Who!), seats, band, state);
            ledger.Did(Key, booking, EffectKind.Booked);
            return booking;
        }
    }
}
