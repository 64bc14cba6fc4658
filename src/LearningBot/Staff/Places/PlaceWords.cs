using System.Globalization;
using Learning.City;
using Learning.Places;
using LearningBot.Staff.Manner;

namespace LearningBot.Staff.Places;

/// <summary>How pages speak of places.</summary>
sealed class PlaceWords(Said said, CityPack city, CityClock clock)
{
    /// <summary>The address of a page about one.</summary>
    public static string Address(string page, string id) => $"{StaffConsole.Root}/places/{page}/{Uri.EscapeDataString(id)}";

    /// <summary>A district's name.</summary>
    public string District(string id) => city.Districts.FirstOrDefault(it => it.Id == id) is { } district ? said.In(district.Name) : id;

    /// <summary>A point, north first, as maps write it, and what it is measured by.</summary>
    public string Point(Point point) => said["places.point", Degrees(point.Latitude), Degrees(point.Longitude), said.Word(point.Datum)];

    /// <summary>Whether it is open now, as the bot tells people; what it can only read out to them is said too.</summary>
    public string Now(Place place)
    {
        if (place.Hours is not { } words) return said["places.hours.none"];
        if ((OpeningHours.Read(words.Zh) ?? OpeningHours.Read(words.En)) is not { } hours) return said["places.hours.words"];
        var now = clock.InCity(clock.Now);
        return hours.OpenUntil(now) is { } until ? said["places.hours.open", until.ToString("HH:mm", CultureInfo.InvariantCulture)]
            : hours.OpensAt(now) is { } opens ? said["places.hours.closed", opens.UtcDateTime] : said["places.hours.words"];
    }

    static string Degrees(double degrees) => degrees.ToString("F6", CultureInfo.InvariantCulture);
}
