using Dialogs.Catalogue.Wishes;
using Dialogs.Lines;
using Dialogs.Places;
using Dialogs.Reading;
using Dialogs.Talking;
using Dialogs.Understanding;
using Learning;
using Learning.Catalogue;
using Learning.Reading;

namespace Dialogs.Catalogue;

/// <summary>Finds a course by what is wished of it, in one sentence or in many, and tells about the one that is picked.</summary>
sealed class FindCourse : Dialog
{
    const string Keep = "keep";
    const string Others = "others";
    const string Whole = "whole";
    const string After = "after-";
    const string InView = "in-view";

    static readonly Slot<Wanted> Step = new(
        "step", (heard, _) => Steps.HeardIn(heard), s => s.Value, kept => new(kept), s => new("catalogue.text", ("text", s.Value)),
        (heard, _, amid) => Steps.HeardAmid(heard, listed: amid.Asked is not (null or CourseWords.Wish or CourseWords.Where) && !amid.Asked.StartsWith(After, StringComparison.Ordinal), placed: amid.Asked == CourseWords.Where));

    readonly CourseSearch search;
    readonly ChangeList list;
    readonly ICatalogueLink link;
    readonly CourseWords words;
    readonly Slot<CourseWish> wished;
    readonly Slot<Whereabouts> where;

    public FindCourse(CourseSearch search, CourseWords words, Wherefrom wherefrom, ChangeList list, ICatalogueLink link)
        : base("find-course")
    {
        (this.search, this.words, this.list, this.link) = (search, words, list, link);
        wished = new(CourseWords.Wish, (heard, asked) => words.HeardIn(heard, asked) is { } wish ? [wish] : [], w => w.Keep(), CourseWish.Recall, CourseLines.Wish, words.Changed) { KnownPart = words.Known };
        where = new(CourseWords.Where, (heard, asked) => heard.At is not null || CourseWords.SpeaksOfNear(heard) || (asked && !Steps.IsAnywhere(heard)) ? wherefrom.HeardIn(heard, asked) : [], w => w.Kept, wherefrom.Recall, w => w.Name) { KnownPart = Whereabouts.OnMap };
        Slots = [wished, where, Step];
    }

    public override IReadOnlyList<Slot> Slots { get; }

    public override bool InMenu => true;

    internal override bool OffersRecords => true;

    internal override bool IsWishedIn(Heard heard) =>
        !heard.Has("start.book-lecture") && words.IsOfACourse(heard);

    public override async Task Run(Talk talk)
    {
        var from = await From(talk);
        var wish = await talk.Ask(wished, CourseLines.WhatToLearn);
        var found = search.Find(wish, from?.Point, talk.Who.Language);
        if (found.List.Count == 0)
        {
            await Relax(talk, wish, from);
            return;
        }
        if (found.Said is { } said) talk.Say(said);
        // Under a name of its own for each wish: what was picked for one is no pick for another.
        var picked = $"course-{StableHash.Of(wish.Keep() + from?.Kept)[..8]}";
        if (await talk.Wish(Step) is { } step) await Take(talk, step, wish, picked, found);
        talk.About(AboutCourse.These(found.List.Select(each => each.Item)));
        var inView = talk.Given(InView);
        talk.Drop(InView);
        var all = found.Kind is { } kind ? link.To(wish.In(talk.Who.Language, kind)) : null;
        var course = await talk.Choose(picked, CourseLines.Which(found, wish, from, all), found.List, each => CourseLines.Option(each, wish), evenOne: !found.Whole);
        var view = $"{picked}:{ItemKey.Of(course.Item)}";
        // By another wish to the same course: it is not told all over again.
        if (inView != view && talk.HasSaid(CourseLines.Details(course))) talk.Tell(CourseLines.TheSame(course.Item));
        talk.Remember(InView, view);
        await Tell(talk, course, picked, found.List.Count > 1);
    }

