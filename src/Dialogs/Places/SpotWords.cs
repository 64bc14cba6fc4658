using Dialogs.Understanding;
using Learning.Places;

namespace Dialogs.Places;

/// <summary>Finds the spots that are named in a text. It is made once for each state of the places.</summary>
sealed class SpotWords
{
    const int MostText = 200;
    const int MostMeanings = 5;

    readonly Dictionary<string, List<Spot>> words = [];
    readonly Dictionary<string, List<Spot>>.AlternateLookup<ReadOnlySpan<char>> lookup;
    readonly Dictionary<string, Spot> byId;
    readonly int longest;

    public SpotWords(IReadOnlyList<Spot> spots)
    {
        byId = spots.ToDictionary(spot => spot.Id);
        foreach (var spot in spots) Learn(spot, [spot.Name.Zh, spot.Name.En, .. spot.Words]);
        var whole = words.Keys.ToHashSet();
        foreach (var spot in spots) Learn(spot, spot.ShortWords.Where(word => !whole.Contains(Heard.Tidy(word))));
        longest = words.Count == 0 ? 0 : words.Keys.Max(word => word.Length);
        lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public Spot? Spot(string id) => byId.GetValueOrDefault(id);

    /// <summary>
    /// What the text may mean by the most exact name in it; several when more than one spot is called so. A district that is named
    /// beside it tells them apart.
    /// </summary>
    /// <param name="plain">The text, as <see cref="Heard.Plain"/>.</param>
    public IReadOnlyList<Spot> Named(string plain)
    {
        List<List<Spot>> found = [];
        for (var at = 0; at < plain.Length && at < MostText;)
        {
            var length = LongestAt(plain, at, out var spots);
            if (spots is not null) found.Add(spots);
            at += Math.Max(1, length);
        }
        if (found.Count == 0) return [];
        var exact = found.MinBy(spots => spots[0].Kind)!;
        var districts = found.Where(spots => spots[0].Kind == SpotKind.District).SelectMany(spots => spots).SelectMany(spot => spot.Districts).ToHashSet();
        var there = exact.Where(spot => spot.Districts.Any(districts.Contains)).ToList();
        return [.. (there.Count > 0 ? there : exact).Take(MostMeanings)];
    }

    // Of those who share a word only the most exact kind keeps it: 徐东 is the landmark, and 徐东 the district's word no more.
    void Learn(Spot spot, IEnumerable<string> said)
    {
        foreach (var word in said.Select(Heard.Tidy).Distinct())
        {
            if (word.Length < 2) continue;
            if (!words.TryGetValue(word, out var spots) || spots[0].Kind > spot.Kind) words[word] = [spot];
            else if (spots[0].Kind == spot.Kind) spots.Add(spot);
        }
    }

    int LongestAt(string plain, int at, out List<Spot>? spots)
    {
        spots = null;
        if (IsLatin(plain[at]) && at > 0 && IsLatin(plain[at - 1])) return 1;
        for (var length = Math.Min(longest, plain.Length - at); length > 1; length--)
        {
            var end = at + length;
            if (IsLatin(plain[end - 1]) && end < plain.Length && IsLatin(plain[end])) continue;
            if (lookup.TryGetValue(plain.AsSpan(at, length), out spots)) return length;
        }
        return 1;
    }

    static bool IsLatin(char c) => c < 0x250 && char.IsLetterOrDigit(c);
}
