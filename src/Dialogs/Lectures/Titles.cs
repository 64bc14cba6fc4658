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

    /// <summary>The lecture whose whole title is said, when there is just one.</summary>
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

    static bool Says(string plain, Bilingual title) =>
        plain.Contains(title.Zh, StringComparison.OrdinalIgnoreCase) || plain.Contains(title.En, StringComparison.OrdinalIgnoreCase);
}
