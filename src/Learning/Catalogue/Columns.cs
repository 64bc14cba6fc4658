using System.Text.Encodings.Web;
using System.Text.Json;
using Learning.City;

namespace Learning.Catalogue;

/// <summary>Draws rows of one heading as items.</summary>
sealed class Columns
{
    // Chinese is kept as it is written: escaped it would take twice the room.
    internal static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly string[] names;
    readonly bool sample;
    readonly IReadOnlyDictionary<Known, int> known;

    Columns(string[] names, bool sample) => (this.names, this.sample, known) = (names, sample, KnownColumns.In(names));

    public static Columns Of(Heading heading) => new(Read(heading.Columns), heading.Sample);

    /// <summary>Names or values as they are kept.</summary>
    public static string Written(IEnumerable<string> texts) => JsonSerializer.Serialize(texts, Plain);

    /// <summary>Names or values that were kept.</summary>
    public static string[] Read(string kept) => JsonSerializer.Deserialize<string[]>(kept)!;

    /// <summary>The item that a row says.</summary>
    public Item Draw(ItemRow row, CityClock clock)
    {
        var values = Read(row.Values);
        string? Text(Known column) =>
            known.TryGetValue(column, out var at) && at < values.Length && values[at].Length > 0 ? values[at] : null;
        return new Item
        {
            Kind = row.Kind,
            Id = row.Code,
            Language = row.Language,
            Title = Text(Known.Title) ?? row.Code,
            Summary = Text(Known.Summary),
            Author = Text(Known.Author),
            Provider = Text(Known.Provider),
            Level = Text(Known.Level),
            Subject = Text(Known.Subject),
            Audience = Text(Known.Audience),
            Minutes = Values.Minutes(Text(Known.Minutes)),
            Link = Text(Known.Link),
            ValidUntil = Values.Day(Text(Known.ValidUntil)),
            PlaceId = Text(Known.Place),
            StartsAt = Values.Moment(Text(Known.StartsAt), clock),
            EndsAt = Values.Moment(Text(Known.EndsAt), clock),
            Fields = Fields(values),
            Sample = sample,
        };
    }

    /// <summary>The item's title.</summary>
    public string Title(ItemRow row) =>
        known.TryGetValue(Known.Title, out var at) && Read(row.Values) is var values && at < values.Length ? values[at] : row.Code;

    List<Field> Fields(string[] values)
    {
        var fields = new List<Field>(values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i].Length > 0) fields.Add(new(names[i], values[i]));
        }
        return fields;
    }
}
