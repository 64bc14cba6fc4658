using Dialogs.Lectures;
using Dialogs.Lines;
using Dialogs.Talking;
using Learning.Lectures;

namespace Dialogs.Places;

/// <summary>What is on at a place in the next seven days.</summary>
sealed class OnThisWeek(LectureIndex lectures, CityTime time)
{
    const int Most = 3;

    /// <summary>The next few lectures; says so when there is nothing.</summary>
    public Line At(string placeId)
    {
        var now = time.Now;
        var here = lectures.Find(new() { From = now, Until = now.AddDays(7), Mode = Mode.InPerson }).Where(offer => offer.Venue?.Id == placeId).Take(Most + 1).ToList();
        if (here.Count == 0) return new("places.nothing-on");
        var shown = here.Take(Most).Select(offer => new Line("places.lecture-on", ("title", offer.Title), ("when", offer.StartsAt), ("left", LectureLines.Left(offer))));
        return new(here.Count > Most ? "places.on-and-more" : "places.on", ("what", shown));
    }
}
