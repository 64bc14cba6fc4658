using Learning.City;
using Learning.Places;

namespace Learning.Sample;

/// <summary>Invents places: where they lie, their addresses and telephones, and names that are marked as samples. An address is never told without the name.</summary>
sealed class PlaceMaker(Words words)
{
    readonly Dice dice = new("addresses");
    readonly Dictionary<PlaceKind, Spread> spreads = [];
    readonly Dictionary<(PlaceKind, string), int> counts = [];
    int phones;

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
            Sample = true,
        };
    }

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
