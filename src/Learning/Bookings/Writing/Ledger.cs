using Learning.Lectures;
using Learning.Messages;
using Learning.People;

namespace Learning.Bookings.Writing;

/// <summary>
/// What one transaction has read, and what its decisions change, in memory. A booking changes only through <see cref="Change"/>,
/// which moves its session's counters with it: they cannot part.
/// </summary>
sealed class Ledger(DateTime now, OfferWindow window, IIds ids)
{
    readonly Dictionary<string, Hall> halls = new(StringComparer.Ordinal);
    readonly Dictionary<long, Booking> bookings = [];
    readonly Dictionary<(string Channel, string UserId), PersonAddress> addresses = [];
    readonly Dictionary<string, long> doneBefore = new(StringComparer.Ordinal);
    readonly HashSet<long> queue = [];
    readonly Changes changes = new();

    /// <summary>The moment of all decisions of the transaction, UTC.</summary>
    public DateTime Now => now;

    public Changes Changes => changes;

    public IEnumerable<Hall> Halls => halls.Values;

    public IEnumerable<Booking> Bookings => bookings.Values;

    /// <summary>Ids for records that decisions add; filled before they decide.</summary>
    public Queue<long> BookingIds { get; set; } = [];

    public Queue<long> PersonIds { get; set; } = [];

    public void Add(Hall hall) => halls.TryAdd(hall.Session.Id, hall);

    public void Add(Booking booking) => bookings.TryAdd(booking.Id, booking);

    /// <summary>Adds a waiting party that may be offered seats; nobody asked about it.</summary>
    public void AddToQueue(Booking booking)
    {
        if (bookings.TryAdd(booking.Id, booking)) queue.Add(booking.Id);
    }

    /// <summary>True when nobody asked about the booking.</summary>
    public bool InQueue(Booking booking) => queue.Contains(booking.Id);

    public void Add(PersonAddress address) => addresses.TryAdd((address.Channel, address.UserId), address);

    public void Add(Effect effect) => doneBefore.TryAdd(effect.Key, effect.BookingId);

    public Hall? Hall(string sessionId) => halls.GetValueOrDefault(sessionId);

    public Booking? Booking(long id) => bookings.GetValueOrDefault(id);

    /// <summary>The booking that the key's effect made or changed; null when the key is new.</summary>
    public Booking? DoneBefore(string key) => doneBefore.TryGetValue(key, out var id) ? bookings[id] : null;

    public long? Person(Address who) => addresses.GetValueOrDefault((who.Channel, who.UserId))?.PersonId;

    /// <summary>The person's booking, place in the queue or offer for the session; null when there is none.</summary>
    public Booking? Live(string sessionId, Address who) => Person(who) is { } person
        ? bookings.Values.FirstOrDefault(booking => booking.PersonId == person && booking.SessionId == sessionId && booking.Live)
        : null;

    /// <summary>Keeps the person's newest address, and makes the person's record with the first effect.</summary>
    public long Keep(Address who)
    {
        if (!addresses.TryGetValue((who.Channel, who.UserId), out var address))
        {
            var person = PersonIds.Dequeue();
            address = Address(who, person);
            addresses.Add((who.Channel, who.UserId), address);
            changes.People.Add(new Person { Id = person, CreatedAt = now });
            changes.NewAddresses.Add(address);
            return person;
        }
        (address.ConversationId, address.Language, address.ServiceUrl, address.SeenAt) =
            (who.ConversationId, who.Language, who.ServiceUrl ?? address.ServiceUrl, now);
        if (!changes.NewAddresses.Contains(address)) changes.KnownAddresses.Add(address);
        return address.PersonId;
    }

    /// <summary>Adds a party to the session, booked or waiting.</summary>
    public Booking Add(Hall hall, long person, int seats, string? band, BookingState state)
    {
        var booking = new Booking
        {
            Id = BookingIds.Dequeue(),
            SessionId = hall.Session.Id,
            PersonId = person,
            Seats = seats,
            Band = band,
            State = state,
            Ticket = state == BookingState.Waiting ? hall.DrawTicket() : null,
            CalendarToken = ids.Token(),
            CreatedAt = now,
            ChangedAt = now,
        };
        bookings.Add(booking.Id, booking);
        hall.Count(booking);
        changes.Touch(booking);
        return booking;
    }

    /// <summary>Changes a booking, and the counters of the sessions it leaves and enters.</summary>
    public void Change(Booking booking, Action<Booking> change)
    {
        Locked(booking.SessionId).Discount(booking);
        change(booking);
        booking.ChangedAt = now;
        Locked(booking.SessionId).Count(booking);
        changes.Touch(booking);
    }

    /// <summary>Notes that the effect was carried out.</summary>
    public void Did(string key, Booking booking, EffectKind kind)
    {
        doneBefore.Add(key, booking.Id);
        changes.Effects.Add(new Effect { Key = key, BookingId = booking.Id, Kind = kind, At = now });
    }

    /// <summary>Offers free seats to the first waiting party that fits, again and again until none fits. Parties are never split.</summary>
    public void OfferFreed(Hall hall)
    {
        var session = hall.Session;
        if (session.Cancelled || session.Waiting == 0 || window.Ends(now, session.StartsAt) is not { } until) return;
        while (First(session) is { } next)
        {
            Change(next, booking => (booking.State, booking.OfferedUntil) = (BookingState.Offered, until));
            Tell(OfferMessages.Made, next);
        }
    }

    /// <summary>Writes the message that tells the booking's owner.</summary>
    public void Tell(string kind, Booking booking) =>
        changes.Deliveries.Add(OfferMessages.About(kind, booking, window.MayTell(now), now));

    Booking? First(Session session) => bookings.Values
        .Where(booking => booking.SessionId == session.Id && booking.State == BookingState.Waiting && booking.Seats <= session.Left)
        .MinBy(booking => booking.Ticket);

    // A session that is only shown is not held by the transaction: the booking moved there meanwhile, and is decided afresh.
    Hall Locked(string sessionId) => halls[sessionId] is { Held: true } hall
        ? hall
        : throw new InvalidOperationException("The booking moved to a session that this transaction does not hold.");

    PersonAddress Address(Address who, long person) => new()
    {
        PersonId = person,
        Channel = who.Channel,
        UserId = who.UserId,
        ConversationId = who.ConversationId,
        Language = who.Language,
        ServiceUrl = who.ServiceUrl,
        SeenAt = now,
    };
}
