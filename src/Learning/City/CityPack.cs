using System.Text.Json;
using Learning.Places;

namespace Learning.City;

/// <summary>What is particular to one city, read from a file under <c>content/cities</c>: its districts, lecture themes and age bands.</summary>
public sealed record CityPack
{
    /// <summary>The city's name.</summary>
    public required Bilingual Name { get; init; }

    /// <summary>The city's IANA time zone; every hour shown to people is in it.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The country it lies in, by its two letters in ISO 3166-1, such as <c>CN</c>.</summary>
    public required string Country { get; init; }

    /// <summary>Districts and zones, in the order people list them.</summary>
    public required IReadOnlyList<District> Districts { get; init; }

    /// <summary>Parts of the city that people name and that are no district, such as "汉口".</summary>
    public IReadOnlyList<Area> Areas { get; init; } = [];

    /// <summary>Spots that people name when they say where they are, such as a station; empty for none.</summary>
    public IReadOnlyList<Landmark> Landmarks { get; init; } = [];

    /// <summary>Reading columns that people can subscribe to; empty for none.</summary>
    public IReadOnlyList<ReadingColumn> Columns { get; init; } = [];

    /// <summary>What lectures are about.</summary>
    public required IReadOnlyList<Theme> Themes { get; init; }

    /// <summary>Ages of children, youngest first; the only thing ever kept about a child.</summary>
    public required IReadOnlyList<AgeBand> Bands { get; init; }

    /// <summary>How many elderly residents there are; null when not known.</summary>
    public Elders? Elders { get; init; }

    /// <summary>How much of each kind the whole sample city holds; the districts' parts add up to it. Null when there is no sample city.</summary>
    public SampleCounts? SampleTotals { get; init; }

    /// <summary>Reads a pack and checks it.</summary>
    /// <exception cref="InvalidDataException">The file is not a sound city pack; the message says what is the matter.</exception>
    public static CityPack Load(string file)
    {
        var pack = Read(file);
        var faults = PackFaults.Of(pack);
        return faults.Count == 0
            ? pack
            : throw new InvalidDataException($"{file} is not a sound city pack: {string.Join(" ", faults)}");
    }

    static CityPack Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<CityPack>(File.ReadAllText(file), json)
                ?? throw new InvalidDataException($"{file} is empty; a city pack is a JSON object.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{file} is not a city pack: {e.Message}", e);
        }
    }

    static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };
}

/// <summary>A district or functional zone. Its name and its words are never those of another district, area, theme or age band.</summary>
/// <param name="Id">Stable id, such as <c>wuchang</c>.</param>
/// <param name="Name">The name people see.</param>
/// <param name="Words">Other words for it that people use, in both languages, such as "光谷" or "Optics Valley".</param>
/// <param name="Centre">The middle of its built-up part.</param>
/// <param name="RadiusKm">How far from the centre its places lie, in kilometres.</param>
/// <param name="Population">Residents, by the last census.</param>
public sealed record District(
    string Id, Bilingual Name, IReadOnlyList<string> Words, Point Centre, double RadiusKm, int Population)
{
    /// <summary>How much of each kind the sample city holds here; null when nothing.</summary>
    public SampleCounts? Sample { get; init; }
}

/// <summary>Residents of 60 years and more.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Source">Where the number is from.</param>
public sealed record Elders(int Count, Bilingual Source);

/// <summary>A part of the city that people name and that lies in several districts.</summary>
/// <param name="Id">Stable id, such as <c>hankou</c>.</param>
/// <param name="Name">The name people see.</param>
/// <param name="Words">Other words for it that people use, in both languages.</param>
/// <param name="Districts">Ids of its districts.</param>
public sealed record Area(string Id, Bilingual Name, IReadOnlyList<string> Words, IReadOnlyList<string> Districts);

/// <summary>A spot that people name when they say where they are. Unlike other words, its words may be words of its district too.</summary>
/// <param name="Id">Stable id, such as <c>xudong</c>.</param>
/// <param name="Name">The name people see.</param>
/// <param name="Words">Other words for it that people use, in both languages.</param>
/// <param name="District">Id of the district it lies in.</param>
/// <param name="Point">Where it is; a few hundred metres do not matter, as people mean the surroundings.</param>
public sealed record Landmark(string Id, Bilingual Name, IReadOnlyList<string> Words, string District, Point Point);

/// <summary>A column of the city's reading programme that appears again and again.</summary>
/// <param name="Id">Stable id, such as <c>humanistic-wuhan</c>.</param>
/// <param name="Name">The name people see.</param>
/// <param name="Words">Other words for it that people use, in both languages.</param>
public sealed record ReadingColumn(string Id, Bilingual Name, IReadOnlyList<string> Words);

/// <summary>A theme of family-education lectures.</summary>
/// <param name="Id">Stable id, such as <c>emotions</c>.</param>
/// <param name="Name">The name people see.</param>
/// <param name="Words">
/// Words that mean this theme when a person uses them, in both languages, such as "脾气" or "tantrum". Where a word of one theme
/// lies within a word of another ("压力" in "考试压力") the longer is meant.
/// </param>
/// <param name="Bands">Ids of the age bands it suits; with <see cref="AgeBand.All"/> among them it suits every age.</param>
public sealed record Theme(string Id, Bilingual Name, IReadOnlyList<string> Words, IReadOnlyList<string> Bands);

/// <summary>An age band of children.</summary>
/// <param name="Id">Stable id, such as <c>6-12</c>.</param>
/// <param name="Name">The name people see.</param>
/// <param name="Words">Words for it, in both languages, such as "小学" or "primary school"; grades and years are read by rule.</param>
/// <param name="FromAge">Youngest age in years; null when the band is about no age.</param>
/// <param name="ToAge">First age in years no longer in the band; null likewise.</param>
public sealed record AgeBand(string Id, Bilingual Name, IReadOnlyList<string> Words, int? FromAge, int? ToAge)
{
    /// <summary>Id of the band that is about no age in particular.</summary>
    public const string All = "all";
}
