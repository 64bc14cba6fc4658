using Learning.Catalogue;

namespace Dialogs.Catalogue.Wishes;

/// <summary>How the values of a column are spoken of.</summary>
enum ColumnKind
{
    /// <summary>By their names.</summary>
    Names,

    /// <summary>They are days of the week.</summary>
    Weekdays,

    /// <summary>They are parts of the day.</summary>
    PartsOfDay,

    /// <summary>They differ in a number only: grades, stages.</summary>
    Numbered,
}

/// <summary>A column by which the catalogue is narrowed, and what people may call its values.</summary>
sealed class Column
{
    static readonly string[] notWishedBy = ["title", "id", "summary", "link", "valid_until", "start_time", "end_time", "start_date", "end_date", "price", "times", "hours", "minutes", "address"];

    Column(Facet facet, ColumnKind kind)
    {
        Name = facet.Column;
        Values = facet.Values;
        Kind = kind;
        Words = ColumnWords.Of(facet.Column);
    }

    /// <summary>Its name, word for word.</summary>
    public string Name { get; }

    /// <summary>Its values, word for word.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>How its values are spoken of.</summary>
    public ColumnKind Kind { get; }

    /// <summary>What it is about; null when not known.</summary>
    public ColumnWords? Words { get; }

    /// <summary>True when a person can be free or not, or near or not: "周六不行" excludes, "英语不行" does not.</summary>
    public bool IsOfTimeOrPlace => IsOfTime || IsOfPlace;

    /// <summary>True for days and parts of days.</summary>
    public bool IsOfTime => Kind is ColumnKind.Weekdays or ColumnKind.PartsOfDay;

    /// <summary>True for parts of the city and houses in it.</summary>
    public bool IsOfPlace => Words?.Id is "area" or "campus" or "address";

    /// <summary>The column that a facet is; null when people do not narrow by it.</summary>
    public static Column? Of(Facet facet)
    {
        if (facet.Values.Count == 0 || notWishedBy.Contains(ColumnWords.Of(facet.Column)?.Id)) return null;
        if (facet.Values.All(IsFigures)) return null;
        var tokens = facet.Values.Select(value => Token.In(Understanding.Heard.Tidy(value))).ToList();
        var column = Days.Of(facet, tokens) ?? Numbered.Of(facet, tokens);
        return column is not null ? column : Names(facet, tokens);
    }

    /// <summary>The ways to say the values, with what each means.</summary>
    public IEnumerable<Form> Forms { get; private set; } = [];

    internal static Column Of(Facet facet, ColumnKind kind, IEnumerable<Form> forms)
    {
        var column = new Column(facet, kind);
        column.Forms = forms.Select(form => form with { Column = column }).ToList();
        return column;
    }

    static Column Names(Facet facet, IReadOnlyList<List<Token>> tokens) => Of(facet, ColumnKind.Names, NameForms.Of(facet.Values, tokens));

    static bool IsFigures(string value) => value.All(c => char.IsAsciiDigit(c) || c is '.' or '-' or '/' or ':' or ' ' or ',');
}

/// <summary>One way to say a value, or several at once.</summary>
/// <param name="Words">Token by token.</param>
/// <param name="Values">What it means, word for word as in the catalogue.</param>
/// <param name="Rank">3 for the whole value, 2 without what the column's values share, 1 for a part that only this value has.</param>
sealed record Form(IReadOnlyList<string> Words, IReadOnlyList<string> Values, int Rank)
{
    /// <summary>The column it speaks of.</summary>
    public Column? Column { get; init; }
}
