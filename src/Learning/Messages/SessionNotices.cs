using System.Globalization;
using Learning.Bookings;
using Learning.City;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Messages;

/// <summary>When and where a session is held, as parties were told.</summary>
/// <param name="StartsAt">Beginning, UTC.</param>
/// <param name="PlaceId">Where; null when it is only broadcast.</param>
/// <param name="Cancelled">True when it will not be held.</param>
sealed record SessionFacts(DateTime StartsAt, string? PlaceId, bool Cancelled);

/// <summary>A session that is changed.</summary>
/// <param name="SessionId">Its id.</param>
/// <param name="Revision">Its revision after the change, which tells the change from every other.</param>
/// <param name="Before">As it was.</param>
/// <param name="After">As it is from now on.</param>
sealed record SessionChange(string SessionId, long Revision, SessionFacts Before, SessionFacts After);

/// <summary>
/// Tells every party with a live booking, and who else wished it, that a session is changed. The dialog speaks of the session as it is when the message is sent, so of several
/// changes in a row only the last is told.
/// </summary>
public static class SessionNotices
{
    /// <summary>Id of the dialog; its answers are <c>booking</c>, and <c>was</c> and <c>place</c> as they were told before.</summary>
    public const string Dialog = "session-changed";

    /// <summary>Id of the dialog for who has not booked; its answers are <c>session</c>, and <c>was</c> and <c>place</c> as above.</summary>
    public const string WatchedDialog = "watched-changed";

    /// <summary>So near to its beginning a change is told at any hour.</summary>
    public static readonly TimeSpan Near = TimeSpan.FromHours(3);

    /// <summary>Writes the messages, and gives the calendar files a new version. To be called in the transaction of the change, after it.</summary>
    /// <returns>How many are told.</returns>
    internal static async Task<int> Write(LearningDb db, SessionChange change, CityClock clock, QuietHours quiet, CancellationToken cancel)
    {
        var now = clock.Now;
        if (change.Before == change.After || change.Before.StartsAt <= now) return 0;
        var live = db.Bookings.Where(it => it.SessionId == change.SessionId && it.State != BookingState.Cancelled);
        await live.ExecuteUpdateAsync(set => set.SetProperty(it => it.Sequence, it => it.Sequence + 1).SetProperty(it => it.ChangedAt, now), cancel);
        // Who has not been told of the change before this is told of both at once.
        var parties = await live.Where(it => !db.Deliveries.Any(told => told.BookingId == it.Id && told.Kind == Dialog && told.State == DeliveryState.Due))
            .Select(it => new { it.Id, it.PersonId, it.Sequence }).ToListAsync(cancel);
        var told = parties.ConvertAll(it => Notice(change, it.PersonId, it.Id, string.Create(CultureInfo.InvariantCulture, $"{Dialog}:{it.Id}:{it.Sequence}"), now, quiet));
        told.AddRange((await Watchers(db, change.SessionId, live).ToListAsync(cancel)).Select(it => Notice(change, it, null, string.Create(CultureInfo.InvariantCulture, $"{Watched(change.SessionId)}{change.Revision}"), now, quiet)));
        db.AddRange(told);
        await db.SaveChangesAsync(cancel);
        return told.Count;
    }

    // Who has booked is told of it anyway.
    static IQueryable<long> Watchers(LearningDb db, string session, IQueryable<Booking> live)
    {
        var cause = Watched(session);
        return db.SessionWatches
            .Where(it => it.SessionId == session && !live.Any(booking => booking.PersonId == it.PersonId)
                && !db.Deliveries.Any(told => told.PersonId == it.PersonId && told.Cause.StartsWith(cause) && told.State == DeliveryState.Due))
            .Select(it => it.PersonId);
    }

    static string Watched(string session) => $"{WatchedDialog}:{session}:";

    static Delivery Notice(SessionChange change, long person, long? booking, string cause, DateTime now, QuietHours quiet)
    {
        var (before, after) = (change.Before, change.After);
        var (due, urgent) = When(after.StartsAt > now && after.StartsAt < before.StartsAt ? after.StartsAt : before.StartsAt, now, quiet);
        return new()
        {
            PersonId = person,
            Cause = cause,
            Kind = booking is null ? WatchedDialog : Dialog,
            Topic = MessageTopic.Changes,
            Urgent = urgent,
            UselessAfter = after.Cancelled || after.StartsAt < before.StartsAt ? before.StartsAt : after.StartsAt,
            Answers = Delivery.Told(
                booking is { } id ? ("booking", id) : ("session", change.SessionId), ("was", before.StartsAt.ToString("O", CultureInfo.InvariantCulture)), ("place", before.PlaceId ?? "")),
            BookingId = booking,
            DueAt = due,
            CreatedAt = now,
            ChangedAt = now,
        };
    }

    // By day, unless that would come too late: then three hours before, or at once.
    static (DateTime Due, bool Urgent) When(DateTime starts, DateTime now, QuietHours quiet)
    {
        var last = starts - Near;
        if (last <= now) return (now, true);
        return quiet.EndsAfter(now, default) is { } morning && morning > last ? (last, true) : (now, false);
    }
}
