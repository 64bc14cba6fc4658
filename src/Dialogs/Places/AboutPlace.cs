using Dialogs.Lines;
using Dialogs.Talking;
using Dialogs.Understanding;
using Learning;
using Learning.Places;

namespace Dialogs.Places;

/// <summary>Answers questions about the place in view from its record, and from nothing else.</summary>
sealed class AboutPlace(PlaceIndex places, OnThisWeek week, CityTime time) : IAnswers
{
    /// <summary>Stands before the place's id when a place is in view.</summary>
    public const string Mark = "place:";

    public Line? To(Heard heard, string? about)
    {
        if (about?.StartsWith(Mark, StringComparison.Ordinal) != true || places.Place(about[Mark.Length..]) is not { } place) return null;
        if (heard.Has("ask.access")) return Of("access", place, place.Access is { } access ? new Line("places.text", ("text", Bare(access))) : null);
        if (heard.Has("ask.hours") || heard.Has("ask.when"))
            return Of("hours", place, place.Hours is { } hours ? new Line("places.hours-now", ("hours", Bare(hours)), ("now", PlaceLines.OpenNow(place, time.Now))) : null);
        if (heard.Has("ask.phone")) return Of("phone", place, place.Phone is { } phone ? new Line("places.text", ("text", phone)) : null);
        if (heard.Has("ask.where")) return new("places.about.where", ("name", place.Name), ("address", place.Address), ("map", PlaceLines.Map(place)));
        return heard.Has("ask.on") ? week.At(place.Id, heard.Language) : null;
    }

    // The line puts its own stop.
    static Bilingual Bare(Bilingual text) => new(text.Zh.TrimEnd('。', '.'), text.En.TrimEnd('.'));

    // What the record does not hold is said not to be known, never guessed.
    static Line Of(string what, Place place, Line? known) => known is not null
        ? new($"places.about.{what}", ("name", place.Name), ("value", known))
        : place.Phone is { } phone ? new("places.about.not-known", ("name", place.Name), ("phone", phone))
        : new("places.about.nobody-knows", ("name", place.Name));
}
