using Learning.Bookings.Writing;
using Learning.People;

namespace Learning.Bookings;

/// <summary>Takes or declines freed seats that were offered to a waiting party.</summary>
public sealed class AnswerOffer
{
    readonly BookingWriter writer;

    internal AnswerOffer(BookingWriter writer) => this.writer = writer;

    /// <summary>Takes them (the party is booked), or declines them (the party leaves the list and the next that fits gets them).</summary>
    /// <returns>The receipt; or <see cref="NoSuchBooking"/> when it is not the person's, <see cref="OfferHasEnded"/> (also when the session
    /// will not be held).</returns>
    public Task<Decided<Receipt>> Decide(long bookingId, bool take, Address who, string key, CancellationToken cancel = default) =>
        writer.Answer(take ? new Taken(bookingId, who, key) : new Declined(bookingId, who, key), cancel);

    static Refusal? Refuse(Ledger ledger, long bookingId, Address who)
    {
        if (ledger.Booking(bookingId) is not { } booking || ledger.Person(who) != booking.PersonId) return new NoSuchBooking();
        var open = booking.State == BookingState.Offered && booking.OfferedUntil > ledger.Now && !ledger.Hall(booking.SessionId)!.Session.Cancelled;
        return open ? null : new OfferHasEnded();
    }

    sealed class Taken(long bookingId, Address who, string key) : Decision(key, who)
    {
        public override long? BookingId => bookingId;

        public override bool Frees => false;

        protected override Outcome? Decide(Ledger ledger)
        {
            if (Refuse(ledger, bookingId, Who!) is { } refusal) return refusal;
            var booking = ledger.Booking(bookingId)!;
            ledger.Keep(Who!);
            ledger.Change(booking, it => (it.State, it.OfferedUntil) = (BookingState.Booked, null));
            ledger.Did(Key, booking, EffectKind.Taken);
            return booking;
        }
    }

    sealed class Declined(long bookingId, Address who, string key) : Decision(key, who)
    {
        public override long? BookingId => bookingId;

        protected override Outcome? Decide(Ledger ledger)
        {
            if (Refuse(ledger, bookingId, Who!) is { } refusal) return refusal;
            var booking = ledger.Booking(bookingId)!;
            ledger.Keep(Who!);
            ledger.Change(booking, it => (it.State, it.OfferedUntil) = (BookingState.Cancelled, null));
            ledger.Did(Key, booking, EffectKind.Declined);
            ledger.OfferFreed(ledger.Hall(booking.SessionId)!);
            return booking;
        }
    }
}
