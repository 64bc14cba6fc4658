using System.Collections.Frozen;

namespace Learning.Catalogue.Search;

/// <summary>
/// How Chinese characters are read, without tones. Readings that many people do not tell apart (zh and z, ch and c, sh and s, final ng and n)
/// count as one, so whoever types by ear finds what they mean.
/// </summary>
static class Pinyin
{
    const int longestWord = 4;
    const int longestSyllable = 6;
    const int mostWays = 4;

    static readonly Dictionary<char, string> syllables = [];
    static readonly Dictionary<string, string[]> words = new(StringComparer.Ordinal);
    static readonly FrozenSet<string> all;
    static readonly FrozenSet<char> begins;

    static Pinyin()
    {
        foreach (var line in Lexicon.Lines("pinyin.txt"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var (name, rest) = (line[..colon], line[(colon + 1)..]);
            if (name[0] > 'z') words[name] = rest.Split(' ');
            else foreach (var character in rest) syllables[character] = name;
        }
        all = syllables.Values.ToFrozenSet(StringComparer.Ordinal);
        begins = words.Keys.Select(word => word[0]).ToFrozenSet();
    }

    /// <summary>The syllables of a run of characters; null for those nobody reads.</summary>
    public static string?[] Read(string chinese)
    {
        var read = new string?[chinese.Length];
        for (var at = 0; at < chinese.Length;)
        {
            if (Word(chinese, at) is { } word)
            {
                word.CopyTo(read, at);
                at += word.Length;
            }
            else
            {
                read[at] = syllables.GetValueOrDefault(chinese[at]);
                at++;
            }
        }
        return read;
    }

    /// <summary>What a run of characters is found by when it is typed by sound: each two neighbouring syllables, and each three first letters.</summary>
    public static void Add(string chinese, ISet<string> into)
    {
        var read = Read(chinese);
        for (var i = 0; i + 1 < read.Length; i++)
        {
            if (read[i] is { } first && read[i + 1] is { } second)
            {
                into.Add(Pair(first, second));
                if (i + 2 < read.Length && read[i + 2] is { } third) into.Add($"{first[0]}{second[0]}{third[0]}");
            }
        }
    }

    /// <summary>The same for what is looked for; empty when it has fewer than two syllables or one that is not known.</summary>
    public static string[] Pairs(IReadOnlyList<string?> syllables) =>
        syllables.Count < 2 || syllables.Contains(null) ? []
        : [.. Enumerable.Range(0, syllables.Count - 1).Select(i => Pair(syllables[i]!, syllables[i + 1]!)).Distinct()];

    /// <summary>The ways in which letters can be read as syllables, at least two of them, fewest first: <c>xian</c> is <c>xi an</c>.</summary>
    public static IReadOnlyList<string[]> Split(string letters)
    {
        var ways = new List<string[]>();
        if (letters.Length is >= 3 and <= 24 && letters.AsSpan().IndexOfAnyExceptInRange('a', 'z') < 0) Split(letters, 0, [], ways);
        return [.. ways.Where(way => way.Length > 1).OrderBy(way => way.Length).Take(mostWays)];
    }

    /// <summary>True for a whole syllable, such as <c>tai</c>.</summary>
    public static bool IsSyllable(string letters) => all.Contains(letters);

    /// <summary>Three letters or more that may each begin a syllable, three by three: <c>tjq</c>; empty for others.</summary>
    public static string[] Initials(string letters) =>
        letters.Length is < 3 or > 8 || letters.AsSpan().IndexOfAnyExceptInRange('a', 'z') >= 0 || letters.AsSpan().ContainsAny("iuv") ? []
        : [.. Enumerable.Range(0, letters.Length - 2).Select(i => letters.Substring(i, 3)).Distinct()];

    // From the longest syllable on, so that the likely ways come first; a text of many short ones has too many to see them all.
    static void Split(string letters, int at, List<string> before, List<string[]> ways)
    {
        if (at == letters.Length) ways.Add([.. before]);
        for (var length = Math.Min(longestSyllable, letters.Length - at); length > 0 && ways.Count < mostWays * 2; length--)
        {
            var syllable = letters.Substring(at, length);
            if (!all.Contains(syllable)) continue;
            before.Add(syllable);
            Split(letters, at + length, before, ways);
            before.RemoveAt(before.Count - 1);
        }
    }

    static string[]? Word(string chinese, int at)
    {
        if (!begins.Contains(chinese[at])) return null;
        for (var length = Math.Min(longestWord, chinese.Length - at); length > 1; length--)
        {
            if (words.TryGetValue(chinese.Substring(at, length), out var word)) return word;
        }
        return null;
    }

    static string Pair(string first, string second) => $"{Alike(first)} {Alike(second)}";

    static string Alike(string syllable)
    {
        var start = syllable.Length > 1 && syllable[1] == 'h' ? syllable[..1] + syllable[2..] : syllable;
        return start.EndsWith("ng", StringComparison.Ordinal) && start[^3] is 'a' or 'e' or 'i' ? start[..^1] : start;
    }
}
