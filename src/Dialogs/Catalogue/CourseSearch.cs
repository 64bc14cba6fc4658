using Dialogs.Catalogue.Wishes;
using Dialogs.Lines;
using Dialogs.Talking;
using Learning;
using Learning.Catalogue;
using Learning.Places;

namespace Dialogs.Catalogue;

/// <summary>A course, and how far it is from where the person says to be.</summary>
/// <param name="Item">The course.</param>
/// <param name="Near">Its place and the way there; null when that is not known or does not matter.</param>
sealed record Course(Item Item, Near? Near);

/// <summary>Courses that were found.</summary>
/// <param name="List">Best first, or nearest first; no more than are shown.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Whole">False when they have only some of the words.</param>
/// <param name="Said">What has to be said before they are shown; null for nothing.</param>
/// <param name="Kind">What all that were looked for are; null when they are of several kinds, in another language, or have only some of the words.</param>
sealed record Courses(IReadOnlyList<Course> List, int Total, bool Whole, Line? Said, ItemKind? Kind);

/// <summary>A wish without one of its parts.</summary>
/// <param name="Column">The part: a column, or <see cref="Words"/>.</param>
/// <param name="Wish">What remains.</param>
/// <param name="Count">How many courses that gives.</param>
sealed record Loosened(string Column, CourseWish Wish, int Count)
{
    /// <summary>Stands for the words beyond the columns.</summary>
    public const string Words = "words";
}

/// <summary>Finds courses: in the person's language, then in any; then what can be learned without a course.</summary>
sealed class CourseSearch(CatalogueIndex catalogue, PlaceIndex places)
{
    const int MostShown = 25;
    const int MostMeasured = 200;
    const int MostWays = 4;

    static readonly IReadOnlyList<ItemKind> courses = [ItemKind.Course];
    static readonly IReadOnlyList<ItemKind> alone = [ItemKind.Resource, ItemKind.Textbook];

    /// <summary>What meets the wish; else what can be learned without a course; else the same in the other language; else what comes close.</summary>
    public Courses Find(CourseWish wish, Point? from, Language language)
    {
        Line learnAlone = new("catalogue.to-learn-alone");
        (Line? Said, IReadOnlyList<ItemKind> Kinds, Language? Language, bool Whole)[] ways =
        [
            (null, courses, language, true), (learnAlone, alone, language, true), (null, courses, null, true), (learnAlone, alone, null, true), (null, courses, language, false),
        ];
        foreach (var (said, kinds, of, whole) in ways)
        {
            var (hits, total) = Hits(wish, kinds, of, whole, from is null ? MostShown : MostMeasured);
            if (hits.Count == 0) continue;
            var measured = hits.Select(hit => new Course(hit.Item, Near(hit.Item, from)));
            if (from is not null) measured = measured.OrderBy(course => course.Near?.Metres ?? double.MaxValue);
            return new([.. measured.Take(MostShown)], total, whole, said, of is not null && whole && kinds is [var kind] ? kind : null);
        }
        return new([], 0, true, null, null);
    }

    /// <summary>Ways to leave out one part of the wish that leave something to show, most first.</summary>
    public IReadOnlyList<Loosened> Ways(CourseWish wish, Language language)
    {
        var columns = wish.Facets.Keys.Union(wish.Without.Keys).Union(wish.Numbers.Keys);
        var ways = columns.Select(column => (Column: column, Wish: wish.Drop(column))).ToList();
        if (wish.Words is not null) ways.Add((Loosened.Words, wish with { Words = null }));
        return [.. ways.Where(way => !way.Wish.IsNone).Select(way => new Loosened(way.Column, way.Wish, Hits(way.Wish, courses, language, true, MostShown).Total))
            .Where(way => way.Count > 0).OrderByDescending(way => way.Count).Take(MostWays)];
    }

    (IReadOnlyList<Hit> Hits, int Total) Hits(CourseWish wish, IReadOnlyList<ItemKind> kinds, Language? language, bool whole, int take)
    {
        var found = catalogue.Find(wish.In(language, kinds) with { Take = take });
        var hits = found.Hits.Where(hit => hit.HasAllWords || !whole).ToList();
        // Where all can be seen at once, the order of the records is as good.
        if (found.Total > Talk.PageSize) return (Alternatives.Spread(hits, wish), hits.Count < found.Hits.Count ? hits.Count : found.Total);
        return (hits, hits.Count < found.Hits.Count ? hits.Count : found.Total);
    }

    Near? Near(Item item, Point? from) => from is null || item.PlaceId is not { } id || places.Place(id) is not { } place
        ? null : new(place, from.MetresTo(new(place.Longitude, place.Latitude)));
}