    /// <summary>Where the person is; null while it does not matter. Asked for when they want something nearer and have not said from where.</summary>
    async Task<Whereabouts?> From(Talk talk)
    {
        var from = await talk.Wish(where);
        if (from is { Point: null })
        {
            talk.Say(CourseLines.PlaceNotKnown(from));
            talk.Drop(where.Name);
            from = null;
        }
        if (await talk.Wish(Step) is not { Value: Steps.Nearer }) return from;
        from ??= await talk.Ask(where, CourseLines.NearWhere);
        talk.Drop(Step.Name);
        return from;
    }

    /// <summary>Goes from the course in view to others, or to cheaper ones; "easier" has changed the wish already, unless there is nothing easier.</summary>
    async Task Take(Talk talk, Wanted step, CourseWish wish, string picked, Courses found)
    {
        var course = found.List is [var only] ? only : found.List.FirstOrDefault(each => ItemKey.Of(each.Item) == talk.Given(picked));
        talk.Drop(Step.Name);
        if (step.Value == Steps.Any) talk.Note(picked, ItemKey.Of(found.List[0].Item));
        if (step.Value is Steps.Any or Steps.Anywhere) await talk.ReadAgain();
        if (step.Value is Steps.Easier or Steps.Harder)
        {
            if (course is not null && talk.HasSaid(CourseLines.Details(course))) talk.Say(CourseLines.NoFurther(step.Value));
            await talk.ReadAgain();
        }
        if (step.Value == Steps.Another && found.List.Count == 1) talk.Say(CourseLines.OnlyOne);
        talk.Drop(picked, After + picked);
        if (step.Value == Steps.Cheaper && course is not null && CourseLines.Price(course.Item) is { } price)
            talk.Note(wished.Name, (wish with { Numbers = CourseWish.More(wish.Numbers, price.Column, new NumberRange(null, price.Amount - 1)) }).Keep());
        await talk.ReadAgain();
    }

    async Task Tell(Talk talk, Course course, string picked, bool others)
    {
        talk.About(AboutCourse.These(course.Item));
        var details = CourseLines.Details(course);
        talk.Say(details);
        string[] ways = others ? [Keep, Others, "done"] : [Keep, "done"];
        var next = await talk.Choose(After + picked, CourseLines.AndNow, ways, way => Option.Of("catalogue.next", way));
        if (next == Others)
        {
            talk.Unsay(details);
            talk.Drop(picked, After + picked);
            await talk.ReadAgain();
        }
        if (next != Keep)
        {
            talk.Say(CourseLines.Done);
            return;
        }
        var kept = await talk.Do("keep", _ => list.Add(course.Item.Kind, course.Item.Id, course.Item.Language, talk.Who), Refused);
        talk.Say(ReadingLines.Kept(course.Item, kept.Count));
    }

    /// <summary>Nothing fits: says which wish stands in the way, and how many courses there are without it.</summary>
    async Task Relax(Talk talk, CourseWish wish, Whereabouts? from)
    {
        var ways = search.Ways(wish, talk.Who.Language);
        if (ways.Count == 0)
        {
            talk.Drop(wished.Name);
            await talk.Ask(wished, CourseLines.NothingLike(wish));
            return;
        }
        talk.Drop(InView);
        talk.Say(CourseLines.NothingFits(wish));
        var name = $"without-{StableHash.Of(wish.Keep() + from?.Kept)[..8]}";
        if (await talk.Wish(Step) is { Value: Steps.Any }) talk.Note(name, ways[0].Column);
        talk.Drop(Step.Name);
        var way = await talk.Choose(name, CourseLines.WhichToDrop, [.. ways, new(Whole, wish, 0)], each => CourseLines.Without(each, wish), evenOne: true);
        if (way.Column == Whole)
        {
            talk.Say(CourseLines.Done);
            return;
        }
        talk.Drop(name);
        talk.Note(wished.Name, way.Wish.Keep());
        await talk.ReadAgain();
    }

    static Refused Refused(Refusal refusal) => new(ReadingLines.Full(((ListIsFull)refusal).Most));
}
