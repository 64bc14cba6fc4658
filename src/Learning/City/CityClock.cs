namespace Learning.City;

/// <summary>The city's clock: the present in UTC, the hours people see, and the hours by day (08:00 to 21:00) in which they may be written to.</summary>
public sealed class CityClock(TimeProvider time, CityPack city)
{
    /// <summary>When the night ends in which nobody is written to: 08:00.</summary>
    public static readonly TimeSpan Morning = TimeSpan.FromHours(8);

    /// <summary>When that night begins: 21:00.</summary>
    public static readonly TimeSpan Evening = TimeSpan.FromHours(21);
    readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(city.TimeZone);

    /// <summary>Now, UTC, in whole milliseconds: what both stores keep exactly.</summary>
    public DateTime Now
    {
        get
        {
            var now = time.GetUtcNow().UtcDateTime;
            return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
        }
    }

    /// <summary>A UTC moment as people in the city read it.</summary>
    public DateTimeOffset InCity(DateTime moment) => TimeZoneInfo.ConvertTime(new DateTimeOffset(moment, TimeSpan.Zero), zone);

    /// <summary>What people in the city write as a day and hour; one that a change of clocks leaves out is an hour later.</summary>
    public DateTimeOffset Local(DateTime local) =>
        zone.IsInvalidTime(local) ? Local(local.AddHours(1)) : new(local, zone.GetUtcOffset(local));

    /// <summary>The moment itself when it is by day, else 08:00 of the next morning, UTC.</summary>
    public DateTime ByDay(DateTime moment)
    {
        var local = InCity(moment).DateTime;
        if (local.TimeOfDay < Morning) return Utc(local.Date + Morning);
        return local.TimeOfDay < Evening ? moment : Utc(local.Date.AddDays(1) + Morning);
    }

    /// <summary>The moment at which <paramref name="span"/> of time by day has passed since <paramref name="moment"/>, UTC.</summary>
    public DateTime AddByDay(DateTime moment, TimeSpan span)
    {
        for (var at = ByDay(moment); ; at = ByDay(at))
        {
            var tonight = Utc(InCity(at).DateTime.Date + Evening);
            if (at + span <= tonight) return at + span;
            span -= tonight - at;
            at = tonight;
        }
    }

    DateTime Utc(DateTime local) => TimeZoneInfo.ConvertTimeToUtc(local, zone);
}
