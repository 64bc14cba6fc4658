using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Learning.Catalogue.Search;

/// <summary>The columns by which items can be narrowed, as they are in one picture of the index. Read once, when first asked for.</summary>
sealed class FacetColumns
{
    const int mostValues = 60;
    const int mostNumbers = 12;

    static readonly ConditionalWeakTable<IndexReader, FacetColumns> known = [];

    readonly Dictionary<string, Lazy<List<CountedFacet>>> byScope;
    readonly ConcurrentDictionary<(Language Language, int Kinds), IReadOnlyList<Facet>> byKinds = [];

    FacetColumns(IndexReader reader) => byScope =
        (from kind in Enum.GetValues<ItemKind>() from language in Enum.GetValues<Language>() select Names.ScopeOf(kind, language))
        .ToDictionary(scope => scope, scope => new Lazy<List<CountedFacet>>(() => Read(reader, scope)));

    /// <summary>Those of a picture.</summary>
    public static FacetColumns Of(IndexReader reader) => known.GetValue(reader, static reader => new(reader));

    /// <summary>The columns of some kinds in a language; the same list each time, for it is asked for at every message.</summary>
    public IReadOnlyList<Facet> In(Language language, IReadOnlyList<ItemKind> kinds)
    {
        var mask = 0;
        foreach (var kind in kinds) mask |= 1 << (int)kind;
        return byKinds.TryGetValue((language, mask), out var known) ? known : byKinds.GetOrAdd((language, mask), Together(language, kinds));
    }

    IReadOnlyList<Facet> Together(Language language, IReadOnlyList<ItemKind> kinds) =>
    [
        .. (kinds.Count == 0 ? Enum.GetValues<ItemKind>() : kinds.Distinct())
            .SelectMany(kind => byScope[Names.ScopeOf(kind, language)].Value)
            .GroupBy(facet => facet.Column, StringComparer.Ordinal)
            .Select(same => (same.Key, Values: same.SelectMany(facet => facet.Values).GroupBy(value => value.Value, StringComparer.Ordinal)
                .Select(value => new CountedValue(value.Key, value.Sum(each => each.Count))).ToList()))
            .Where(column => column.Values.Count <= mostValues)
            .OrderByDescending(column => column.Values.Sum(value => value.Count)).ThenBy(column => column.Key, StringComparer.Ordinal)
            .Select(column => new Facet(column.Key, [.. column.Values
                .OrderByDescending(value => value.Count).ThenBy(value => value.Value, StringComparer.Ordinal).Select(value => value.Value)])),
    ];

    static List<CountedFacet> Read(IndexReader reader, string scope)
    {
        var columns = new List<CountedFacet>();
        if (MultiFields.GetTerms(reader, Names.Facet) is not { } terms) return columns;
        var live = MultiFields.GetLiveDocs(reader);
        var each = terms.GetEnumerator();
        for (var found = each.SeekCeil(new BytesRef(scope)); found != TermsEnum.SeekStatus.END && StringHelper.StartsWith(each.Term, new BytesRef(scope));)
        {
            var column = Names.FacetIn(each.Term).Column;
            var after = Names.FacetAfter(scope, column);
            if (Values(each, after, live) is { } values && IsFacet(values)) columns.Add(new(column, values));
            found = each.SeekCeil(after);
        }
        return columns;
    }

    // Null when there are too many, or one too long to choose.
    static List<CountedValue>? Values(TermsEnum each, BytesRef after, IBits? live)
    {
        var values = new List<CountedValue>();
        do
        {
            if (each.Term.CompareTo(after) >= 0) break;
            var count = live is null ? each.DocFreq : Count(each, live);
            if (count == 0) continue;
            var value = Names.FacetIn(each.Term).Value;
            if (value == Names.Long || values.Count == mostValues) return null;
            values.Add(new(value, count));
        }
        while (each.MoveNext());
        return values;
    }

    static int Count(TermsEnum each, IBits live)
    {
        var count = 0;
        for (var items = each.Docs(live, null, DocsFlags.NONE); items.NextDoc() != DocIdSetIterator.NO_MORE_DOCS;) count++;
        return count;
    }

    static bool IsFacet(List<CountedValue> values) =>
        values.Count > 0 && values.Sum(value => value.Count) >= 2 * values.Count
        && !values.TrueForAll(value => Catalogue.Values.Day(value.Value) is not null)
        && (!values.TrueForAll(value => Cell.IsNumber(value.Value)) || FollowEachOther(values));

    static bool FollowEachOther(List<CountedValue> values)
    {
        if (values.Count is < 2 or > mostNumbers) return false;
        var numbers = values.ConvertAll(value => Cell.Number(value.Value) ?? double.NaN);
        return numbers.TrueForAll(double.IsInteger) && numbers.Distinct().Count() == numbers.Count && numbers.Max() - numbers.Min() == numbers.Count - 1;
    }
}
