using System.Data.Common;
using System.Globalization;
using Learning.People;
using Learning.Store;

namespace Learning.Bookings;

/// <summary>What an effect did, and how its booking stands now.</summary>
/// <param name="Kind">What it did.</param>
/// <param name="Booking">The booking.</param>
public sealed record EarlierEffect(EffectKind Kind, Receipt Booking);

/// <summary>Knows which effects were carried out, so that a message that comes again is told what came of it the first time.</summary>
public sealed class EarlierEffects(LearningStore store, MyBookings bookings)
{
    /// <summary>What the first effect with one of these keys did; null when none was carried out for this person.</summary>
    public async Task<EarlierEffect?> Find(IReadOnlyList<string> keys, Address who, CancellationToken cancel = default) =>
        await First(keys, cancel) is var (kind, id) && await bookings.Find(id, who, cancel) is { } booking ? new(kind, booking) : null;

    // Asked in every turn that is about to have an effect, and nearly always in vain: a plain command costs a fifth of a query.
    async Task<(EffectKind Kind, long BookingId)?> First(IReadOnlyList<string> keys, CancellationToken cancel)
    {
        await using var connection = await store.Connect(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = $"""SELECT "Kind", "BookingId" FROM "Effects" WHERE "Key" IN ({Named(command, keys)})""";
        await using var rows = await command.ExecuteReaderAsync(cancel);
        return await rows.ReadAsync(cancel)
            ? ((EffectKind)Convert.ToInt32(rows.GetValue(0), CultureInfo.InvariantCulture), rows.GetInt64(1))
            : null;
    }

    static string Named(DbCommand command, IReadOnlyList<string> values)
    {
        foreach (var value in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"@k{command.Parameters.Count}", value);
            command.Parameters.Add(parameter);
        }
        return string.Join(", ", values.Select((_, at) => $"@k{at}"));
    }
}
