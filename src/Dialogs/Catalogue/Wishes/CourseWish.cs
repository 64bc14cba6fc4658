using System.Collections.ObjectModel;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Learning;
using Learning.Catalogue;

namespace Dialogs.Catalogue.Wishes;

/// <summary>What a person has wished of the catalogue so far, in the catalogue's own values. It is a value: every message makes a new one.</summary>
public sealed record CourseWish
{
    /// <summary>No wish.</summary>
    public static CourseWish None { get; } = new();

    /// <summary>Column by column the values that will do, word for word as in the catalogue, in the order they were said.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Facets { get; init; } = ReadOnlyDictionary<string, IReadOnlyList<string>>.Empty;

    /// <summary>Column by column the values that are not wanted.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Without { get; init; } = ReadOnlyDictionary<string, IReadOnlyList<string>>.Empty;

    /// <summary>Limits on columns that hold numbers, such as <c>price</c>.</summary>
    public IReadOnlyDictionary<string, NumberRange> Numbers { get; init; } = ReadOnlyDictionary<string, NumberRange>.Empty;

    /// <summary>Column by column the person's own words for it, such as "园区或吴中区"; there for every column of <see cref="Facets"/>.</summary>
    public IReadOnlyDictionary<string, string> Said { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>What it should be about beyond the columns, in the person's words, such as "书法"; null when nothing.</summary>
    public string? Words { get; init; }

    /// <summary>True when nothing has been wished.</summary>
    [JsonIgnore]
    public bool IsNone => Facets.Count == 0 && Without.Count == 0 && Numbers.Count == 0 && Words is null;

    /// <summary>The wish as the catalogue is asked for it.</summary>
    /// <param name="language">The language of the items; null for any.</param>
    /// <param name="kinds">The kinds looked for; empty for any.</param>
    public CatalogueWish In(Language? language, params IReadOnlyList<ItemKind> kinds) => new()
    {
        Language = language,
        Kinds = kinds,
        Facets = Facets,
        Without = Without,
        Numbers = Numbers,
        Words = Words,
    };

    /// <summary>The wish without what was said of a column.</summary>
    public CourseWish Drop(string column) => this with
    {
        Facets = Less(Facets, column),
        Without = Less(Without, column),
        Numbers = Less(Numbers, column),
        Said = Less(Said, column),
    };

    /// <summary>The wish with these values for a column instead of what was said of it before.</summary>
    public CourseWish With(string column, IReadOnlyList<string> values, string said)
    {
        var rest = Drop(column);
        return rest with { Facets = More(rest.Facets, column, values), Said = More(rest.Said, column, said) };
    }

    /// <summary>Writes the wish, to be kept in a slot.</summary>
    public string Keep() => JsonSerializer.Serialize(this, WishJson.Relaxed.CourseWish);

    /// <summary>Reads what was written; null when it can no longer be read.</summary>
    public static CourseWish? Recall(string kept)
    {
        try
        {
            return JsonSerializer.Deserialize(kept, WishJson.Relaxed.CourseWish);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal static IReadOnlyDictionary<string, T> More<T>(IReadOnlyDictionary<string, T> all, string column, T value) =>
        new Dictionary<string, T>(all) { [column] = value };

    static IReadOnlyDictionary<string, T> Less<T>(IReadOnlyDictionary<string, T> all, string column)
    {
        if (!all.ContainsKey(column)) return all;
        var rest = new Dictionary<string, T>(all);
        rest.Remove(column);
        return rest;
    }
}

[JsonSerializable(typeof(CourseWish))]
sealed partial class WishJson : JsonSerializerContext
{
    public static WishJson Relaxed { get; } = new(new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
