using Learning.City;

namespace LearningBot.Commands.Checks;

/// <summary>Looks at the city pack.</summary>
static class CheckCity
{
    /// <summary>What was found; the pack when it is sound.</summary>
    public static (Finding Finding, CityPack? City) Of(IConfiguration configuration, TimeProvider time)
    {
        try
        {
            var city = Settings.Learning(configuration).City;
            var now = TimeZoneInfo.ConvertTime(time.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(city.TimeZone));
            return (new(Standing.Well, "city",
                $"{city.Name.En}: {city.Districts.Count} districts, {city.Themes.Count} themes, {city.Bands.Count} ages; it is {now:yyyy-MM-dd HH:mm} there."), city);
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return (new(Standing.Broken, "city", e is FileNotFoundException ? Missing() : e.Message), null);
        }
    }

    static string Missing()
    {
        var packs = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "content", "cities"), "*.json");
        return $"There is no such city pack. City:Pack may be: {string.Join(", ", packs.Select(Path.GetFileNameWithoutExtension))}.";
    }
}
