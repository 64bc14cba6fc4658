using Learning.City;
using Learning.Places;

namespace Learning.Sample;

/// <summary>Invents places: where they lie, their addresses and telephones, and names that are marked as samples. An address is never told without the name.</summary>
sealed class PlaceMaker(Words words, int firstPhone = 0)
{
    readonly Dice dice = new("addresses");
    readonly Dice where = new("neighbourhoods");
    readonly Dictionary<PlaceKind, Spread> spreads = [];
    readonly Dictionary<(PlaceKind, string), int> counts = [];
    int phones = firstPhone;

    /// <summary>A new place.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="district">Where it lies.</param>
    /// <param name="name">Its name without the mark.</param>
    public Place Make(PlaceKind kind, District district, Bilingual name)
    {
        if (!spreads.TryGetValue(kind, out var spread))
            spreads[kind] = spread = new Spread(new Dice($"where {kind}"));
        var at = spread.In(district);
        var number = counts[(kind, district.Id)] = counts.GetValueOrDefault((kind, district.Id)) + 1;
        return new Place
        {
            Id = $"sample-{Code(kind)}-{district.Id}-{number}",
            Kind = kind,
            Name = Mark.Of(name),
            District = district.Id,
            Address = Address(district),
            Phone = Phone(),
            Longitude = at.Longitude,
            Latitude = at.Latitude,
            Hours = Hours(kind),
            Access = Access(number),
            Sample = true,
        };
    }

    /// <summary>A new place about where a neighbourhood lies.</summary>
    public Place Make(PlaceKind kind, District district, Bilingual name, SampleArea area)
    {
        var place = Make(kind, district, name);
        place.Longitude = area.Longitude + (where.Normal() * 0.003);
        place.Latitude = area.Latitude + (where.Normal() * 0.003);
        return place;
    }

    static Bilingual Hours(PlaceKind kind) => kind switch
    {
        PlaceKind.UrbanBookHouse => new("每天 9:00—21:00", "Daily 9:00–21:00"),
        PlaceKind.CommunityBookHouse => new("周二至周日 9:00—18:00", "Tuesday to Sunday 9:00–18:00"),
        PlaceKind.RuralBookHouse => new("周一至周五 9:00—17:00，周六 9:00—12:00", "Monday to Friday 9:00–17:00, Saturday 9:00–12:00"),
        _ => new("周一至周六 8:30—17:30", "Monday to Saturday 8:30–17:30"),
    };

    // Of every fourth place nothing is known, as in a real city.
    static Bilingual? Access(int number) => (number % 4) switch
    {
        1 => new("门口有坡道，一楼就是活动室。", "A ramp at the door; the room is on the ground floor."),
        2 => new("有电梯和坡道，门口有盲道。", "A lift and a ramp; tactile paving leads to the door."),
        3 => new("门口有三级台阶，按铃有人帮忙。", "Three steps at the door; ring, and somebody helps."),
        _ => null,
    };

    Bilingual Address(District district)
    {
        var (first, road, number) = (dice.Of(words.First), dice.Of(words.Roads), 1 + dice.Below(398));
        return new Bilingual(
            $"{district.Name.Zh}{first.Zh}{road.Zh}{number}号", $"{number} {first.En} {road.En}, {district.Name.En}");
    }

    // No telephone of the city begins with four zeros, so that nobody is ever rung up.
    string Phone() => $"027-0000{++phones:D4}";

    static string Code(PlaceKind kind) => kind switch
    {
        PlaceKind.CityCollege => "city",
        PlaceKind.DistrictCollege => "college",
        PlaceKind.StreetSchool => "school",
        PlaceKind.TeachingPoint => "point",
        PlaceKind.UrbanBookHouse => "urban",
        PlaceKind.CommunityBookHouse => "community",
        PlaceKind.RuralBookHouse => "rural",
    };
}

/// <summary>The mark that tells an invented name or title from a real one, in each language.</summary>
static class Mark
{
    /// <summary>The name with its mark.</summary>
    public static Bilingual Of(Bilingual name) => new(name.Zh + "（示例）", name.En + " (sample)");

    /// <summary>True when both languages carry it; speakers carry theirs in front.</summary>
    public static bool Is(Bilingual name) =>
        name.Zh.Contains("示例", StringComparison.Ordinal) && name.En.Contains("sample", StringComparison.OrdinalIgnoreCase);
}
