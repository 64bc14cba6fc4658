namespace Learning.Lectures;

/// <summary>Whether something meets a wish. It allocates nothing: it is asked for every session on every turn.</summary>
static class Wishes
{
    public static bool Meet(LectureWish wish, Offer offer) =>
        (wish.Mode is null || wish.Mode == offer.Mode)
        && (wish.LectureId is null || wish.LectureId == offer.LectureId)
        && Any(wish.Themes, offer.Theme)
        && (wish.Districts.Count == 0 || (offer.District is { } district && Any(wish.Districts, district)))
        && Suits(wish.Band, offer.Bands)
        && InHours(wish, offer.StartsAt);

    public static bool Meet(LectureWish wish, Recording recording) =>
        (wish.LectureId is null || wish.LectureId == recording.LectureId)
        && Any(wish.Themes, recording.Theme)
        && Suits(wish.Band, recording.Bands);

    static bool InHours(LectureWish wish, DateTimeOffset startsAt)
    {
        if (wish.Earliest is null && wish.Latest is null) return true;
        var time = TimeOnly.FromTimeSpan(startsAt.TimeOfDay);
        return !(time < wish.Earliest) && !(time >= wish.Latest);
    }

    static bool Suits(string? band, IReadOnlyList<string> bands) => band is null || bands.Count == 0 || Holds(bands, band);

    static bool Any(IReadOnlyList<string> wished, string id) => wished.Count == 0 || Holds(wished, id);

    static bool Holds(IReadOnlyList<string> ids, string id)
    {
        for (var at = 0; at < ids.Count; at++)
            if (ids[at] == id) return true;
        return false;
    }
}
