using Dialogs.Catalogue;
using Dialogs.Lines;
using Dialogs.Talking;
using Dialogs.Understanding;
using Learning;
using Learning.Catalogue;
using Learning.Reading;

namespace Dialogs.Reading;

/// <summary>Finds something to read or to listen to, by title, author, topic and length, and puts it on the person's list.</summary>
sealed class FindReading(CatalogueIndex catalogue, ChangeList list, ICatalogueLink link) : Dialog("find-reading")
{
    const int MostShown = 25;
    const string Keep = "keep";
    const string Others = "others";

    static readonly Slot<ReadingForm> Form = new("form", (heard, _) => ReadingForm.HeardIn(heard), f => f.Id, ReadingForm.Recall, f => f.Name);
    static readonly Slot<Length> Minutes = new("minutes", (heard, _) => Length.HeardIn(heard), l => l.Keep(), Length.Recall, l => l.Name);
    readonly Slot<Subject> about = new("about", Subject.HeardIn, s => s.Words, Subject.Recall, s => s.Name) { KnownPart = s => ItemNames.Hold(catalogue, s.Words) ? s : null };

    public override IReadOnlyList<Slot> Slots => [Form, Minutes, about];

    internal override bool OffersRecords => true;

    internal override bool IsWishedIn(Heard heard) => heard.Has("reading.ebook") || heard.Has("reading.audio");

    public override async Task Run(Talk talk)
    {
        var form = await talk.Wish(Form);
        var length = await talk.Wish(Minutes);
        var subject = await talk.Wish(about);
        if (subject is null && length is null) subject = await talk.Ask(about, ReadingLines.WhatAbout);
        var (said, found) = Search(form, length, subject, talk.Who.Language);
        if (found.List.Count == 0)
        {
            talk.Drop(about.Name, Minutes.Name);
            await talk.Ask(about, ReadingLines.NothingOf(subject?.Name ?? length!.Name));
            return;
        }
        if (said is not null) talk.Say(said);
        var which = found.All is { } all ? ReadingLines.WhichOfMany(found.Total, all) : ReadingLines.Which(found.List[0].HasAllWords);
        var item = await talk.Choose("item", which, found.List, hit => ReadingLines.Option(hit.Item));
        await Tell(talk, item.Item, found.List.Count > 1);
    }

    /// <summary>What meets the wish; else what meets it but for the length, or but for the form, with a line that says so; else what comes close.</summary>
    (Line? Said, Shown Found) Search(ReadingForm? form, Length? length, Subject? about, Language language)
    {
        (Line? Said, ReadingForm? Form, Length? Length)[] ways =
        [
            (null, form, length),
            .. length is not null && about is not null ? [(new Line("reading.not-that-length"), form, null)] : Array.Empty<(Line?, ReadingForm?, Length?)>(),
            .. form is not null && about is not null ? [(new Line($"reading.only-{form.Other.Id}"), form.Other, null)] : Array.Empty<(Line?, ReadingForm?, Length?)>(),
        ];
        // In the language we speak first, even if of another length or form.
        foreach (var spoken in new Language?[] { language, null })
        {
            foreach (var (said, of, within) in ways)
            {
                if (Find(of, within, about, spoken, whole: true) is { List.Count: > 0 } found) return (said, found);
            }
        }
        return (null, Find(form, length, about, language, whole: false) is { List.Count: > 0 } close ? close : Find(form, length, about, null, whole: false));
    }

    /// <summary>What the index holds of it.</summary>
    /// <param name="form">To read or to hear; null for both.</param>
    /// <param name="length">How long.</param>
    /// <param name="about">What about.</param>
    /// <param name="language">The language of the items; null for any.</param>
    /// <param name="whole">True for those with all the words; false for those with most of them.</param>
    Shown Find(ReadingForm? form, Length? length, Subject? about, Language? language, bool whole)
    {
        var wish = new CatalogueWish
        {
            Kinds = form is null ? [ItemKind.EBook, ItemKind.Audio] : [form.Kind],
            Words = about?.Words,
            MinutesFrom = length?.From,
            MinutesTo = length?.To,
            Language = language,
            Take = MostShown,
        };
        var found = catalogue.Find(wish);
        return new([.. found.Hits.Where(hit => hit.HasAllWords || !whole)], found.Total, whole && found.Total > MostShown ? link.To(wish) : null);
    }

    async Task Tell(Talk talk, Item item, bool others)
    {
        talk.About(AboutCourse.These(item));
        var details = ReadingLines.Details(item);
        talk.Say(details);
        string[] ways = others ? [Keep, Others, "done"] : [Keep, "done"];
        var next = await talk.Choose("after", ReadingLines.AndNow, ways, a => Option.Of("reading.next", a));
        if (next == Others)
        {
            talk.Unsay(details);
            talk.Drop("item", "after");
            await talk.ReadAgain();
        }
        if (next != Keep)
        {
            talk.Say(ReadingLines.Done);
            return;
        }
        var kept = await talk.Do("keep", _ => list.Add(item.Kind, item.Id, item.Language, talk.Who), Refused);
        talk.Say(ReadingLines.Kept(item, kept.Count));
    }

    static Refused Refused(Refusal refusal) => new(ReadingLines.Full(((ListIsFull)refusal).Most));

    /// <summary>What is shown of what was found.</summary>
    /// <param name="List">The best.</param>
    /// <param name="Total">How many there are in all.</param>
    /// <param name="All">Where all of them can be seen; null when they are shown, or when there is no such page.</param>
    sealed record Shown(IReadOnlyList<Hit> List, int Total, Uri? All);
}
