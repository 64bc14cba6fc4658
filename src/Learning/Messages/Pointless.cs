using Learning.Bookings;
using Learning.Messages.Reminders;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Messages;

/// <summary>Ends messages that have lost their point before they were sent, in the last moment: whatever their cause was, the records decide.</summary>
static class Pointless
{
    public static async Task End(LearningDb db, DateTime now, CancellationToken cancel)
    {
        var open = db.Deliveries.Where(it => it.DueAt <= now && (it.State == DeliveryState.Due || (it.State == DeliveryState.Claimed && it.ClaimedUntil <= now)));
        await End(open.Where(it => it.UselessAfter <= now), DeliveryState.Expired, now, cancel);
        await End(open.Where(it => it.Kind == OfferMessages.Made && db.Bookings.Any(booking => booking.Id == it.BookingId
            && (booking.State != BookingState.Offered || booking.OfferedUntil <= now))), DeliveryState.Cancelled, now, cancel);
        await End(open.Where(it => it.Kind == PlanReminders.Dialog && !db.Reminded.Any(reminded => reminded.DeliveryId == it.Id
            && db.Bookings.Any(booking => booking.Id == reminded.BookingId && booking.State == BookingState.Booked
                && db.Sessions.Any(session => session.Id == booking.SessionId && session.StartsAt == reminded.StartsAt && !session.Cancelled)))),
            DeliveryState.Cancelled, now, cancel);
    }

    static Task<int> End(IQueryable<Delivery> open, DeliveryState state, DateTime now, CancellationToken cancel) => open.ExecuteUpdateAsync(
        set => set.SetProperty(it => it.State, state).SetProperty(it => it.ClaimedUntil, (DateTime?)null).SetProperty(it => it.ChangedAt, now), cancel);
}
