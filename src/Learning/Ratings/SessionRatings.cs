using Learning.City;
using Learning.Lectures;
using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Ratings;

/// <summary>What could be better in the words of one person, who is not named.</summary>
/// <param name="Day">When it was said.</param>
/// <param name="Words">Their words.</param>
public sealed record RatingWords(DateOnly Day, string Words);

/// <summary>How people found a session.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="Title">The lecture's title.</param>
/// <param name="StartsAt">Its beginning, in the city's time.</param>
/// <param name="Asked">How many people were asked.</param>
/// <param name="Counts">How many said what, for each value.</param>
/// <param name="Words">What could be better, by day; within a day not in the order in which it was said.</param>
public sealed record RatingReport(
    string SessionId, Bilingual Title, DateTimeOffset StartsAt, int Asked, IReadOnlyDictionary<RatingValue, int> Counts, IReadOnlyList<RatingWords> Words)
{
    /// <summary>How many people answered. Some do so without having been asked.</summary>
    public int Answered => Counts.Values.Sum();
}

/// <summary>Shows staff how the sessions they may see were found. Nobody is named.</summary>
public sealed class SessionRatings(LearningStore store, CityClock clock)
{
    /// <summary>How a session was found.</summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="who">Who looks.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The answers; or <see cref="NoSuchSession"/>, also for one out of their hands.</returns>
    public async Task<Decided<RatingReport>> Of(string sessionId, StaffAccount who, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        if (await Access.Of(who).Sessions(db, Purpose.See).AsNoTracking().SingleOrDefaultAsync(it => it.Id == sessionId, cancel) is not { } session) return new NoSuchSession(sessionId);
        var lecture = await db.Lectures.AsNoTracking().SingleAsync(it => it.Id == session.LectureId, cancel);
        var ratings = db.Ratings.Where(it => it.SessionId == sessionId);
        var counts = await ratings.GroupBy(it => it.Value).Select(of => new { of.Key, Count = of.Count() }).ToDictionaryAsync(it => it.Key, it => it.Count, cancel);
        var words = await ratings.Where(it => it.Words != null).Select(it => new { it.At, it.Words }).ToListAsync(cancel);
        var asked = await AskRatings.Sent(db).Where(it => db.Bookings.Any(booking => booking.Id == it.BookingId && booking.SessionId == sessionId)).Select(it => it.BookingId).Distinct().CountAsync(cancel);
        return new RatingReport(
            sessionId, lecture.Title, clock.InCity(session.StartsAt), asked, Enum.GetValues<RatingValue>().ToDictionary(it => it, counts.GetValueOrDefault),
            [.. words.Select(it => new RatingWords(DateOnly.FromDateTime(clock.InCity(it.At).Date), it.Words!)).OrderBy(it => it.Day).ThenBy(it => it.Words, StringComparer.Ordinal)]);
    }
}
