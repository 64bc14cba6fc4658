using Learning.City;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Column = Lucene.Net.Documents.Field;

namespace Learning.Catalogue.Search;

/// <summary>Draws items as the index takes them. One thread uses it at a time.</summary>
sealed class ItemDocument : IDisposable
{
    const int longestFacet = 40;
    const int longestColumn = 60;
    const int longestText = 4000;
    const int mostDays = 400;

    static readonly FieldType terms = Frozen(new FieldType { IsIndexed = true, IsTokenized = true, OmitNorms = true, IndexOptions = IndexOptions.DOCS_ONLY });
    static readonly FieldType number = Frozen(new FieldType(Int32Field.TYPE_NOT_STORED) { NumericPrecisionStep = Names.Step });
    static readonly FieldType longNumber = Frozen(new FieldType(Int64Field.TYPE_NOT_STORED) { NumericPrecisionStep = Names.Step });
    static readonly FieldType columnNumber = Frozen(new FieldType(DoubleField.TYPE_NOT_STORED) { NumericPrecisionStep = Names.WideStep });

    readonly CityClock clock;
    readonly TermList text = new(), title = new(), author = new(), subject = new(), sound = new(), titleSound = new(), facets = new();
    readonly TermList[] lists;
    readonly string[] names = [Names.Text, Names.Title, Names.Author, Names.Subject, Names.Sound, Names.TitleSound, Names.Facet];
    readonly Document document = [];

    public ItemDocument(CityClock clock) => (this.clock, lists) = (clock, [text, title, author, subject, sound, titleSound, facets]);

    /// <summary>The document of an item, good until the next one is drawn.</summary>
    /// <param name="item">The item.</param>
    /// <param name="rank">Where it stands among others that fit as well: the import's order.</param>
    public Document Draw(Item item, long rank)
    {
        foreach (var list in lists) list.Terms.Clear();
        document.Fields.Clear();
        var scope = Names.ScopeOf(item.Kind, item.Language);
        AddWords(item);
        AddColumns(item, scope);
        AddTimes(item);
        document.Add(new StoredField(Names.Stored, StoredItem.Write(item)));
        document.Add(new StringField(Names.Key, scope + item.Id, Column.Store.NO));
        document.Add(new StringField(Names.Scope, scope, Column.Store.NO));
        document.Add(new StringField(Names.Language, scope[1..], Column.Store.NO));
        if (item.PlaceId is { } place) document.Add(new StringField(Names.Place, place, Column.Store.NO));
        document.Add(new StringField(Names.WholeTitle, Cut(Names.Whole(item.Title), 200), Column.Store.NO));
        document.Add(new NumericDocValuesField(Names.TitleLength, item.Title.Length));
        document.Add(new NumericDocValuesField(Names.Rank, item.StartsAt is { } starts ? starts.UtcTicks / TimeSpan.TicksPerMinute : (1L << 40) + rank));
        AddLists();
        return document;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var list in lists) list.Dispose();
    }

    void AddWords(Item item)
    {
        Terms.Add(item.Title, title.Terms, single: true);
        Terms.Add(item.Author, author.Terms);
        foreach (var part in new[] { item.Subject, item.Level, item.Audience }) Terms.Add(part, subject.Terms, single: true);
        Terms.Add(Cut(item.Summary ?? "", longestText), text.Terms);
        Terms.Add(item.Provider, text.Terms);
        foreach (var list in new[] { title, author, subject }) text.Terms.UnionWith(list.Terms);
        AddSound(item.Title, titleSound);
        AddSound(item.Author, sound);
        AddSound(item.Subject, sound);
        sound.Terms.UnionWith(titleSound.Terms);
    }

    static void AddSound(string? text, TermList into)
    {
        foreach (var run in Run.All(text ?? "").Where(run => run.Chinese)) Pinyin.Add(run.Text, into.Terms);
    }

    void AddColumns(Item item, string scope)
    {
        foreach (var (name, value) in item.Fields)
        {
            var known = KnownColumns.Of(name);
            if (known is Known.Id or Known.Title or Known.Summary or Known.Link or Known.Place || Cell.IsAddress(value)) continue;
            if (known is not (Known.ValidUntil or Known.StartsAt or Known.EndsAt or Known.Minutes) && name.Length <= longestColumn)
            {
                facets.Terms.Add(Names.FacetOf(scope, name, value.Length <= longestFacet ? value : Names.Long));
            }
            if (Cell.Number(value) is { } amount) document.Add(new DoubleField(Names.Number(name), amount, columnNumber));
            if (known is null && !Cell.IsNumber(value)) Terms.Add(Cut(value, longestText), text.Terms);
        }
    }

    void AddTimes(Item item)
    {
        if (item.Minutes is { } minutes) document.Add(new Int32Field(Names.Minutes, minutes, number));
        if (Days(item) is var (first, last))
        {
            for (var day = first; day <= last && day < first + mostDays; day++) document.Add(new Int32Field(Names.Day, day, number));
        }
        else if (item.ValidUntil is { } until)
        {
            document.Add(new Int32Field(Names.ValidUntil, until.DayNumber, number));
        }
        if (Over(item) is { } over) document.Add(new Int64Field(Names.Over, over, longNumber));
    }

    // From the earliest to the latest day that any of its columns tells, but for the one until which it is offered.
    static (int First, int Last)? Days(Item item)
    {
        var days = new List<int>();
        if (item.StartsAt is { } starts) days.Add(Day(starts));
        if (item.EndsAt is { } ends) days.Add(Day(ends));
        foreach (var (name, value) in item.Fields)
        {
            if (KnownColumns.Of(name) is null && value.Length is >= 8 and <= 20 && Values.Day(value) is { } day) days.Add(day.DayNumber);
        }
        return days.Count == 0 ? null : (days.Min(), days.Max());
    }

    long? Over(Item item)
    {
        var ends = item.EndsAt ?? (item.StartsAt is { } starts ? clock.Local(starts.Date.AddDays(1)) : null);
        var until = item.ValidUntil is { } last && last < DateOnly.MaxValue.AddDays(-2)
            ? clock.Local(last.AddDays(1).ToDateTime(TimeOnly.MinValue)) : (DateTimeOffset?)null;
        var first = ends is null || until < ends ? until : ends;
        return first?.UtcTicks / TimeSpan.TicksPerMinute;
    }

    void AddLists()
    {
        for (var i = 0; i < lists.Length; i++)
        {
            if (lists[i].Terms.Count > 0) document.Add(new Column(names[i], lists[i], terms));
        }
    }

    static int Day(DateTimeOffset moment) => DateOnly.FromDateTime(moment.DateTime).DayNumber;

    static string Cut(string text, int most) => text.Length <= most ? text : text[..most];

    static FieldType Frozen(FieldType type) => (FieldType)type.Freeze();
}
