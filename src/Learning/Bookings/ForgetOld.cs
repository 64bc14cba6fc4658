using Learning.City;
using Learning.People;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Bookings;

/// <summary>
/// Keeps the promise that people are given: bookings are deleted two years (<see cref="RetentionOptions.Bookings"/>) after their session, with all that
/// belongs to them; and people without bookings who were not seen for as long, with their lists, subscriptions, questions, choices and progress in
/// guides. What was done in guides is forgotten after that time in any case. The sessions' counts stay; they name nobody.
/// </summary>
public sealed class ForgetOld(LearningStore store, CityClock clock, RetentionOptions kept)
{
    /// <summary>Deletes what is older. A part of <see cref="Retention.Sweep"/>.</summary>
    /// <returns>How many bookings were deleted.</returns>
    public async Task<int> Sweep(CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var before = clock.Now.AddDays(-kept.Bookings);
        await db.GuideEvents.Where(done => done.At < before).ExecuteDeleteAsync(cancel);
        await db.HelpingHands.Where(help => help.Until < before).ExecuteDeleteAsync(cancel);
        var old = db.Bookings.Where(booking => db.Sessions.Any(session => session.Id == booking.SessionId && session.EndsAt < before));
        var unseen = db.Addresses.Where(address => address.SeenAt < before && !db.Bookings.Any(booking => booking.PersonId == address.PersonId));
        if (!await old.AnyAsync(cancel) && !await unseen.AnyAsync(cancel)) return 0;

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Deliveries.Where(delivery => old.Any(booking => booking.Id == delivery.BookingId)).ExecuteDeleteAsync(cancel);
        await db.Effects.Where(effect => old.Any(booking => booking.Id == effect.BookingId)).ExecuteDeleteAsync(cancel);
        var deleted = await old.ExecuteDeleteAsync(cancel);
        await db.Deliveries.Where(delivery => unseen.Any(address => address.PersonId == delivery.PersonId)).ExecuteDeleteAsync(cancel);
        await unseen.ExecuteDeleteAsync(cancel);
        // Those of the city's own list came without an address and stay.
        await db.People
            .Where(person => person.Code == null && !db.Bookings.Any(booking => booking.PersonId == person.Id) && !db.Addresses.Any(address => address.PersonId == person.Id))
            .ExecuteDeleteAsync(cancel);
        await transaction.CommitAsync(cancel);
        return deleted;
    }
}
