using Learning.Bookings.Writing;
using Learning.City;
using Learning.Messages;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Bookings;

/// <summary>
/// Ends offers that nobody answered, and offers seats that came free in another way than through a booking (a session got more seats).
/// Seats freed by a decision are offered within that decision.
/// </summary>
public sealed class OfferSeat : ISweep
{
    const int most = 200;
    readonly LearningStore store;
    readonly BookingWriter writer;
    readonly CityClock clock;

    readonly OfferWindow window;

    internal OfferSeat(LearningStore store, BookingWriter writer, CityClock clock, OfferWindow window) =>
        (this.store, this.writer, this.clock, this.window) = (store, writer, clock, window);

    string ISweep.Work => "offers";

    TimeSpan ISweep.Every => TimeSpan.FromSeconds(5);

    Task ISweep.Sweep(CancellationToken cancel) => Sweep(cancel);

    /// <summary>Does both for what is due now; called every few seconds by the one instance whose turn it is, and harmless if by more.</summary>
    /// <returns>How many offers ended.</returns>
    public async Task<int> Sweep(CancellationToken cancel = default)
    {
        var (over, free) = await Due(cancel);
        var ended = over.Select(id => writer.Ask(new Ended(id), cancel)).ToList();
        var offered = free.Select(id => writer.Ask(new Offered(id), cancel)).ToList();
        await Task.WhenAll(offered);
        return (await Task.WhenAll(ended)).Count(answer => answer is not null);
    }

    /// <summary>Offers the free seats of a session to whoever waits for them and fits.</summary>
    internal Task Free(string session, CancellationToken cancel) => writer.Ask(new Offered(session), cancel);

    /// <summary>True while seats of a session that begins then are still offered.</summary>
    internal bool IsOpen(DateTime now, DateTime startsAt) => window.Ends(now, startsAt) is not null;

    async Task<(List<long> Over, List<string> Free)> Due(CancellationToken cancel)
    {
        await using var db = store.Open();
        var now = clock.Now;
        var over = await db.Bookings
            .Where(booking => booking.State == BookingState.Offered && booking.OfferedUntil <= now)
            .OrderBy(booking => booking.OfferedUntil).Take(most).Select(booking => booking.Id).ToListAsync(cancel);
        var free = await db.Sessions
            .Where(session => session.Waiting > 0 && session.StartsAt > now && !session.Cancelled && db.Bookings.Any(booking =>
                booking.SessionId == session.Id && booking.State == BookingState.Waiting
                && (session.Capacity == null || booking.Seats <= session.Capacity - session.Booked - session.Held)))
            .OrderBy(session => session.StartsAt).Take(most).Select(session => session.Id).ToListAsync(cancel);
        return (over, free);
    }

    sealed class Ended(long bookingId) : Decision($"{OfferMessages.Ended}:{bookingId}", null)
    {
        public override long? BookingId => bookingId;

        protected override Outcome? Decide(Ledger ledger)
        {
            if (ledger.Booking(bookingId) is not { State: BookingState.Offered } booking || booking.OfferedUntil > ledger.Now) return null;
            ledger.Change(booking, it => (it.State, it.OfferedUntil) = (BookingState.Cancelled, null));
            ledger.Did(Key, booking, EffectKind.Ended);
            ledger.Tell(OfferMessages.Ended, booking);
            ledger.OfferFreed(ledger.Hall(booking.SessionId)!);
            return booking;
        }
    }

    sealed class Offered(string sessionId) : Decision($"offer-free:{sessionId}", null)
    {
        public override string SessionId => sessionId;

        protected override Outcome? Decide(Ledger ledger)
        {
            if (ledger.Hall(sessionId) is { } hall) ledger.OfferFreed(hall);
            return null;
        }
    }
}
