using Dialogs.Catalogue;
using Dialogs.Lectures;
using Dialogs.Lines;
using Dialogs.Talking;
using Learning;
using Learning.Catalogue;
using Learning.Lectures;

namespace Dialogs.Places;

/// <summary>What is on at a place in the next seven days: lectures and courses held there, and live reading events.</summary>
sealed class OnThisWeek(LectureIndex lectures, CatalogueIndex catalogue, CityTime time)
{
    const int Most = 3;
    const int Days = 7;
    const int MostItems = 200;

    /// <summary>The next few, soonest first; says so when there is nothing.</summary>
    /// <param name="placeId">The place.</param>
    /// <param name="language">The language of the events and courses that are told.</param>
    public Line At(string placeId, Language language)
    {
        var lectures = Lectures(placeId).ToList();
        var here = lectures.Concat(Events(placeId, language)).Concat(Courses(placeId, language)).OrderBy(each => each.When).Take(Most + 1).ToList();
        if (here.Count == 0) return new("places.nothing-on");
        var booking = here.Take(Most).Any(lectures.Contains) ? new Line("places.to-book") : new Line("places.nothing");
        return new(here.Count > Most ? "places.on-and-more" : "places.on", ("what", here.Take(Most).Select(each => each.Line)), ("booking", booking));
    }

    IEnumerable<(DateTimeOffset When, Line Line)> Lectures(string placeId) =>
        lectures.Find(new() { From = time.Now, Until = time.Now.AddDays(Days), Mode = Mode.InPerson })
            .Where(offer => offer.Venue?.Id == placeId)
            .Select(offer => (offer.StartsAt, new Line("places.lecture-on", ("title", offer.Title), ("when", offer.StartsAt), ("left", LectureLines.Left(offer)))));

    IEnumerable<(DateTimeOffset When, Line Line)> Events(string placeId, Language language) =>
        Items(ItemKind.ReadingEvent, placeId, language).Where(item => item.StartsAt >= time.Now)
            .Select(item => (item.StartsAt!.Value, new Line("places.event-on", ("title", item.Title), ("when", item.StartsAt))));

    IEnumerable<(DateTimeOffset When, Line Line)> Courses(string placeId, Language language) =>
        Items(ItemKind.Course, placeId, language).Select(item => (Item: item, Next: Lessons.Next(item, time.Now, Days))).Where(each => each.Next is not null)
            .Select(each => (each.Next!.Value, new Line("places.course-on", ("title", each.Item.Title), ("when", each.Next))));

    IEnumerable<Item> Items(ItemKind kind, string placeId, Language language)
    {
        var today = DateOnly.FromDateTime(time.Now.DateTime);
        var wish = new CatalogueWish { Kinds = [kind], PlaceId = placeId, From = today, Until = today.AddDays(Days + 1), Take = MostItems };
        return catalogue.Find(wish).Hits.Select(hit => hit.Item)
            .GroupBy(item => item.Id).Select(same => same.FirstOrDefault(item => item.Language == language) ?? same.First());
    }
}
