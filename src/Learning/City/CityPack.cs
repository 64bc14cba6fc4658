using System.Text.Json;

namespace Learning.City;

/// <summary>What is particular to one city, read from a file under <c>content/cities</c>: its districts, lecture themes and age bands.</summary>
public sealed record CityPack
{
    /// <summary>The city's name.</summary>
    public required Bilingual Name { get; init; }

    /// <summary>The city's IANA time zone; every hour shown to people is in it.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Districts and zones, in the order people list them.</summary>
    public required IReadOnlyList<District> Districts { get; init; }

    /// <summary>What lectures are about.</summary>
    public required IReadOnlyList<Theme> Themes { get; init; }

    /// <summary>Ages of children, youngest first; the only thing ever kept about a child.</summary>
    public required IReadOnlyList<AgeBand> Bands { get; init; }

    /// <summary>Reads a pack.</summary>
    /// <exception cref="InvalidDataException">The file is not a city pack; the message says what is missing.</exception>
    public static CityPack Load(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<CityPack>(File.ReadAllText(file), JsonSerializerOptions.Web)
                ?? throw new InvalidDataException($"{file} is empty; a city pack is a JSON object.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{file} is not a city pack: {e.Message}", e);
        }
    }
}

/// <summary>A district or functional zone.</summary>
/// <param name="Id">Stable id, such as <c>wuchang</c>.</param>
/// <param name="Name">The name people see.</param>
/// <param name="Words">Other words for it that people use, in both languages, such as "光谷" or "Optics Valley".</param>
public sealed record District(string Id, Bilingual Name, IReadOnlyList<string> Words);

/// <summary>A theme of family-education lectures.</summary>
/// <param name="Id">Stable id, such as <c>emotions</c>.</param>
/// <param name="Name">The name people see.</param>
/// <param name="Words">Words that mean this theme when a person uses them, in both languages, such as "脾气" or "tantrum".</param>
/// <param name="Bands">Ids of the age bands it suits.</param>
public sealed record Theme(string Id, Bilingual Name, IReadOnlyList<string> Words, IReadOnlyList<string> Bands);

/// <summary>An age band of children.</summary>
/// <param name="Id">Stable id, such as <c>6-12</c>.</param>
/// <param name="Name">The name people see.</param>
/// <param name="Words">Words for it, in both languages, such as "小学" or "primary school"; grades and years are read by rule.</param>
/// <param name="FromAge">Youngest age in years; null when the band is about no age.</param>
/// <param name="ToAge">First age in years no longer in the band; null likewise.</param>
public sealed record AgeBand(string Id, Bilingual Name, IReadOnlyList<string> Words, int? FromAge, int? ToAge);
