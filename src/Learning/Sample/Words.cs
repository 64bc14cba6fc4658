using System.Text.Json;

namespace Learning.Sample;

/// <summary>The words that invented names and titles are made of, each in both languages.</summary>
sealed record Words
{
    /// <summary>Invented speakers, already marked as samples.</summary>
    public required IReadOnlyList<Bilingual> Speakers { get; init; }

    /// <summary>First parts of the names of communities, streets and villages.</summary>
    public required IReadOnlyList<Bilingual> First { get; init; }

    /// <summary>Last parts of communities' names.</summary>
    public required IReadOnlyList<Bilingual> Second { get; init; }

    /// <summary>Nothing, and the four directions: what tells two communities of one name apart.</summary>
    public required IReadOnlyList<Bilingual> Sides { get; init; }

    /// <summary>Last parts of streets' names.</summary>
    public required IReadOnlyList<Bilingual> Roads { get; init; }

    /// <summary>Last parts of villages' names.</summary>
    public required IReadOnlyList<Bilingual> Villages { get; init; }

    /// <summary>How a talk may be given.</summary>
    public required IReadOnlyList<Bilingual> Angles { get; init; }

    /// <summary>Titles of talks, by theme id.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<Bilingual>> Talks { get; init; }

    /// <summary>The words that come with the program.</summary>
    public static Words Read()
    {
        using var file = typeof(Words).Assembly.GetManifestResourceStream("Learning.Sample.words.json")!;
        return JsonSerializer.Deserialize<Words>(file, JsonSerializerOptions.Web)!;
    }

    /// <summary>Every name of a first part and one of <paramref name="last"/>, plain ones before those with a direction.</summary>
    public IEnumerable<Bilingual> Names(IReadOnlyList<Bilingual> last, Dice dice) =>
        Sides.GroupBy(side => side.Zh.Length).OrderBy(group => group.Key).SelectMany(sides => dice.Shuffled(
            from side in sides
            from one in First
            from other in last
            select new Bilingual(one.Zh + other.Zh + side.Zh, $"{one.En} {other.En}{side.En}")));
}
