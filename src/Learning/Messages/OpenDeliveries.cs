namespace Learning.Messages;

/// <summary>
/// Messages that have not reached their end, by their ids. The bounds keep PostgreSQL from the index of what waits: it believes, from the day before,
/// that few wait, and would read all of a broadcast for each handful. It does not see that a state below 2 is one of at most 1, which that index is of.
/// </summary>
static class OpenDeliveries
{
    /// <summary>In a statement that names the ids: those that are due or claimed.</summary>
    public const string IsOpen = "\"State\" < 2";

    /// <summary>In a statement that names the ids: those that are claimed.</summary>
    public const string IsClaimed = "\"State\" > 0 AND \"State\" < 2";

    /// <summary>Those that are due or claimed.</summary>
    public static IQueryable<Delivery> Open(this IQueryable<Delivery> all, IReadOnlyCollection<long> ids) =>
        all.Where(it => ids.Contains(it.Id) && it.State < DeliveryState.Sent);

    /// <summary>Those that are claimed.</summary>
    public static IQueryable<Delivery> Claimed(this IQueryable<Delivery> all, IReadOnlyCollection<long> ids) =>
        all.Where(it => ids.Contains(it.Id) && it.State > DeliveryState.Due && it.State < DeliveryState.Sent);
}
