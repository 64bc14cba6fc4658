using Learning.People;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Bookings;

/// <summary>What an effect did, and how its booking stands now.</summary>
/// <param name="Kind">What it did.</param>
/// <param name="Booking">The booking.</param>
public sealed record EarlierEffect(EffectKind Kind, Receipt Booking);

/// <summary>Knows which effects were carried out, so that a message that comes again is told what came of it the first time.</summary>
public sealed class EarlierEffects(LearningStore store, MyBookings bookings)
{
    /// <summary>What the first effect with one of these keys did; null when none was carried out for this person.</summary>
    public async Task<EarlierEffect?> Find(IReadOnlyList<string> keys, Address who, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var effect = await db.Effects.AsNoTracking().FirstOrDefaultAsync(e => keys.Contains(e.Key), cancel);
        return effect is not null && await bookings.Find(effect.BookingId, who, cancel) is { } booking ? new(effect.Kind, booking) : null;
    }
}
