using Learning.Lectures;

namespace Dialogs.Bookings;

/// <summary>A wish with less in it.</summary>
/// <param name="Name">What is left out, or what is left.</param>
/// <param name="Slots">Names of the answers that go with it.</param>
/// <param name="Wish">What remains.</param>
sealed record Relaxation(string Name, IReadOnlyList<string> Slots, LectureWish Wish)
{
    static readonly LectureWish None = new();

    /// <summary>Ways to leave out one thing that was wished, the smallest loss first.</summary>
    public static IEnumerable<Relaxation> One(LectureWish wish)
    {
        if (wish.Earliest is not null) yield return new("hours", ["hours"], wish with { Earliest = null, Latest = null });
        if (wish.Mode is not null) yield return new("mode", ["mode"], wish with { Mode = null });
        if (wish.Districts.Count > 0) yield return new("district", ["district"], wish with { Districts = [] });
        if (wish.From is not null) yield return new("day", ["day", "hours"], wish with { From = null, Until = null, Earliest = null, Latest = null });
        if (wish.Band is not null) yield return new("band", ["band"], wish with { Band = null });
        if (wish.Themes.Count > 0 || wish.LectureId is not null) yield return new("topic", ["topic", "title"], wish with { Themes = [], LectureId = null });
    }

    /// <summary>Ways to keep one thing that was wished, and to keep nothing; for when leaving out one is not enough.</summary>
    public static IEnumerable<Relaxation> AllBut(LectureWish wish)
    {
        if (wish.Themes.Count > 0) yield return new("only-topic", ["day", "hours", "district", "band", "mode", "title"], None with { Themes = wish.Themes });
        if (wish.From is not null) yield return new("only-day", ["topic", "hours", "district", "band", "mode", "title"], None with { From = wish.From, Until = wish.Until });
        if (wish.Districts.Count > 0) yield return new("only-district", ["topic", "day", "hours", "band", "mode", "title"], None with { Districts = wish.Districts });
        yield return new("everything", ["topic", "day", "hours", "district", "band", "mode", "title"], None);
    }
}
