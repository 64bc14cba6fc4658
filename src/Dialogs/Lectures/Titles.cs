using System.Runtime.CompilerServices;
using Dialogs.Understanding;
using Learning;
using Learning.Lectures;

namespace Dialogs.Lectures;

/// <summary>One lecture, known by its name.</summary>
/// <param name="LectureId">The lecture's id.</param>
/// <param name="Name">Its title.</param>
public sealed record Titles(string LectureId, Bilingual Name)
{
    const int ShortestName = 4;

    /// <summary>The lecture whose title is said, when there is just one.</summary>
    internal static IReadOnlyList<Titles> HeardIn(Heard heard, LectureIndex lectures)
    {
        if (heard.Plain.Length < ShortestName) return [];
        Titles? found = null;
        foreach (var offer in lectures.Find(new()))
        {
            if (offer.LectureId == found?.LectureId || !Says(heard.Plain, offer.Title)) continue;
            if (found is not null) return [];
            found = new(offer.LectureId, offer.Title);
        }
        return found is null ? [] : [found];
    }

    internal static Titles? Recall(string id, LectureIndex lectures) =>
        lectures.Find(new() { LectureId = id }) is [var offer, ..] ? new(id, offer.Title) : null;

    /// <summary>True when a person says the title, in either language.</summary>
    /// <param name="plain">What they said, as <see cref="Heard.Plain"/>.</param>
    /// <param name="title">The title.</param>
    internal static bool Says(string plain, Bilingual title)
    {
        var (zh, en) = spoken.GetValue(title, static title => new(Spoken(title.Zh), Spoken(title.En)));
        return plain.Contains(zh, StringComparison.Ordinal) || plain.Contains(en, StringComparison.Ordinal);
    }

    // Nobody says what stands in brackets at the end of a title, such as the mark of samples.
    static string Spoken(string title) =>
        Heard.Tidy(title[^1] is ')' or '）' && title.LastIndexOfAny(['(', '（']) is > 0 and var bracket ? title[..bracket] : title);

    // Every message is compared with every title, so their plain form is kept for as long as they are.
    static readonly ConditionalWeakTable<Bilingual, Bilingual> spoken = [];
}
