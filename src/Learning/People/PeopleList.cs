using Learning.Bookings;
using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.People;

/// <summary>A person as a list shows them: nothing in it tells who they are.</summary>
/// <param name="Id">The person's id.</param>
/// <param name="District">Their district; null when not known.</param>
/// <param name="Channels">The channels on which they write.</param>
/// <param name="Language">The newest language; null when none is known.</param>
/// <param name="Since">Since when something is kept, UTC.</param>
/// <param name="Sample">True for an invented person.</param>
public sealed record PersonRow(long Id, string? District, IReadOnlyList<string> Channels, Language? Language, DateTime Since, bool Sample);

/// <summary>People, as far as staff may reach them.</summary>
public sealed class PeopleList(LearningStore store)
{
    /// <summary>A page has so many.</summary>
    public const int Size = 50;

    /// <summary>A page of people, the newest first.</summary>
    /// <param name="who">Who looks at it.</param>
    /// <param name="district">Of this district only; null for all.</param>
    /// <param name="before">Those with smaller ids only; null for the first page.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>They, and the id after which more follow; null for no more.</returns>
    public async Task<(IReadOnlyList<PersonRow> Rows, long? More)> Of(StaffAccount who, string? district, long? before, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var seen = Access.Of(who).People(db, Purpose.See);
        if (district is not null) seen = seen.Where(it => it.District == district);
        if (before is not null) seen = seen.Where(it => it.Id < before);
        var people = await seen.AsNoTracking().OrderByDescending(it => it.Id).Take(Size + 1).ToListAsync(cancel);
        var rows = await Rows(db, [.. people.Take(Size)], cancel);
        return (rows, people.Count > Size ? rows[^1].Id : null);
    }

    /// <summary>Whom some words name: the number of a booking, of a person, or their id in a list of the city.</summary>
    public async Task<IReadOnlyList<PersonRow>> Find(StaffAccount who, string words, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var booking = BookingNumber.Read(words) ?? 0;
        var person = long.TryParse(words, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;
        var ids = await db.Bookings.Where(it => it.Id == booking).Select(it => it.PersonId).ToListAsync(cancel);
        ids.AddRange(await db.People.Where(it => it.Id == person || it.Code == words).Select(it => it.Id).ToListAsync(cancel));
        var found = await Access.Of(who).People(db, Purpose.See).AsNoTracking().Where(it => ids.Contains(it.Id)).OrderBy(it => it.Id).ToListAsync(cancel);
        return await Rows(db, found, cancel);
    }

    /// <summary>True when the person is there for whoever asks.</summary>
    public async Task<bool> Has(StaffAccount who, long person, Purpose purpose, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        return await Access.Of(who).People(db, purpose).AnyAsync(it => it.Id == person, cancel);
    }

    static async Task<IReadOnlyList<PersonRow>> Rows(LearningDb db, List<Person> people, CancellationToken cancel)
    {
        var ids = people.Select(it => it.Id).ToList();
        var addresses = (await db.Addresses.AsNoTracking().Where(it => ids.Contains(it.PersonId))
            .Select(it => new { it.PersonId, it.Channel, it.Language, it.SeenAt }).ToListAsync(cancel)).ToLookup(it => it.PersonId);
        return [.. people.Select(it => new PersonRow(
            it.Id, it.District, [.. addresses[it.Id].Select(address => address.Channel).Distinct().Order(StringComparer.Ordinal)],
            addresses[it.Id].OrderByDescending(address => address.SeenAt).Select(address => (Language?)address.Language).FirstOrDefault(), it.CreatedAt, it.Sample))];
    }
}
