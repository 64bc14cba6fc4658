using System.Text.RegularExpressions;
using Dialogs.Understanding;
using Learning;
using Learning.Places;

namespace Dialogs.Places;

/// <summary>Where people say to be: by a point they share, by any name of the places and the city pack, or by a name that is not known here.</summary>
sealed partial class Wherefrom(PlaceIndex places)
{
    const int LongestName = 30;

    // Made anew only when a place has changed; two threads that make it at once make the same.
    volatile Made? made;

    public SpotWords Words
    {
        get
        {
            var spots = places.Spots;
            if (made is { } current && ReferenceEquals(current.Spots, spots)) return current.Words;
            var words = new SpotWords(spots);
            made = new(spots, words);
            return words;
        }
    }

    public IReadOnlyList<Whereabouts> HeardIn(Heard heard, bool asked)
    {
        if (heard.At is { } point) return point.IsOnEarth ? [Whereabouts.Shared(point)] : [];
        if (Words.Named(heard.Plain) is { Count: > 0 } spots) return [.. spots.Select(Whereabouts.Of)];
        return UnknownName(heard, asked) is { } name ? [Whereabouts.Unknown(name)] : [];
    }

    /// <summary>The place that is named and asked about itself, not for what is near it.</summary>
    public IReadOnlyList<Place> PlacesMeantIn(Heard heard, bool asked)
    {
        if (heard.At is not null || asked || heard.Has("place.near") || Words.Named(heard.Plain) is not [{ Kind: SpotKind.Place } spot]) return [];
        return places.Place(spot.Id["place:".Length..]) is { } place ? [place] : [];
    }

    public Whereabouts? Recall(string kept) => Whereabouts.Recall(kept, Words);

    /// <summary>True when the message asks for what is near, or where something can be learned, and not for a course or a lecture.</summary>
    public static bool IsAskedIn(Heard heard) =>
        (heard.Has("place.near") || (heard.Has("place.where") && heard.Has("place.learning"))) && !heard.Has("place.other-things");

    static string? UnknownName(Heard heard, bool asked)
    {
        var match = heard.Language == Language.Chinese ? NearChinese().Match(heard.Plain) : NearEnglish().Match(heard.Plain);
        if (match.Success) return Name(match.Groups["name"].Value.TrimEnd('最'), heard.Text);
        var isQuestion = heard.Text.AsSpan().IndexOfAny('?', '？') >= 0 || heard.Has("ask");
        return asked && !isQuestion && PlaceWish.HeardIn(heard).Count == 0 && Walker.HeardIn(heard).Count == 0 ? Name(heard.Plain, heard.Text) : null;
    }

    // "离我家近一点" names nothing. A name is said back as it was written.
    static string? Name(string said, string text)
    {
        var name = Before().Replace(said, "").Trim(Heard.Edges);
        if (name.Length is < 2 or > LongestName || WordBook.IsOnly(name, "place.me")) return null;
        return text.IndexOf(name, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? text.Substring(at, name.Length) : name;
    }

    [GeneratedRegex(@"(?:离|靠近|在)(?<name>[^，。,.\s离在]{2,20}?)(?:这边|那边|那里|这里)?(?:最近|近|附近|旁边|周围|周边)|^(?<name>[^，。,.\s]{2,20}?)(?:附近|旁边|周围|周边)", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex NearChinese();

    [GeneratedRegex(@"\b(?:near|nearest to|close to|closest to|next to|around)\s+(?:the )?(?<name>[^,.;?!]{2,30})", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex NearEnglish();

    [GeneratedRegex(
        @"^(?:我想找|想找|帮我找|找一下|找|请问|查一下|看看|有没有|我现在在|我们在|我家住在|我家住|我家在|我住在|我住|我在|就在|在"
        + @"|i am at |i am in |i am near |i'm at |i'm in |i'm near |i live in |i live at |i live near |we live in |near |at |in |the )", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex Before();

    sealed record Made(IReadOnlyList<Spot> Spots, SpotWords Words);
}
