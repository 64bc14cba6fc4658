using System.Collections.Concurrent;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace Learning.Catalogue.Search;

/// <summary>
/// Cuts text into what is looked up: Chinese into each two neighbouring characters, since it has no spaces and no list of words is
/// ever complete; other writing into words without their endings.
/// </summary>
static class Terms
{
    const int longest = 64;
    const int remembered = 100_000;

    static readonly ConcurrentDictionary<string, string> stems = new(StringComparer.Ordinal);
    static readonly ThreadLocal<EnglishStemmer> stemmer = new(() => new());

    /// <summary>The terms of a text, each once.</summary>
    /// <param name="text">The text.</param>
    /// <param name="into">Where they are put.</param>
    /// <param name="single">True to take each character by itself, too, for those who ask for one only.</param>
    public static void Add(string? text, ISet<string> into, bool single = false)
    {
        if (string.IsNullOrEmpty(text)) return;
        foreach (var run in Run.All(text))
        {
            if (!run.Chinese) into.Add(Stem(run.Text));
            else AddChinese(run.Text, into, single);
        }
    }

    /// <summary>Each two neighbouring characters, or the only one.</summary>
    public static IEnumerable<string> Pairs(string chinese)
    {
        if (chinese.Length == 1) yield return chinese;
        for (var i = 0; i + 1 < chinese.Length; i++) yield return chinese.Substring(i, 2);
    }

    /// <summary>An English word without its ending: <c>courses</c> and <c>course</c> are the same. Other words are left as they are.</summary>
    public static string Stem(string word)
    {
        if (word.Length > longest) return word[..longest];
        if (word.Length < 3 || !word.AsSpan().ContainsOnlyLetters()) return word;
        if (stems.TryGetValue(word, out var known)) return known;
        var english = stemmer.Value!;
        english.SetCurrent(word);
        english.Stem();
        var stem = english.Current;
        if (stems.Count < remembered) stems[word] = stem;
        return stem;
    }

    static void AddChinese(string run, ISet<string> into, bool single)
    {
        foreach (var pair in Pairs(run)) into.Add(pair);
        if (!single) return;
        for (var i = 0; i < run.Length; i++) into.Add(run.Substring(i, 1));
    }

    static bool ContainsOnlyLetters(this ReadOnlySpan<char> word) => word.IndexOfAnyExceptInRange('a', 'z') < 0;
}
