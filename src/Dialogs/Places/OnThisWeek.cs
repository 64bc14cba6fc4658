using Dialogs.Lectures;
using Dialogs.Lines;
using Dialogs.Talking;
using Learning;
using Learning.Catalogue;
using Learning.Lectures;

namespace Dialogs.Places;

/// <summary>What is on at a place in the next seven days: lectures held there, and live reading events.</summary>
sealed class OnThisWeek(LectureIndex lectures, CatalogueIndex catalogue, CityTime time)
{
    const int Most = 3;
    const int Days = 7;
    const int MostEvents = 200;

    /// <summary>The next few, soonest first; says so when there is nothing.</summary>
    /// <param name="placeId">The place.</param>
    /// <param name="language">The language of the events that are told.</param>
    public Line At(string placeId, Language language)
    {
        var here = Lectures(placeId).Concat(Events(placeId, language)).OrderBy(each => each.When).Take(Most + 1).ToList();
        if (here.Count == 0) return new("places.nothing-on");
        return new(here.Count > Most ? "places.on-and-more" : "places.on", ("what", here.Take(Most).Select(each => each.Line)));
    }

    IEnumerable<(DateTimeOffset When, Line Line)> Lectures(string placeId) =>
        lectures.Find(new() { From = time.Now, Until = time.Now.AddDays(Days), Mode = Mode.InPerson })
            .Where(offer => offer.Venue?.Id == placeId)
            .Select(offer => (offer.StartsAt, new Line("places.lecture-on", ("title", offer.Title), ("when", offer.StartsAt), ("left", LectureLines.Left(offer)))));

    IEnumerable<(DateTimeOffset When, Line Line)> Events(string placeId, Language language)
    {
        var today = DateOnly.FromDateTime(time.Now.DateTime);
        var wish = new CatalogueWish { Kinds = [ItemKind.ReadingEvent], From = today, Until = today.AddDays(Days), Take = MostEvents };
        return catalogue.Find(wish).Hits.Select(hit => hit.Item)
            .Where(item => item.PlaceId == placeId && item.StartsAt >= time.Now)
            .GroupBy(item => item.Id).Select(same => same.FirstOrDefault(item => item.Language == language) ?? same.First())
            .Select(item => (item.StartsAt!.Value, new Line("places.event-on", ("title", item.Title), ("when", item.StartsAt))));
    }
}
