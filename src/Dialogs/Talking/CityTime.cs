namespace Dialogs.Talking;

/// <summary>The city's clock.</summary>
/// <param name="clock">The clock.</param>
/// <param name="zone">The city's time zone.</param>
public sealed class CityTime(TimeProvider clock, TimeZoneInfo zone)
{
    /// <summary>Now, in the city's time zone.</summary>
    public DateTimeOffset Now => TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone);

    /// <summary>The moment in the city's time zone.</summary>
    public DateTimeOffset Local(DateTime wall) => new(wall, zone.GetUtcOffset(wall));
}
