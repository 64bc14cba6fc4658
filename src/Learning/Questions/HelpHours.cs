using Learning.City;
using Learning.Places;

namespace Learning.Questions;

/// <summary>Knows when somebody is there to answer. Hours that cannot be reckoned with promise nothing.</summary>
public sealed class HelpHours(CityClock clock, LearningOptions options)
{
    readonly OpeningHours? hours = options.HelpHours is { } said ? OpeningHours.Read(said.Zh) ?? OpeningHours.Read(said.En) : null;

    /// <summary>From when on somebody is there, in the city's time: now when they are there now, else when they come next; null when nobody can say.</summary>
    public DateTimeOffset? SomebodyFrom()
    {
        var now = clock.InCity(clock.Now);
        return hours?.OpenUntil(now) is null ? hours?.OpensAt(now) : now;
    }
}
