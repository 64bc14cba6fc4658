using Learning.Catalogue;
using Learning.City;
using Learning.People;
using Microsoft.EntityFrameworkCore;

namespace Learning.Reading;

/// <summary>How many items are on somebody's list after a change.</summary>
/// <param name="Count">How many.</param>
public sealed record ListChanged(int Count);

/// <summary>
/// Puts items on a person's list and takes them off. The item is its own key: put there twice it is there once, taken off twice it is
/// off, and both times the same is told.
/// </summary>
public sealed class ChangeList
{
    /// <summary>Items on one list at most.</summary>
    public const int Most = 200;

    readonly PersonRecords people;
    readonly CityClock clock;

    internal ChangeList(PersonRecords people, CityClock clock) => (this.people, this.clock) = (people, clock);

    /// <summary>Puts an item on the list; it may be there already.</summary>
    /// <returns>Or <see cref="ListIsFull"/>.</returns>
    public Task<Decided<ListChanged>> Add(ItemKind kind, string id, Language language, Address who, CancellationToken cancel = default) =>
        people.Change<Decided<ListChanged>>(who, async (db, person) =>
        {
            var own = db.Listed.Where(listed => listed.PersonId == person);
            var count = await own.CountAsync(cancel);
            if (await own.AnyAsync(listed => listed.ItemKind == kind && listed.ItemId == id && listed.Language == language, cancel)) return new ListChanged(count);
            if (count >= Most) return new ListIsFull(Most);
            db.Add(new Listed { PersonId = person, ItemKind = kind, ItemId = id, Language = language, AddedAt = clock.Now });
            await db.SaveChangesAsync(cancel);
            return new ListChanged(count + 1);
        }, cancel);

    /// <summary>Takes an item off the list; it may be off already.</summary>
    public Task<Decided<ListChanged>> Remove(ItemKind kind, string id, Language language, Address who, CancellationToken cancel = default) =>
        people.Change<Decided<ListChanged>>(who, async (db, person) =>
        {
            var own = db.Listed.Where(listed => listed.PersonId == person);
            await own.Where(listed => listed.ItemKind == kind && listed.ItemId == id && listed.Language == language).ExecuteDeleteAsync(cancel);
            return new ListChanged(await own.CountAsync(cancel));
        }, cancel);

    /// <summary>Takes everything off the list.</summary>
    public Task<Decided<ListChanged>> Clear(Address who, CancellationToken cancel = default) =>
        people.Change<Decided<ListChanged>>(who, async (db, person) =>
        {
            await db.Listed.Where(listed => listed.PersonId == person).ExecuteDeleteAsync(cancel);
            return new ListChanged(0);
        }, cancel);
}
