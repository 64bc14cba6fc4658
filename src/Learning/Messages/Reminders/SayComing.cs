using Learning.City;
using Learning.People;
using Microsoft.EntityFrameworkCore;

namespace Learning.Messages.Reminders;

/// <summary>Keeps that a party answered its reminder: it is coming. Said twice, it stands once.</summary>
public sealed class SayComing
{
    readonly PersonRecords people;
    readonly CityClock clock;

    internal SayComing(PersonRecords people, CityClock clock) => (this.people, this.clock) = (people, clock);

    /// <summary>Keeps it for those of the bookings that are the person's own.</summary>
    /// <returns>For how many.</returns>
    public Task<Decided<Coming>> Decide(IReadOnlyList<long> bookings, Address who, CancellationToken cancel = default) =>
        people.Change<Decided<Coming>>(who, async (db, person) =>
        {
            var now = clock.Now;
            return new Coming(await db.Reminded
                .Where(it => bookings.Contains(it.BookingId) && db.Bookings.Any(booking => booking.Id == it.BookingId && booking.PersonId == person))
                .ExecuteUpdateAsync(set => set.SetProperty(it => it.ComingAt, it => it.ComingAt ?? now), cancel));
        }, cancel);
}

/// <summary>What was kept.</summary>
/// <param name="Reminders">For how many reminders.</param>
public sealed record Coming(int Reminders);
