using Learning.City;

namespace Learning.Bookings;

/// <summary>
/// How long freed seats are held for a waiting party: a quarter of the time to the start, at least 15 minutes and at most 12 hours, counted
/// by day only, and never beyond the start. Under 10 minutes before the start nothing is offered any more.
/// </summary>
sealed class OfferWindow(CityClock clock)
{
    static readonly TimeSpan shortest = TimeSpan.FromMinutes(15);
    static readonly TimeSpan longest = TimeSpan.FromHours(12);
    static readonly TimeSpan tooLate = TimeSpan.FromMinutes(10);

    /// <summary>When an offer made now ends, UTC; null when it is too late to make one, also when no 10 minutes by day are left.</summary>
    public DateTime? Ends(DateTime now, DateTime startsAt)
    {
        if (startsAt - clock.ByDay(now) < tooLate) return null;
        var window = (startsAt - now) / 4;
        window = window < shortest ? shortest : window > longest ? longest : window;
        var end = clock.AddByDay(now, window);
        return end < startsAt ? end : startsAt;
    }

    /// <summary>When a person may be told about it, UTC.</summary>
    public DateTime MayTell(DateTime now) => clock.ByDay(now);
}
