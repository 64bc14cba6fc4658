using System.Collections.Frozen;

namespace Learning.Catalogue.Search;

/// <summary>One thing that somebody asks for.</summary>
/// <param name="Terms">What it is looked up by.</param>
/// <param name="Text">The word itself: a run of characters, a word, or the key of a phrase.</param>
/// <param name="Chinese">True when it is written in Chinese characters.</param>
sealed record AskedWord(IReadOnlyList<string> Terms, string Text, bool Chinese);

/// <summary>Reads what somebody wrote as the things they ask for, without the words that only say how they ask.</summary>
static class Asked
{
    const int most = 12;

    static readonly FrozenSet<string> filler = Lexicon.Lines("filler.txt").SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.Ordinal);
    static readonly int longest = Math.Max(Synonyms.LongestChinese, filler.Max(word => word.Length));

    /// <summary>At most twelve words, in order, each once; empty when nothing is asked for.</summary>
    public static IReadOnlyList<AskedWord> Read(string text)
    {
        var runs = Run.All(text);
        var words = Words(runs, runs.Select(run => run.Chinese || !filler.Contains(run.Text)).ToArray());
        return words.Count > 0 ? words : Words(runs, [.. runs.Select(_ => true)], plain: true);
    }

    static List<AskedWord> Words(List<Run> runs, bool[] said, bool plain = false)
    {
        var words = new List<AskedWord>();
        for (var i = 0; i < runs.Count; i++)
        {
            if (runs[i].Chinese)
            {
                words.AddRange(plain ? [Chinese(runs[i].Text)] : Cut(runs[i].Text));
            }
            else if (Phrase(runs, i) is var (phrase, count) && count > 1)
            {
                words.Add(new(phrase.Split(' '), phrase, false));
                i += count - 1;
            }
            else if (said[i])
            {
                words.Add(Other(runs[i].Text));
            }
        }
        return [.. words.DistinctBy(word => word.Text).Take(most)];
    }

    // The longest phrase of a group that begins here, such as "tai chi"; never across other writing.
    static (string Phrase, int Count) Phrase(List<Run> runs, int at)
    {
        for (var count = Math.Min(Synonyms.LongestPhrase, runs.Count - at); count > 1; count--)
        {
            var some = runs.GetRange(at, count);
            if (some.Exists(run => run.Chinese)) continue;
            var key = string.Join(' ', some.Select(run => Terms.Stem(run.Text)));
            if (Synonyms.Knows(key)) return (key, count);
        }
        return ("", 0);
    }

    // From left to right the longest word that is known; what lies between known words is a word, too.
    static IEnumerable<AskedWord> Cut(string run)
    {
        var begun = 0;
        for (var at = 0; at < run.Length;)
        {
            var known = Known(run, at);
            if (known is null)
            {
                at++;
                continue;
            }
            if (at > begun) yield return Chinese(run[begun..at]);
            if (!filler.Contains(known)) yield return Chinese(known);
            begun = at += known.Length;
        }
        if (run.Length > begun) yield return Chinese(run[begun..]);
    }

    static string? Known(string run, int at)
    {
        for (var length = Math.Min(longest, run.Length - at); length > 0; length--)
        {
            var word = run.Substring(at, length);
            if (filler.Contains(word) || Synonyms.Knows(word)) return word;
        }
        return null;
    }

    static AskedWord Chinese(string word) => new([.. Terms.Pairs(word).Distinct()], word, true);

    static AskedWord Other(string word) => new([Terms.Stem(word)], word, false);
}
