using Learning.Bookings;
using Learning.Messages.Reminders;
using Learning.Ratings;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Messages;

/// <summary>Finds messages that have lost their point: what they are about is no longer so.</summary>
static class Pointless
{
    /// <summary>The ids of those that have.</summary>
    public static async Task<HashSet<long>> Among(LearningDb db, IReadOnlyCollection<InHand> rows, DateTime now, CancellationToken cancel)
    {
        var offers = Ids(rows, OfferMessages.Made);
        var reminders = Ids(rows, PlanReminders.Dialog);
        var changes = Ids(rows, SessionNotices.Dialog);
        var ratings = Ids(rows, AskRatings.Dialog);
        var found = new HashSet<long>();
        if (offers.Count > 0) found.UnionWith(await Offers(db, offers, now).ToListAsync(cancel));
        if (reminders.Count > 0) found.UnionWith(await Reminders(db, reminders).ToListAsync(cancel));
        if (changes.Count > 0) found.UnionWith(await GivenUp(db, changes).ToListAsync(cancel));
        if (ratings.Count > 0) found.UnionWith(await Rated(db, ratings, now).ToListAsync(cancel));
        return found;
    }

    static List<long> Ids(IReadOnlyCollection<InHand> rows, string kind) => [.. rows.Where(it => it.Kind == kind).Select(it => it.Id)];

    static IQueryable<long> Offers(LearningDb db, List<long> ids, DateTime now) =>
        from delivery in db.Deliveries
        where ids.Contains(delivery.Id) && db.Bookings.Any(booking => booking.Id == delivery.BookingId
            && (booking.State != BookingState.Offered || booking.OfferedUntil <= now))
        select delivery.Id;

    static IQueryable<long> GivenUp(LearningDb db, List<long> ids) =>
        from delivery in db.Deliveries
        where ids.Contains(delivery.Id) && db.Bookings.Any(booking => booking.Id == delivery.BookingId && booking.State == BookingState.Cancelled)
        select delivery.Id;

    // Who said it already is not asked; and nobody about what was not held after all, or is held later.
    static IQueryable<long> Rated(LearningDb db, List<long> ids, DateTime now) =>
        from delivery in db.Deliveries
        where ids.Contains(delivery.Id)
            && (!Attended.In(db, now).Any(it => it.Booking.Id == delivery.BookingId) || db.Ratings.Any(it => it.BookingId == delivery.BookingId))
        select delivery.Id;

    // One that tells of several bookings holds while one of them stands as it was; the dialog tells of those that do.
    static IQueryable<long> Reminders(LearningDb db, List<long> ids) =>
        from delivery in db.Deliveries
        where ids.Contains(delivery.Id) && !db.Reminded.Any(reminded => reminded.DeliveryId == delivery.Id
            && db.Bookings.Any(booking => booking.Id == reminded.BookingId && booking.State == BookingState.Booked
                && db.Sessions.Any(session => session.Id == booking.SessionId && session.StartsAt == reminded.StartsAt && !session.Cancelled)))
        select delivery.Id;
}
