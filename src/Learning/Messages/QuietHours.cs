using Learning.City;

namespace Learning.Messages;

/// <summary>
/// The hours in which nobody is written to unasked: 21:00 to 08:00, and for elderly residents also 12:00 to 14:00, when many rest (both in the city's
/// time).
/// </summary>
public sealed class QuietHours(CityClock clock)
{
    /// <summary>So long before quiet begins a message leaves that would fall into it.</summary>
    public static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    static readonly (TimeSpan From, TimeSpan To) night = (CityClock.Evening, CityClock.Morning + TimeSpan.FromDays(1));
    static readonly (TimeSpan From, TimeSpan To) noon = (TimeSpan.FromHours(12), TimeSpan.FromHours(14));

    /// <summary>When the quiet ends in which a moment lies, UTC; null when it lies in none.</summary>
    /// <param name="moment">The moment, UTC.</param>
    /// <param name="elder">True for who uses the view for elderly residents.</param>
    public DateTime? EndsAfter(DateTime moment, bool elder) => Around(moment, elder)?.To;

    /// <summary>The moment itself, or shortly before the quiet in which it lies, UTC.</summary>
    /// <param name="moment">The moment, UTC.</param>
    /// <param name="elder">True for who uses the view for elderly residents.</param>
    public DateTime OrBefore(DateTime moment, bool elder) => Around(moment, elder) is { } quiet ? quiet.From - Margin : moment;

    (DateTime From, DateTime To)? Around(DateTime moment, bool elder)
    {
        var day = clock.InCity(moment).Date;
        return In(day.AddDays(-1), night, moment) ?? In(day, night, moment) ?? (elder ? In(day, noon, moment) : null);
    }

    (DateTime From, DateTime To)? In(DateTime day, (TimeSpan From, TimeSpan To) quiet, DateTime moment)
    {
        var (from, to) = (clock.Local(day + quiet.From).UtcDateTime, clock.Local(day + quiet.To).UtcDateTime);
        return moment >= from && moment < to ? (from, to) : null;
    }
}
