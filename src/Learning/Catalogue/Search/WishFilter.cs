using System.Runtime.CompilerServices;
using Learning.City;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Learning.Catalogue.Search;

/// <summary>All of a wish but its words, as the index reads it: it says what is found, not how well it fits.</summary>
static class WishFilter
{
    static readonly ConditionalWeakTable<CityClock, PastItems> past = [];

    /// <summary>Adds the conditions of a wish to a query.</summary>
    public static void Add(BooleanQuery query, CatalogueWish wish, CityClock clock)
    {
        if (wish.Kinds.Count > 0 || wish.Language is not null)
            Must(query, Any(Scopes(wish).Select(scope => new Term(Names.Scope, scope))));
        foreach (var (column, values) in wish.Facets) Must(query, Any(Facets(wish, column, values)));
        foreach (var (column, values) in wish.Without) query.Add(Any(Facets(wish, column, values)), Occur.MUST_NOT);
        if (wish.PlaceId is { } place) Must(query, new TermQuery(new Term(Names.Place, place)));
        if (wish.MinutesFrom is not null || wish.MinutesTo is not null)
            Must(query, NumericRangeQuery.NewInt32Range(Names.Minutes, Names.Step, wish.MinutesFrom, wish.MinutesTo, true, true));
        foreach (var (column, range) in wish.Numbers)
            Must(query, NumericRangeQuery.NewDoubleRange(Names.Number(column), Names.WideStep, range.From, range.To, true, true));
        if (wish.From is not null || wish.Until is not null) Must(query, Dates(wish.From?.DayNumber, wish.Until?.DayNumber - 1));
        query.Add(new ConstantScoreQuery(past.GetValue(clock, static clock => new(clock)).Now), Occur.MUST_NOT);
    }

    static void Must(BooleanQuery query, Query condition) => query.Add(new ConstantScoreQuery(condition) { Boost = 0 }, Occur.MUST);

    static IEnumerable<string> Scopes(CatalogueWish wish) =>
        from kind in wish.Kinds.Count == 0 ? Enum.GetValues<ItemKind>() : wish.Kinds.Distinct()
        from language in wish.Language is { } one ? [one] : Enum.GetValues<Language>()
        select Names.ScopeOf(kind, language);

    static IEnumerable<Term> Facets(CatalogueWish wish, string column, IReadOnlyList<string> values) =>
        from scope in Scopes(wish) from value in values.Distinct() select new Term(Names.Facet, Names.FacetOf(scope, column, value));

    // Days of its own come first; an item without them is there as long as it is offered.
    static BooleanQuery Dates(int? first, int? last)
    {
        var offered = new BooleanQuery { { NumericRangeQuery.NewInt32Range(Names.ValidUntil, Names.Step, first ?? 0, null, true, true), Occur.MUST } };
        return new BooleanQuery
        {
            { NumericRangeQuery.NewInt32Range(Names.Day, Names.Step, first, last, true, true), Occur.SHOULD },
            { offered, Occur.SHOULD },
        };
    }

    static Query Any(IEnumerable<Term> terms)
    {
        var any = new BooleanQuery(disableCoord: true);
        foreach (var term in terms) any.Add(new TermQuery(term), Occur.SHOULD);
        return any.Clauses.Count == 1 ? any.Clauses[0].Query : any;
    }

    // What is over is the same for all wishes of a minute, so it is looked up once in each part of the index.
    sealed class PastItems(CityClock clock)
    {
        (long Minute, Filter Filter) newest = (-1, null!);

        public Filter Now
        {
            get
            {
                var minute = clock.Now.Ticks / TimeSpan.TicksPerMinute;
                var (of, filter) = newest;
                if (of == minute) return filter;
                filter = new CachingWrapperFilter(NumericRangeFilter.NewInt64Range(Names.Over, Names.Step, null, minute, true, true));
                newest = (minute, filter);
                return filter;
            }
        }
    }
}
