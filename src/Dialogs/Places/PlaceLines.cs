using System.Globalization;
using System.Runtime.CompilerServices;
using Dialogs.Lines;
using Learning;
using Learning.Places;

namespace Dialogs.Places;

/// <summary>What is said of places.</summary>
static class PlaceLines
{
    /// <summary>A walk longer than this is told in kilometres: nobody walks it.</summary>
    const int LongestWalk = 60;

    public static readonly Line Where = new("places.where");
    public static readonly Line AndNow = new("places.and-now");
    public static readonly Line UntilThen = new("places.until-then");
    public static readonly Line NoPlaces = new("places.no-places");
    static readonly Line SlowPace = new("places.at-slow-pace");
    static readonly Line Nothing = new("places.nothing");
    static readonly ConditionalWeakTable<Bilingual, StrongBox<OpeningHours?>> readable = [];

    /// <summary>How the minutes are reckoned, where it is not the usual way.</summary>
    public static Line Of(Pace pace) => pace == Pace.Slow ? SlowPace : Nothing;

    public static Line NotKnown(Whereabouts where) => new("places.not-known", ("name", where.Name));

    public static Line NoneOfKind(PlaceWish wish) => new("places.none-of-kind", ("wish", wish.Name));

    /// <summary>The question above the list: where from, at what pace, and whether the promise is kept.</summary>
    public static Line Which(PlaceWish wish, Whereabouts from, Pace pace, Near nearest)
    {
        (string, object?)[] said = [("wish", wish.Name), ("from", from.Name), ("pace", Of(pace))];
        if (from.Districts is not null) return new("places.which-in-district", said);
        return pace.KeepsPromise(nearest.Metres) ? new("places.which", said) : new("places.which-beyond", [.. said, ("walk", Walk(nearest, pace))]);
    }

    /// <summary>A place as a choice: its name on the button, the walk and whether it is open in the list.</summary>
    public static Option Option(Near near, Whereabouts from, Pace pace, DateTimeOffset now) => new(
        near.Place.Id,
        new("places.name", ("name", near.Place.Name)),
        new("places.option", ("name", near.Place.Name), ("walk", from.Districts is null ? After(Walk(near, pace)) : Nothing), ("open", Open(near.Place, now))));

    /// <summary>Everything about a place.</summary>
    public static Line Details(Near near, Whereabouts from, Pace pace, DateTimeOffset now, Line on)
    {
        var place = near.Place;
        return new(
            "places.details",
            ("name", place.Name),
            ("kind", new Line($"places.kind.{place.Kind}")),
            ("walk", from.Districts is null && from.PlaceId != place.Id ? After(Walk(near, pace)) : Nothing),
            ("address", new Line("places.details.address", ("address", place.Address))),
            ("hours", place.Hours is { } hours ? new Line("places.details.hours", ("hours", hours), ("now", OpenNow(place, now))) : new Line("places.details.no-hours")),
            ("access", place.Access is { } access ? new Line("places.details.access", ("access", access)) : Nothing),
            ("phone", place.Phone is { } phone ? new Line("places.details.phone", ("phone", phone)) : Nothing),
            ("map", new Line("places.details.map", ("map", Map(place)))),
            ("on", on));
    }

    /// <summary>True when one may think of walking there.</summary>
    public static bool IsWalk(Near near, Pace pace) => pace.Minutes(near.Metres) <= LongestWalk;

    public static Line Walk(Near near, Pace pace)
    {
        var minutes = pace.Minutes(near.Metres);
        if (!IsWalk(near, pace)) return new("places.walk.far", ("km", (near.Metres / 1000).ToString("F1", CultureInfo.InvariantCulture)));
        return new(pace.KeepsPromise(near.Metres) ? "places.walk.within" : "places.walk.beyond", ("minutes", minutes));
    }

    /// <summary>A map that works where the reader is: the link differs by language.</summary>
    public static Line Map(Place place) => Map(place.At());

    /// <summary>The same for a point.</summary>
    public static Line Map(Point at) => new("places.map", ("map", new Bilingual(MapLink.Amap(at), MapLink.OpenStreetMap(at))));

    /// <summary>Whether it is open now, after a comma; empty when its hours cannot be reckoned with.</summary>
    public static Line OpenNow(Place place, DateTimeOffset now) =>
        Readable(place) is not { } hours ? Nothing
        : hours.OpenUntil(now) is { } until ? After(new Line("places.open-until", ("until", until)))
        : hours.OpensAt(now) is not { } opens ? Nothing
        : opens.Date == now.Date ? After(new Line("places.opens-today", ("at", TimeOnly.FromDateTime(opens.DateTime))))
        : After(new Line("places.opens", ("when", opens)));

    static Line Open(Place place, DateTimeOffset now) =>
        place.Hours is { } hours && Readable(place) is null ? After(new Line("places.hours", ("hours", hours))) : OpenNow(place, now);

    static OpeningHours? Readable(Place place) =>
        place.Hours is { } said ? readable.GetValue(said, static hours => new(OpeningHours.Read(hours.Zh) ?? OpeningHours.Read(hours.En))).Value : null;

    static Line After(Line line) => new("places.after", ("line", line));
}
