using Dialogs.Catalogue;
using Dialogs.Guides;
using Dialogs.Lectures;
using Dialogs.Lines;
using Dialogs.Places;
using Dialogs.Understanding;
using Learning;
using Learning.Answers;
using Learning.Catalogue;
using Learning.Lectures;
using Learning.Places;

namespace Dialogs.Answers.Worded;

/// <summary>Finds the records that may hold the answer to a question: what is in view first, then what the question names.</summary>
sealed class Sources(
    Lectures.Wishes wishes, LectureIndex lectures, CourseWords courses, CourseSearch search, CatalogueIndex catalogue, Wherefrom wherefrom, PlaceIndex places, AnswerIndex answers, GuideWords guides)
{
    const int Most = 8;
    const int MostOfAKind = 3;
    const double Distant = 0.1;

    /// <summary>The records, best first; empty when the question names nothing the city knows.</summary>
    /// <param name="heard">The question.</param>
    /// <param name="about">What is in view; null for nothing.</param>
    public IReadOnlyList<Source> For(Heard heard, string? about) =>
        [.. AboutCourse.NamedIn(heard, catalogue).Select(item => Of(item, heard.Language)).Concat(InView(about, heard.Language)).Concat(Found(heard)).DistinctBy(source => (source.Kind, source.Title, source.About)).Take(Most)];

    IEnumerable<Source> InView(string? about, Language language)
    {
        if (about is null) return [];
        if (lectures.Session(about) is { } offer) return [Of(offer, language)];
        if (about.StartsWith(AboutPlace.Mark, StringComparison.Ordinal)) return places.Place(about[AboutPlace.Mark.Length..]) is { } place ? [Of(place, language)] : [];
        return AboutCourse.InView(about, catalogue).Take(MostOfAKind).Select(item => Of(item, language));
    }

    IEnumerable<Source> Found(Heard heard)
    {
        foreach (var offer in Sessions(heard).Take(MostOfAKind)) yield return Of(offer, heard.Language);
        if (courses.HeardIn(heard, asked: false) is { } wish)
        {
            foreach (var course in search.Find(wish, null, heard.Language).List.Take(MostOfAKind)) yield return Of(course.Item, heard.Language);
        }
        foreach (var place in wherefrom.PlacesMeantIn(heard, asked: false).Take(MostOfAKind)) yield return Of(place, heard.Language);
        foreach (var hit in answers.Find(heard.Text, heard.Language, MostOfAKind).Where(hit => hit.Score >= Distant)) yield return Of(hit.Answer);
        foreach (var guide in guides.In(heard).Take(MostOfAKind))
            yield return Source.Of("guide", guide.Title, ("steps", LineBook.Text(new("answers.source.steps", ("steps", guide.Steps.Count)), heard.Language)));
    }

    IReadOnlyList<Offer> Sessions(Heard heard)
    {
        var title = wishes.Title.Hear(heard, asked: false);
        var topics = wishes.Topic.Hear(heard, asked: false);
        if (title.Count + topics.Count == 0 && !heard.Has("start.book-lecture")) return [];
        return lectures.Find(new()
        {
            LectureId = title is [var named] ? wishes.Title.Recall(named)?.LectureId : null,
            Themes = title.Count == 0 && topics is [var topic] ? wishes.Topic.Recall(topic)?.Ids ?? [] : [],
            Districts = wishes.District.Hear(heard, asked: false) is [var district] ? wishes.District.Recall(district)?.Ids ?? [] : [],
        });
    }

    static Source Of(Offer offer, Language language) => Source.Of(
        "lecture",
        offer.Title.In(language),
        ("day", Phrases.Say(DateOnly.FromDateTime(offer.StartsAt.DateTime), language)),
        ("time", $"{offer.StartsAt:HH:mm}–{offer.EndsAt:HH:mm}"),
        ("place", offer.Venue?.Name.In(language)),
        ("address", offer.Venue?.Address.In(language)),
        ("held", Phrases.Say(offer.Mode, language)),
        ("speaker", offer.Speaker.In(language)),
        ("seats", LineBook.Text(LectureLines.Left(offer), language))) with
    { About = offer.SessionId, IsSession = true };

    static Source Of(Item item, Language language) =>
        Source.Of("course", item.Title, CourseLines.Told(item, language).Select(each => (each.Column, (string?)each.Value))) with { About = AboutCourse.These(item) };

    static Source Of(Place place, Language language) => Source.Of(
        "place", place.Name.In(language), ("address", place.Address.In(language)), ("phone", place.Phone), ("hours", place.Hours?.In(language)), ("access", place.Access?.In(language))) with
    { About = AboutPlace.Mark + place.Id };

    // An answer is quoted sentence by sentence.
    static Source Of(Answer answer) => Source.Of("answer", answer.Question, answer.Text.Split(['。', '！', '？', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(piece => piece.Split(". ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Select(piece => ("says", (string?)piece.TrimEnd('.'))));
}
