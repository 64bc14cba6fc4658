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
    // Asked in every turn that ends in an effect: compiled once, it costs a quarter. Compiled for the store's model, so not static.
    readonly Func<LearningDb, string, CancellationToken, Task<Effect?>> byKey = EF.CompileAsyncQuery(
        (LearningDb db, string key, CancellationToken _) => db.Effects.AsNoTracking().FirstOrDefault(effect => effect.Key == key));

    /// <summary>What the first effect with one of these keys did; null when none was carried out for this person.</summary>
    public async Task<EarlierEffect?> Find(IReadOnlyList<string> keys, Address who, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        foreach (var key in keys)
        {
            if (await byKey(db, key, cancel) is { } effect)
                return await bookings.Find(effect.BookingId, who, cancel) is { } booking ? new(effect.Kind, booking) : null;
        }
        return null;
    }
}
