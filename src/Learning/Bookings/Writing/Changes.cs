using Learning.Messages;
using Learning.People;

namespace Learning.Bookings.Writing;

/// <summary>The rows that a transaction's decisions add or change.</summary>
sealed class Changes
{
    readonly HashSet<Booking> touched = [];
    readonly List<Booking> bookings = [];

    public List<Person> People { get; } = [];

    public List<PersonAddress> NewAddresses { get; } = [];

    public HashSet<PersonAddress> KnownAddresses { get; } = [];

    public List<Effect> Effects { get; } = [];

    public List<Delivery> Deliveries { get; } = [];

    /// <summary>Cancelled ones first, so that a person who gave up a booking and made another never has two live rows.</summary>
    public IEnumerable<Booking> Bookings => bookings.OrderBy(booking => booking.Live);

    public bool Any => bookings.Count > 0;

    public void Touch(Booking booking)
    {
        if (touched.Add(booking)) bookings.Add(booking);
    }
}
