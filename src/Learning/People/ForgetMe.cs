using System.Data.Common;
using Learning.Bookings;
using Learning.City;
using Learning.Questions;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.People;

/// <summary>That nothing is kept for somebody any more.</summary>
/// <param name="WasKnown">True when something was kept until then.</param>
public sealed record Forgotten(bool WasKnown);

/// <summary>
/// Deletes all that is kept for a person (<see cref="Kept"/>). What they booked is cancelled first, so that their seats are offered to others; wordings
/// that only they asked are taken out of the answers. What staff did stays in the trail, which knows people by their id alone.
/// </summary>
public sealed class ForgetMe
{
    const int Tries = 5;

    readonly LearningStore store;
    readonly CancelBooking cancelBooking;
    readonly CityClock clock;
    readonly ForgottenList list;

    internal ForgetMe(LearningStore store, CancelBooking cancelBooking, CityClock clock, ForgottenList list) =>
        (this.store, this.cancelBooking, this.clock, this.list) = (store, cancelBooking, clock, list);

    /// <summary>Deletes it; once it is deleted, it stays so. Whoever writes again is somebody new.</summary>
    public async Task<Decided<Forgotten>> Decide(Address who, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        if (await PersonRecords.Find(db, who, cancel) is not { } person) return new Forgotten(false);
        await Forget(person, cancel);
        return new Forgotten(true);
    }

    /// <summary>The same by the person's id.</summary>
    internal async Task<Decided<Forgotten>> Decide(long person, CancellationToken cancel)
    {
        await using var db = store.Open();
        if (!await db.People.AnyAsync(it => it.Id == person, cancel)) return new Forgotten(false);
        await Forget(person, cancel);
        return new Forgotten(true);
    }

    /// <summary>Deletes again whoever a list names, as far as a restored backup has brought them back.</summary>
    /// <returns>How many were deleted.</returns>
    internal async Task<int> Again(IEnumerable<(long Person, DateTime At)> forgotten, CancellationToken cancel)
    {
        var count = 0;
        await using var db = store.Open();
        foreach (var (person, at) in forgotten)
        {
            // The ids of those who came after a backup are given again when it is restored.
            if (!await db.People.AnyAsync(it => it.Id == person && it.CreatedAt <= at, cancel)) continue;
            await Forget(person, cancel);
            count++;
        }
        return count;
    }

    async Task Forget(long person, CancellationToken cancel)
    {
        var now = clock.Now;
        // Before the records: somebody who wished to be deleted and stands there too early is deleted all the same.
        list.Note(person, now);
        for (var tries = 1; ; tries++)
        {
            await FreeSeats(person, cancel);
            try
            {
                if (await Delete(person, now, cancel)) return;
            }
            catch (Exception e) when (tries < Tries && e.GetBaseException() is DbException)
            {
                // Something new was kept for them in the same moment.
            }
            if (tries == Tries) throw new InvalidOperationException("A person who is to be deleted goes on booking.");
        }
    }

    async Task FreeSeats(long person, CancellationToken cancel)
    {
        await using var db = store.Open();
        var address = await db.Addresses.AsNoTracking().Where(it => it.PersonId == person).OrderBy(it => it.Id).FirstOrDefaultAsync(cancel);
        if (address is null) return;
        var who = new Address(address.Channel, address.UserId, address.ConversationId, address.Language);
        foreach (var booking in await Live(db, person).ToListAsync(cancel)) await cancelBooking.Decide(booking, who, $"forget:{booking}", cancel);
    }

    IQueryable<long> Live(LearningDb db, long person)
    {
        var now = clock.Now;
        return from booking in db.Bookings
               join session in db.Sessions on booking.SessionId equals session.Id
               where booking.PersonId == person && booking.State != BookingState.Cancelled && session.StartsAt > now
               orderby booking.Id
               select booking.Id;
    }

    // False when something was booked meanwhile.
    async Task<bool> Delete(long person, DateTime now, CancellationToken cancel)
    {
        await using var db = store.Open();
        await using var all = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Addresses.AnyAsync(it => it.PersonId == person, cancel) && await Live(db, person).AnyAsync(cancel)) return false;
        await OwnWordings.Remove(db, person, cancel);
        foreach (var kind in Kept.All) await kind.Forget(db, person, cancel);
        if (await db.Forgotten.FindAsync([person], cancel) is { } before) before.At = now;
        else db.Add(new ForgottenPerson { PersonId = person, At = now });
        await db.SaveChangesAsync(cancel);
        await all.CommitAsync(cancel);
        return true;
    }
}
