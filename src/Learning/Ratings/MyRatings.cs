using Learning.City;
using Learning.People;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Ratings;

/// <summary>A session that a person had booked and that is over.</summary>
/// <param name="BookingId">The booking's id.</param>
/// <param name="Title">The lecture's title.</param>
public sealed record HeldSession(long BookingId, Bilingual Title);

/// <summary>Finds what a person may say something of.</summary>
public sealed class MyRatings(LearningStore store, CityClock clock)
{
    /// <summary>So long after its end a session is found without its booking.</summary>
    public static readonly TimeSpan Recent = TimeSpan.FromDays(30);

    /// <summary>So long after its end an answer is still one to the question that was asked.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromDays(7);

    /// <summary>The session of one booking; null when it is another's, was not held or is not over.</summary>
    public Task<HeldSession?> Of(long booking, Address who, CancellationToken cancel = default) =>
        First(who, (_, own) => own.Where(it => it.Booking.Id == booking), cancel);

    /// <summary>The last session; null when there is none of late.</summary>
    public Task<HeldSession?> Last(Address who, CancellationToken cancel = default)
    {
        var since = clock.Now - Recent;
        return First(who, (_, own) => own.Where(it => it.Session.EndsAt > since), cancel);
    }

    /// <summary>The last session that they were asked about, or have said something of; null when there is none these days.</summary>
    public Task<HeldSession?> LastAsked(Address who, CancellationToken cancel = default)
    {
        var since = clock.Now - Fresh;
        return First(who, (db, own) => own.Where(it => it.Session.EndsAt > since
            && (db.Ratings.Any(rating => rating.BookingId == it.Booking.Id) || AskRatings.Sent(db).Any(asked => asked.BookingId == it.Booking.Id))), cancel);
    }

    async Task<HeldSession?> First(Address who, Func<LearningDb, IQueryable<Attended>, IQueryable<Attended>> which, CancellationToken cancel)
    {
        await using var db = store.Open();
        if (await PersonRecords.Find(db, who, cancel) is not { } person) return null;
        var found = await which(db, Attended.In(db, clock.Now).Where(it => it.Booking.PersonId == person))
            .OrderByDescending(it => it.Session.EndsAt).ThenByDescending(it => it.Booking.Id)
            .Join(db.Lectures, it => it.Session.LectureId, lecture => lecture.Id, (it, lecture) => new { it.Booking.Id, lecture })
            .AsNoTracking().FirstOrDefaultAsync(cancel);
        return found is null ? null : new(found.Id, found.lecture.Title);
    }
}
