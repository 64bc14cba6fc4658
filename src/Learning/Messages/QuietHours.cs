using Learning.City;

namespace Learning.Messages;

/// <summary>When somebody is not written to, besides the usual night.</summary>
/// <param name="Elder">True for who uses the view for elderly residents.</param>
/// <param name="From">Beginning of the hours that they chose; null for none.</param>
/// <param name="To">Their end; before the beginning when they go over midnight.</param>
public readonly record struct Rest(bool Elder, TimeOnly? From = null, TimeOnly? To = null);

/// <summary>
/// The hours in which nobody is written to unasked: 21:00 to 08:00, and for elderly residents also 12:00 to 14:00, when many rest (both in the city's
/// time). Hours that somebody chose take the night's place when they go over midnight, and else are kept besides.
/// </summary>
public sealed class QuietHours(CityClock clock)
{
    /// <summary>So long before quiet begins a message leaves that would fall into it.</summary>
    public static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    static readonly (TimeSpan From, TimeSpan To) night = (CityClock.Evening, CityClock.Morning + TimeSpan.FromDays(1));
    static readonly (TimeSpan From, TimeSpan To) noon = (TimeSpan.FromHours(12), TimeSpan.FromHours(14));

    /// <summary>When the quiet ends in which a moment lies, UTC; null when it lies in none.</summary>
    /// <param name="moment">The moment, UTC.</param>
    /// <param name="rest">When the person rests.</param>
    public DateTime? EndsAfter(DateTime moment, Rest rest)
    {
        DateTime? end = null;
        while (Around(end ?? moment, rest) is { } quiet) end = quiet.To;
        return end;
    }

    /// <summary>The moment itself, or shortly before the quiet in which it lies, UTC.</summary>
    /// <param name="moment">The moment, UTC.</param>
    /// <param name="rest">When the person rests.</param>
    public DateTime OrBefore(DateTime moment, Rest rest)
    {
        while (Around(moment, rest) is { } quiet) moment = quiet.From - Margin;
        return moment;
    }

    (DateTime From, DateTime To)? Around(DateTime moment, Rest rest)
    {
        var day = clock.InCity(moment).Date;
        foreach (var hours in Of(rest))
        {
            if ((In(day.AddDays(-1), hours, moment) ?? In(day, hours, moment)) is { } quiet) return quiet;
        }
        return null;
    }

    static IEnumerable<(TimeSpan From, TimeSpan To)> Of(Rest rest)
    {
        var overMidnight = rest.From > rest.To;
        if (!overMidnight) yield return night;
        if (rest is { From: { } from, To: { } to }) yield return (from.ToTimeSpan(), to.ToTimeSpan() + TimeSpan.FromDays(overMidnight ? 1 : 0));
        if (rest.Elder) yield return noon;
    }

    (DateTime From, DateTime To)? In(DateTime day, (TimeSpan From, TimeSpan To) quiet, DateTime moment)
    {
        var (from, to) = (clock.Local(day + quiet.From).UtcDateTime, clock.Local(day + quiet.To).UtcDateTime);
        return moment >= from && moment < to ? (from, to) : null;
    }
}
