using Learning.Bookings.Writing;
using Learning.People;

namespace Learning.Bookings;

/// <summary>Gives up a booking, a place in the queue or an offer; or some of a booking's seats. Freed seats are offered on at once.</summary>
public sealed class CancelBooking
{
    readonly BookingWriter writer;

    internal CancelBooking(BookingWriter writer) => this.writer = writer;

    /// <summary>Cancels the whole.</summary>
    /// <returns>The receipt; or <see cref="NoSuchBooking"/>, <see cref="SessionHasBegun"/>.</returns>
    public Task<Decided<Receipt>> Decide(long bookingId, Address who, string key, CancellationToken cancel = default) =>
        writer.Answer(new Cancelled(bookingId, who, key), cancel);

    /// <summary>Keeps <paramref name="seats"/>, which must be fewer than now and at least 1. A waiting party keeps its place.</summary>
    /// <returns>The receipt; or <see cref="NoSuchBooking"/>, <see cref="SessionHasBegun"/>, <see cref="NotFewerSeats"/>.</returns>
    public Task<Decided<Receipt>> Keep(long bookingId, int seats, Address who, string key, CancellationToken cancel = default) =>
        writer.Answer(new Kept(bookingId, seats, who, key), cancel);

    sealed class Cancelled(long bookingId, Address who, string key) : Decision(key, who)
    {
        public override long? BookingId => bookingId;

        protected override Outcome? Decide(Ledger ledger)
        {
            if (Own(ledger) is not { } booking) return new NoSuchBooking();
            var hall = ledger.Hall(booking.SessionId)!;
            if (hall.Session.StartsAt <= ledger.Now) return new SessionHasBegun();

            ledger.Keep(Who!);
            ledger.Change(booking, it =>
            {
                (it.State, it.OfferedUntil) = (BookingState.Cancelled, null);
                it.Sequence++;
            });
            ledger.Did(Key, booking, EffectKind.Cancelled);
            ledger.OfferFreed(hall);
            return booking;
        }
    }

    sealed class Kept(long bookingId, int seats, Address who, string key) : Decision(key, who)
    {
        public override long? BookingId => bookingId;

        protected override Outcome? Decide(Ledger ledger)
        {
            if (Own(ledger) is not { } booking) return new NoSuchBooking();
            var hall = ledger.Hall(booking.SessionId)!;
            if (hall.Session.StartsAt <= ledger.Now) return new SessionHasBegun();
            if (seats < 1 || seats >= booking.Seats) return new NotFewerSeats(booking.Seats);

            ledger.Keep(Who!);
            ledger.Change(booking, it =>
            {
                it.Seats = seats;
                it.Sequence++;
            });
            ledger.Did(Key, booking, EffectKind.Kept);
            ledger.OfferFreed(hall); // a smaller waiting party may fit now, so this is for it too
            return booking;
        }
    }
}
