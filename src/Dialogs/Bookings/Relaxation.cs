using Learning.Lectures;

namespace Dialogs.Bookings;

/// <summary>A wish with one thing left out.</summary>
/// <param name="Name">What is left out.</param>
/// <param name="Slots">Names of the answers that go with it.</param>
/// <param name="Wish">What remains.</param>
sealed record Relaxation(string Name, IReadOnlyList<string> Slots, LectureWish Wish)
{
    /// <summary>Every way to leave out one thing that was wished, the smallest loss first.</summary>
    public static IEnumerable<Relaxation> Of(LectureWish wish)
    {
        if (wish.Earliest is not null) yield return new("hours", ["hours"], wish with { Earliest = null, Latest = null });
        if (wish.Mode is not null) yield return new("mode", ["mode"], wish with { Mode = null });
        if (wish.Districts.Count > 0) yield return new("district", ["district"], wish with { Districts = [] });
        if (wish.From is not null) yield return new("day", ["day", "hours"], wish with { From = null, Until = null, Earliest = null, Latest = null });
        if (wish.Band is not null) yield return new("band", ["band"], wish with { Band = null });
        if (wish.Themes.Count > 0 || wish.LectureId is not null) yield return new("topic", ["topic", "title"], wish with { Themes = [], LectureId = null });
    }
}
