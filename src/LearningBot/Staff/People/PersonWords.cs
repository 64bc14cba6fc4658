using System.Globalization;
using Learning.City;
using Learning.People;
using LearningBot.Channels.DirectLine;
using LearningBot.People;
using LearningBot.Staff.Manner;

namespace LearningBot.Staff.People;

/// <summary>How the console names people: never by more than the end of their number and their district.</summary>
sealed class PersonWords(Said said, CityPack city)
{
    /// <summary>A person, masked.</summary>
    public string Label(long person) => said["people.label", (person % 10_000).ToString("D4", CultureInfo.InvariantCulture)];

    /// <summary>A district's name; where none is known, that.</summary>
    public string District(string? id) => city.Districts.FirstOrDefault(it => it.Id == id) is { } district ? said.In(district.Name) : id ?? said["people.district.none"];

    /// <summary>Channels, by their names.</summary>
    public string Channels(IEnumerable<string> channels)
    {
        var names = channels.Select(it => it == DirectLineChannel.Name ? said["people.web"] : it).ToList();
        return names.Count == 0 ? said["none"] : string.Join(said["people.and"], names);
    }

    /// <summary>A word that people read about their own data.</summary>
    public string Own(string key) => DataPage.Words.In(said.Language)[key];

    /// <summary>What they chose about messages.</summary>
    public IReadOnlyList<string> Choices(PersonData kept)
    {
        if (kept.Choices is not { } chosen) return [];
        List<string> all = [];
        if (chosen.StoppedAt is { } stopped) all.Add(said["people.stopped", stopped.UtcDateTime]);
        if (chosen.PausedUntil is { } paused) all.Add(said["people.paused", paused.UtcDateTime]);
        if (chosen.NoReminders) all.Add(Own("choice.StopReminders"));
        if (chosen.NoOffers) all.Add(Own("choice.StopOffers"));
        if (chosen.NoNews) all.Add(Own("choice.StopNews"));
        if (chosen.NoRatings) all.Add(Own("choice.StopRatings"));
        return all;
    }
}
