using Learning.Lectures;

namespace Learning.Bookings.Writing;

/// <summary>A session while decisions are made on it.</summary>
/// <param name="Session">The working copy of its row.</param>
/// <param name="Held">True when the transaction holds the row; false when it is only shown.</param>
sealed record Hall(Session Session, bool Held)
{
    // Waiting parties are counted by ticket: those read from the store below a booking's, and what this transaction did to the list.
    readonly int firstNewTicket = Session.NextTicket;
    readonly int waitingBefore = Session.Waiting;
    readonly List<int> left = [];

    /// <summary>True once anything was counted or drawn.</summary>
    public bool Changed { get; private set; }

    /// <summary>True when the party can be booked at once.</summary>
    public bool Fits(int seats) => seats <= Session.Left;

    public int DrawTicket()
    {
        Changed = true;
        return Session.NextTicket++;
    }

    public void Count(Booking booking)
    {
        Count(booking, 1);
        if (booking.State == BookingState.Waiting) left.Remove(booking.Ticket!.Value);
    }

    public void Discount(Booking booking)
    {
        Count(booking, -1);
        if (booking.State == BookingState.Waiting) left.Add(booking.Ticket!.Value);
    }

    /// <summary>The party's place in the queue, from 1.</summary>
    /// <param name="ticket">The party's ticket.</param>
    /// <param name="below">Waiting parties with lower tickets when the transaction began; not needed for a party that it added.</param>
    public int QueuePlace(int ticket, int below)
    {
        var ahead = ticket < firstNewTicket ? below : waitingBefore + ticket - firstNewTicket;
        return 1 + ahead - left.Count(gone => gone < ticket);
    }

    void Count(Booking booking, int sign)
    {
        Changed = true;
        switch (booking.State)
        {
            case BookingState.Booked: Session.Booked += sign * booking.Seats; break;
            case BookingState.Offered: Session.Held += sign * booking.Seats; break;
            case BookingState.Waiting: Session.Waiting += sign; break;
            case BookingState.Cancelled: break;
        }
    }
}
