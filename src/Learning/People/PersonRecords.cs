using Learning.City;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.People;

/// <summary>What is kept for one person, outside the bookings: the record of the person is made with the first thing that is kept.</summary>
sealed class PersonRecords(LearningStore store, CityClock clock)
{
    // Two first effects of one person may come at once, or one may race with a booking; the second then finds what the first has made.
    const int Tries = 3;

    /// <summary>Changes what is kept, in one transaction. Tried again when it collided with another.</summary>
    /// <param name="who">For whom.</param>
    /// <param name="change">The change; it is given the person's id and saves what it changed.</param>
    /// <param name="cancel">Leaves everything as it was.</param>
    public Task<T> Change<T>(Address who, Func<LearningDb, long, Task<T>> change, CancellationToken cancel) =>
        Change(async db => await change(db, await Known(db, who, cancel) ?? await New(db, who, cancel)), cancel);

    /// <summary>The same where nobody is met, so that no record is made.</summary>
    /// <param name="change">The change; it saves what it changed.</param>
    /// <param name="cancel">Leaves everything as it was.</param>
    public async Task<T> Change<T>(Func<LearningDb, Task<T>> change, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await Once(change, cancel);
            }
            catch (DbUpdateException) when (tries < Tries)
            {
            }
        }
    }

    /// <summary>Id of the person; null while nothing is kept for them.</summary>
    public static Task<long?> Find(LearningDb db, Address who, CancellationToken cancel) => db.Addresses
        .Where(address => address.Channel == who.Channel && address.UserId == who.UserId)
        .Select(address => (long?)address.PersonId).SingleOrDefaultAsync(cancel);

    async Task<T> Once<T>(Func<LearningDb, Task<T>> change, CancellationToken cancel)
    {
        await using var db = store.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var result = await change(db);
        await transaction.CommitAsync(cancel);
        return result;
    }

    async Task<long?> Known(LearningDb db, Address who, CancellationToken cancel)
    {
        var address = await db.Addresses.SingleOrDefaultAsync(it => it.Channel == who.Channel && it.UserId == who.UserId, cancel);
        if (address is null) return null;
        (address.ConversationId, address.Language, address.ServiceUrl) = (who.ConversationId, who.Language, who.ServiceUrl ?? address.ServiceUrl);
        address.SeenAt = clock.Now;
        await db.SaveChangesAsync(cancel);
        return address.PersonId;
    }

    async Task<long> New(LearningDb db, Address who, CancellationToken cancel)
    {
        var person = new Person { CreatedAt = clock.Now };
        db.Add(person);
        await db.SaveChangesAsync(cancel);
        db.Add(new PersonAddress
        {
            PersonId = person.Id,
            Channel = who.Channel,
            UserId = who.UserId,
            ConversationId = who.ConversationId,
            Language = who.Language,
            ServiceUrl = who.ServiceUrl,
            SeenAt = person.CreatedAt,
        });
        await db.SaveChangesAsync(cancel);
        return person.Id;
    }
}
