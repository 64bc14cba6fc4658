using Learning.City;
using Learning.Lectures;

namespace Learning.Bookings.Writing;

/// <summary>Writes receipts within a transaction, from what its ledger knows.</summary>
sealed class Receipts(Ledger ledger, LectureIndex index, CityClock clock, IReadOnlyDictionary<long, int> below)
{
    public Receipt Of(Booking booking)
    {
        var hall = ledger.Hall(booking.SessionId)!;
        int? place = booking.State == BookingState.Waiting
            ? hall.QueuePlace(booking.Ticket!.Value, below.GetValueOrDefault(booking.Id))
            : null;
        return Written.Receipt(booking, index.Draw(hall.Session), place, clock);
    }
}

/// <summary>A booking as a receipt.</summary>
static class Written
{
    public static Receipt Receipt(Booking booking, Offer session, int? queuePlace, CityClock clock) => new()
    {
        Id = booking.Id,
        Number = BookingNumber.Of(booking.Id),
        State = booking.State,
        Seats = booking.Seats,
        Band = booking.Band,
        QueuePlace = queuePlace,
        OfferedUntil = booking.OfferedUntil is { } until ? clock.InCity(until) : null,
        Session = session,
        CalendarToken = booking.CalendarToken,
    };
}
