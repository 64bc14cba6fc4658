using Learning.Bookings;
using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Messages;

/// <summary>A message about a session, as staff see it. Nobody is named, and its words are not shown.</summary>
/// <param name="Id">The delivery's id.</param>
/// <param name="PersonId">Whom it is for.</param>
/// <param name="Booking">The booking's id.</param>
/// <param name="Kind">The dialog that tells it, such as <c>reminder</c>.</param>
/// <param name="State">How it stands.</param>
/// <param name="Reason">Why; null when the state says it.</param>
/// <param name="DueAt">When it is due, UTC.</param>
/// <param name="ChangedAt">When its state last changed, UTC.</param>
public sealed record SentMessage(long Id, long PersonId, long Booking, string Kind, DeliveryState State, string? Reason, DateTime DueAt, DateTime ChangedAt)
{
    /// <summary>The booking's number, as people say it.</summary>
    public string Number => BookingNumber.Of(Booking);
}

/// <summary>Shows staff what was sent, to whom, and why, as far as they may see it.</summary>
public sealed class SentMessages(LearningStore store)
{
    /// <summary>How many messages a page has.</summary>
    public const int PageSize = 50;

    /// <summary>What was sent to those who booked a session; newest first.</summary>
    /// <param name="who">Who looks.</param>
    /// <param name="session">The session's id.</param>
    /// <param name="booking">Only to this booking; null for all.</param>
    /// <param name="after">Only what is older than this message; null for all.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The messages; null when there is no such session that they may see.</returns>
    public async Task<IReadOnlyList<SentMessage>?> OfSession(StaffAccount who, string session, long? booking, long? after, int most, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        if (!await Access.Of(who).Sessions(db, Purpose.See).AnyAsync(it => it.Id == session, cancel)) return null;
        // By the bookings, of which a session has few, and then by the index of their messages.
        var bookings = db.Bookings.Where(it => it.SessionId == session && (booking == null || it.Id == booking)).Select(it => it.Id);
        return await db.Deliveries.Where(it => it.BookingId != null && bookings.Contains(it.BookingId.Value) && (after == null || it.Id < after))
            .OrderByDescending(it => it.Id).Take(most)
            .Select(it => new SentMessage(it.Id, it.PersonId, it.BookingId!.Value, it.Kind, it.State, it.Reason, it.DueAt, it.ChangedAt)).ToListAsync(cancel);
    }

    /// <summary>The session of a booking; null when there is none that they may see.</summary>
    public async Task<string?> SessionOf(StaffAccount who, long booking, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var mine = Access.Of(who).Sessions(db, Purpose.See);
        return await db.Bookings.Where(it => it.Id == booking && mine.Any(session => session.Id == it.SessionId)).Select(it => it.SessionId).SingleOrDefaultAsync(cancel);
    }
}
