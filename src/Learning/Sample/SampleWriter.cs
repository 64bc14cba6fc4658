using Learning.Bookings;
using Learning.People;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Sample;

/// <summary>Writes a sample city into a transaction that is open, a few hundred rows at a time.</summary>
sealed class SampleWriter(LearningDb db, IProgress<SampleProgress>? progress, int before, int all)
{
    const int Batch = 500;
    int done = before;

    /// <summary>How many rows it writes.</summary>
    public static int Count(SampleRows rows) => rows.Places.Count + rows.Lectures.Count + rows.Sessions.Count + rows.Parties.Count;

    /// <summary>Takes every sample record out, and all that people did with them.</summary>
    public static async Task Remove(LearningDb db, CancellationToken cancel)
    {
        var bookings = db.Bookings.Where(booking => db.Sessions.Any(session => session.Sample && session.Id == booking.SessionId));
        await db.Deliveries.Where(delivery => bookings.Any(booking => booking.Id == delivery.BookingId)).ExecuteDeleteAsync(cancel);
        await db.Effects.Where(effect => bookings.Any(booking => booking.Id == effect.BookingId)).ExecuteDeleteAsync(cancel);
        await bookings.ExecuteDeleteAsync(cancel);
        await db.People.Where(person => person.Sample).ExecuteDeleteAsync(cancel);
        await db.Sessions.Where(session => session.Sample).ExecuteDeleteAsync(cancel);
        await db.Lectures.Where(lecture => lecture.Sample).ExecuteDeleteAsync(cancel);
        await db.Places.Where(place => place.Sample).ExecuteDeleteAsync(cancel);
    }

    /// <summary>Writes all rows.</summary>
    public async Task Write(SampleRows rows, CancellationToken cancel)
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        await Add(rows.Places, cancel);
        await Add(rows.Lectures, cancel);
        await Add(rows.Sessions, cancel);
        await AddParties(rows, cancel);
    }

    async Task Add<T>(IReadOnlyList<T> rows, CancellationToken cancel)
        where T : class
    {
        foreach (var some in rows.Chunk(Batch))
        {
            db.AddRange(some.Cast<object>());
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
            done += some.Length;
            progress?.Report(new(done, all));
        }
    }

    async Task AddParties(SampleRows rows, CancellationToken cancel)
    {
        var at = rows.Today.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        Person[] people = [.. rows.Parties.Select(_ => new Person { CreatedAt = at, Sample = true })];
        db.AddRange(people.Cast<object>());
        await db.SaveChangesAsync(cancel);
        await Add([.. rows.Parties.Zip(people, (party, person) => Booked(party, person, at))], cancel);
    }

    static Booking Booked(SampleParty party, Person person, DateTime at) => new()
    {
        SessionId = party.SessionId,
        PersonId = person.Id,
        Seats = party.Seats,
        State = party.State,
        Ticket = party.Ticket,
        CalendarToken = $"sample-{person.Id}",
        CreatedAt = at,
        ChangedAt = at,
        Sample = true,
    };
}
