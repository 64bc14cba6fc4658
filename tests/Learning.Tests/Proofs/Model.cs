using Learning.Bookings;

namespace Learning.Tests.Proofs;

/// <summary>The rules of bookings once more, as plainly as can be: two halls, a list of parties in the order they came.</summary>
sealed class Model(int[] seats, Func<int, DateTime?> offerEnds)
{
    public List<Party> Parties { get; } = [];

    public int Told { get; private set; }

    public int Left(int hall) => seats[hall]
        - Parties.Where(it => it.Hall == hall && it.State is BookingState.Booked or BookingState.Offered && it.Hall == hall).Sum(it => it.Seats);

    public Party? Live(int hall, int person) =>
        Parties.Find(it => it.Hall == hall && it.Person == person && it.State != BookingState.Cancelled);

    public int Place(Party party) =>
        1 + Parties.Count(it => it.Hall == party.Hall && it.State == BookingState.Waiting && it.Ticket < party.Ticket);

    public Party? Book(int hall, int person, int size)
    {
        if (Live(hall, person) is not null) return null;
        var party = new Party { Hall = hall, Person = person, Seats = size };
        if (size > Left(hall)) (party.State, party.Ticket) = (BookingState.Waiting, 1 + Parties.Where(it => it.DrewIn == hall).Select(it => it.Drew).DefaultIfEmpty().Max());
        if (party.State == BookingState.Waiting) (party.Drew, party.DrewIn) = (party.Ticket, hall);
        Parties.Add(party);
        return party;
    }

    public bool Cancel(Party party)
    {
        party.State = BookingState.Cancelled;
        Offer(party.Hall);
        return true;
    }

    public bool Keep(Party party, int size)
    {
        if (size >= party.Seats) return false;
        party.Seats = size;
        Offer(party.Hall);
        return true;
    }

    public bool Move(Party party, int to)
    {
        if (party.Hall == to || Live(to, party.Person) is not null || party.Seats > Left(to)) return false;
        var from = party.Hall;
        (party.Hall, party.State) = (to, BookingState.Booked);
        Offer(from);
        return true;
    }

    public bool Answer(Party party, bool take, DateTime now)
    {
        if (party.State != BookingState.Offered || party.Until <= now) return false;
        party.State = take ? BookingState.Booked : BookingState.Cancelled;
        Offer(party.Hall);
        return true;
    }

    public void Sweep(DateTime now)
    {
        foreach (var party in Parties.Where(it => it.State == BookingState.Offered && it.Until <= now).OrderBy(it => it.Until).ToList())
        {
            Told++;
            Cancel(party);
        }
        for (var hall = 0; hall < seats.Length; hall++) Offer(hall);
    }

    void Offer(int hall)
    {
        if (offerEnds(hall) is not { } until) return;
        while (Parties.Where(it => it.Hall == hall && it.State == BookingState.Waiting && it.Seats <= Left(hall)).MinBy(it => it.Ticket) is { } next)
        {
            (next.State, next.Until) = (BookingState.Offered, until);
            Told++;
        }
    }
}

/// <summary>A party of the model.</summary>
sealed class Party
{
    public required int Hall { get; set; }

    public required int Person { get; init; }

    public required int Seats { get; set; }

    public BookingState State { get; set; }

    public int Ticket { get; set; }

    public int Drew { get; set; }

    public int DrewIn { get; set; } = -1;

    public DateTime Until { get; set; }

    /// <summary>The booking's id in the store.</summary>
    public long Id { get; set; }
}
