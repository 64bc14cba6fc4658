using System.Globalization;
using Learning.City;
using Learning.Lectures;
using Learning.Places;
using LearningBot.Staff.Manner;

namespace LearningBot.Staff.Lectures;

/// <summary>How pages speak of sessions and lectures.</summary>
sealed class SessionWords(Said said, CityPack city, CityClock clock)
{
    /// <summary>The address of a page about one session.</summary>
    public static string Address(string page, string session) => $"{StaffConsole.Root}/lectures/{page}/{Uri.EscapeDataString(session)}";

    /// <summary>The city's day of a session.</summary>
    public DateOnly Day(Session session) => DateOnly.FromDateTime(clock.InCity(session.StartsAt).DateTime);

    /// <summary>From when to when, as the city's clocks show it.</summary>
    public string Hours(Session session) => $"{Clock(session.StartsAt)}–{Clock(session.EndsAt)}";

    /// <summary>A time of day.</summary>
    public string Clock(DateTime moment) => clock.InCity(moment).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Where it is held.</summary>
    public string Where(Session session, Place? place) => place is not null ? said.In(place.Name)
        : session.District is { } district ? said["lectures.live.district", District(district)] : said["lectures.live.city"];

    /// <summary>In person or live.</summary>
    public string Held(Mode mode) => said[mode == Mode.Live ? "lectures.mode.live" : "lectures.mode.room"];

    /// <summary>Seats taken of all there are.</summary>
    public string Seats(Session session) => session.Capacity is { } all
        ? said["lectures.seats.of", session.Booked + session.Held, all]
        : said["lectures.seats.any", session.Booked];

    /// <summary>The name of a theme.</summary>
    public string Theme(string id) => city.Themes.FirstOrDefault(it => it.Id == id) is { } theme ? said.In(theme.Name) : id;

    /// <summary>The name of an age band; <paramref name="id"/> null when none was told.</summary>
    public string Band(string? id) => id is null ? said["lectures.band.none"] : city.Bands.FirstOrDefault(it => it.Id == id) is { } band ? said.In(band.Name) : id;

    /// <summary>The ages that a lecture suits.</summary>
    public string Bands(Lecture lecture) => lecture.Bands.Count == 0 ? said["lectures.bands.all"] : string.Join(said["lectures.comma"], lecture.Bands.Select(Band));

    /// <summary>Who is told of a change, in numbers.</summary>
    public string Told(SessionSheet sheet) => sheet.Told == 0 ? said["lectures.told.none"]
        : said["lectures.told", sheet.Told - sheet.Watching, sheet.Seats] + (sheet.Watching > 0 ? said["lectures.told.watching", sheet.Watching] : "");

    string District(string id) => city.Districts.FirstOrDefault(it => it.Id == id) is { } district ? said.In(district.Name) : id;
}
