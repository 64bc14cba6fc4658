using Dialogs.Lines;
using Learning;
using Learning.Lectures;

namespace Dialogs.Lectures;

/// <summary>What is said of lectures.</summary>
static class LectureLines
{
    public static Line Text(Bilingual text) => new("lectures.text", ("text", text));

    public static Line Mode(Mode mode) => new(mode == Learning.Lectures.Mode.Live ? "lectures.mode.live" : "lectures.mode.in-person");

    public static Line Days(Days days) => days.Until.DayNumber - days.From.DayNumber == 1
        ? new("lectures.text", ("text", days.From))
        : new("lectures.days", ("from", days.From), ("to", days.Until.AddDays(-1)));

    public static Line Hours(DayHours hours) => new("lectures.hours", ("from", hours.From), ("to", hours.Until));

    /// <summary>A session as a choice: short on the button, whole in the list.</summary>
    public static Option Option(Offer offer) => new(offer.SessionId, new Line("lectures.label", ("title", offer.Title), ("when", offer.StartsAt)), Whole(offer));

    public static Line Whole(Offer offer) => new("lectures.whole", ("title", offer.Title), ("when", offer.StartsAt), ("where", Where(offer)), ("left", Left(offer)));

    public static Line Where(Offer offer) => offer.Venue is { } venue
        ? new("lectures.where.place", ("place", venue.Name), ("address", venue.Address))
        : new("lectures.where.live");

    public static Line Left(Offer offer) => offer.SeatsLeft switch
    {
        int.MaxValue => new("lectures.left.unlimited"),
        0 => new("lectures.left.none"),
        var left => new("lectures.left.some", ("left", left)),
    };

    public static Option Recording(Recording recording) => new(
        recording.LectureId, Text(recording.Title), new Line("lectures.recording", ("title", recording.Title), ("minutes", recording.Minutes)));

    public static Line Watch(Recording recording) => new("lectures.watch", ("title", recording.Title), ("minutes", recording.Minutes), ("url", recording.Url));
}
