using Learning.Bookings.Writing;
using Learning.People;

namespace Learning.Bookings;

/// <summary>Moves a booking to another session, or between in person and live, in one step: never in both, never in neither.</summary>
public sealed class MoveBooking
{
    readonly BookingWriter writer;

    internal MoveBooking(BookingWriter writer) => this.writer = writer;

    /// <summary>
    /// Moves it. Refused with <see cref="SessionIsFull"/> when it does not fit there; then it stays as it is. Id and number stay. A waiting or
    /// offered party that moves is booked there. A booking of a session that will not be held may be moved too.
    /// </summary>
    /// <returns>The receipt; or <see cref="NoSuchBooking"/>, <see cref="SessionIsGone"/>, <see cref="SessionHasBegun"/> (of either session),
    /// <see cref="AlreadyBooked"/> (there, or it is the same session), <see cref="SessionIsFull"/>.</returns>
    public Task<Decided<Receipt>> Decide(long bookingId, string toSessionId, Address who, string key, CancellationToken cancel = default) =>
        writer.Answer(new Moved(bookingId, toSessionId, who, key), cancel);

    sealed class Moved(long bookingId, string toSessionId, Address who, string key) : Decision(key, who)
    {
        public override long? BookingId => bookingId;

        public override string SessionId => toSessionId;

        protected override Outcome? Decide(Ledger ledger)
        {
            if (Own(ledger) is not { } booking) return new NoSuchBooking();
            var from = ledger.Hall(booking.SessionId)!;
            if (from.Session.StartsAt <= ledger.Now) return new SessionHasBegun();
            if (Sessions.Refuse(ledger, toSessionId) is { } refusal) return refusal;
            if (ledger.Live(toSessionId, Who!) is { } existing) return Outcome.InTheWay(existing);
            var to = ledger.Hall(toSessionId)!;
            if (!to.Fits(booking.Seats)) return new SessionIsFull(to.Session.Left);

            ledger.Keep(Who!);
            ledger.Change(booking, it =>
            {
                (it.SessionId, it.State, it.Ticket, it.OfferedUntil) = (toSessionId, BookingState.Booked, null, null);
                it.Sequence++;
            });
            ledger.Did(Key, booking, EffectKind.Moved);
            ledger.OfferFreed(from);
            return booking;
        }
    }
}
