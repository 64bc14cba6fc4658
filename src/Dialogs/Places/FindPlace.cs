using Dialogs.Lines;
using Dialogs.Talking;
using Dialogs.Understanding;
using Learning.City;
using Learning.Places;

namespace Dialogs.Places;

/// <summary>Finds the nearest places to learn and to read, and tells about one: how to get there, when it is open, what is on.</summary>
sealed class FindPlace : Dialog
{
    const int MostShown = 25;
    const int FewNearest = 3;
    const string Others = "others";
    const string Lost = "lost";

    static readonly Slot<PlaceWish> Kind = new("kind", (heard, _) => PlaceWish.HeardIn(heard), w => w.Id, PlaceWish.Recall, w => w.Name);
    static readonly Slot<Pace> Walking = new("pace", (heard, _) => Walker.HeardIn(heard), p => p.Id, Walker.Recall, PlaceLines.Of);

    readonly PlaceIndex places;
    readonly CityPack city;
    readonly CityTime time;
    readonly OnThisWeek week;
    readonly Slot<Whereabouts> where;
    readonly Slot<Place> itself;

    public FindPlace(PlaceIndex places, Wherefrom wherefrom, OnThisWeek week, CityPack city, CityTime time)
        : base("find-place")
    {
        (this.places, this.city, this.time, this.week) = (places, city, time, week);
        where = new("where", wherefrom.HeardIn, w => w.Kept, wherefrom.Recall, w => w.Name) { KnownPart = Whereabouts.OnMap };
        itself = new("itself", wherefrom.PlacesMeantIn, p => p.Id, places.Place, p => new("places.name", ("name", p.Name)));
        Slots = [Kind, where, Walking, itself];
    }

    public override IReadOnlyList<Slot> Slots { get; }

    internal override bool OffersRecords => true;

    internal override bool IsWishedIn(Heard heard) => Kind.Hear(heard, asked: false).Count > 0 || Wherefrom.IsAskedIn(heard);

    // "What is on there this week?" asks for the place in view, and not for any lecture.
    internal override IReadOnlyList<Command>? Means(Heard heard, OpenQuestion open) =>
        open.About?.StartsWith(AboutPlace.Mark, StringComparison.Ordinal) == true && heard.Has("ask.on") && heard.Has("here") && Kind.Hear(heard, asked: false).Count == 0
            ? [new Command.Question(heard.Plain)] : null;

    public override async Task Run(Talk talk)
    {
        var wish = await talk.Wish(Kind) ?? PlaceWish.Any;
        var pace = await talk.Wish(Walking) ?? Pace.Usual;
        var from = await From(talk);
        if (await talk.Wish(itself) is { } meant && meant.Id == from.PlaceId)
        {
            await Tell(talk, new(meant, 0), from, pace, others: true);
            return;
        }
        var found = Found(wish, from, pace);
        if (found.Count == 0 && wish != PlaceWish.Any && Found(PlaceWish.Any, from, pace) is { Count: > 0 } others)
        {
            talk.Say(PlaceLines.NoneOfKind(wish));
            (wish, found) = (PlaceWish.Any, others);
        }
        if (found.Count == 0)
        {
            talk.Say(PlaceLines.NoPlaces);
            return;
        }
        var near = await talk.Choose("place", PlaceLines.Which(wish, from, pace, found[0]), found, n => PlaceLines.Option(n, from, pace, time.Now));
        await Tell(talk, near, from, pace, found.Count > 1);
    }

    /// <summary>Those one can walk to, and at least the few nearest; of a district all.</summary>
    List<Near> Found(PlaceWish wish, Whereabouts from, Pace pace)
    {
        var nearest = places.Nearest(from.Point!, wish.Kinds, MostShown, from.Districts).Where(near => near.Place.Id != from.PlaceId).ToList();
        if (from.Districts is not null) return nearest;
        var walked = nearest.TakeWhile(near => PlaceLines.IsWalk(near, pace)).Count();
        return [.. nearest.Take(Math.Max(walked, FewNearest))];
    }

    /// <summary>Where the person is, once that is a point on the map. A name that nobody knows is noted, and the districts are offered.</summary>
    async Task<Whereabouts> From(Talk talk)
    {
        var from = await talk.Wish(where);
        if (from?.Point is not null) return from;
        if (from is not null)
        {
            talk.Note(Lost, from.Kept);
            talk.Drop(where.Name);
        }
        if (talk.Given(Lost) is not { } lost) return await talk.Ask(where, PlaceLines.Where);
        var district = await talk.Choose(
            where.Name, PlaceLines.NotKnown(where.Recall(lost)!), city.Districts, d => new Option($"district:{d.Id}", new Line("places.name", ("name", d.Name))));
        return where.Recall($"district:{district.Id}")!;
    }

    async Task Tell(Talk talk, Near near, Whereabouts from, Pace pace, bool others)
    {
        talk.About(AboutPlace.Mark + near.Place.Id);
        var details = PlaceLines.Details(near, from, pace, time.Now, week.At(near.Place.Id, talk.Who.Language));
        talk.Say(details);
        if (!others) return;
        if (await talk.Choose("after", PlaceLines.AndNow, [Others, "done"], a => Option.Of("places.next", a)) != Others)
        {
            talk.Say(PlaceLines.UntilThen);
            return;
        }
        talk.Unsay(details);
        talk.Drop("place", itself.Name, "after");
        await talk.ReadAgain();
    }
}
