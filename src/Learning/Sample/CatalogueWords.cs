using System.Text.Json;

namespace Learning.Sample;

/// <summary>A neighbourhood in which courses of the sample city are held; about where it lies, in GCJ-02 degrees.</summary>
sealed record SampleArea(Bilingual Name, string District, double Longitude, double Latitude);

/// <summary>A subject of courses.</summary>
/// <param name="Name">Its name.</param>
/// <param name="For">The audiences it is for, a key of <see cref="CatalogueWords.Audiences"/>.</param>
/// <param name="Forms">What courses on it are called.</param>
sealed record SampleSubject(Bilingual Name, string For, IReadOnlyList<Bilingual> Forms);

/// <summary>What books, recordings and resources are about.</summary>
sealed record SampleTheme(Bilingual Name, Bilingual Subject);

/// <summary>The words that the invented catalogue is made of, each in both languages.</summary>
sealed record CatalogueWords
{
    public required IReadOnlyList<SampleArea> Areas { get; init; }

    public required IReadOnlyList<SampleSubject> Subjects { get; init; }

    public required IReadOnlyDictionary<string, IReadOnlyList<Bilingual>> Audiences { get; init; }

    public required IReadOnlyList<Bilingual> Levels { get; init; }

    /// <summary>The days of the week, from Monday.</summary>
    public required IReadOnlyList<Bilingual> Days { get; init; }

    /// <summary>Morning, afternoon and evening.</summary>
    public required IReadOnlyList<Bilingual> Parts { get; init; }

    public required IReadOnlyList<SampleTheme> Themes { get; init; }

    /// <summary>What kinds of books there are on a theme; in English with <c>{0}</c> for the theme.</summary>
    public required IReadOnlyList<Bilingual> Forms { get; init; }

    public required IReadOnlyList<Bilingual> Angles { get; init; }

    public required IReadOnlyList<Bilingual> AudioForms { get; init; }

    public required IReadOnlyList<Bilingual> Lessons { get; init; }

    public required IReadOnlyList<Bilingual> Media { get; init; }

    public required IReadOnlyList<Bilingual> Surnames { get; init; }

    public required IReadOnlyList<Bilingual> GivenNames { get; init; }

    /// <summary>No volume, then volumes.</summary>
    public required IReadOnlyList<Bilingual> Volumes { get; init; }

    /// <summary>The words that come with the program.</summary>
    public static CatalogueWords Read()
    {
        using var file = typeof(CatalogueWords).Assembly.GetManifestResourceStream("Learning.Sample.catalogue.json")!;
        return JsonSerializer.Deserialize<CatalogueWords>(file, JsonSerializerOptions.Web)!;
    }
}
