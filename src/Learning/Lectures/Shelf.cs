namespace Learning.Lectures;

/// <summary>
/// The sessions in order of their start, for reading without waiting. Its order never changes; a slot's offer is replaced as a whole
/// when its seats change, so a reader sees the old or the new one.
/// </summary>
sealed class Shelf
{
    readonly Offer[] offers;
    readonly long[] starts;
    readonly Dictionary<string, int> slots;

    public Shelf(IEnumerable<Offer> offers, IEnumerable<Recording> newestFirst)
    {
        this.offers = [.. offers.OrderBy(offer => offer.StartsAt.UtcTicks).ThenBy(offer => offer.SessionId, StringComparer.Ordinal)];
        starts = [.. this.offers.Select(offer => offer.StartsAt.UtcTicks)];
        slots = this.offers.Select((offer, slot) => (offer, slot))
            .ToDictionary(pair => pair.offer.SessionId, pair => pair.slot, StringComparer.Ordinal);
        Recordings = [.. newestFirst];
    }

    public Recording[] Recordings { get; }

    public Offer? Session(string id) => slots.TryGetValue(id, out var slot) ? Volatile.Read(ref offers[slot]) : null;

    public void Replace(Offer offer)
    {
        if (slots.TryGetValue(offer.SessionId, out var slot)) Volatile.Write(ref offers[slot], offer);
    }

    /// <summary>Sessions that begin in the span and meet the wish.</summary>
    public List<Offer> Find(LectureWish wish, long fromTicks, long untilTicks)
    {
        var found = new List<Offer>();
        for (var slot = First(fromTicks); slot < offers.Length && starts[slot] < untilTicks; slot++)
        {
            var offer = Volatile.Read(ref offers[slot]);
            if (!offer.Cancelled && Wishes.Meet(wish, offer)) found.Add(offer);
        }
        return found;
    }

    int First(long fromTicks)
    {
        var slot = Array.BinarySearch(starts, fromTicks);
        if (slot < 0) return ~slot;
        while (slot > 0 && starts[slot - 1] == fromTicks) slot--;
        return slot;
    }
}
