namespace Learning.Catalogue.Search;

/// <summary>Words that mean the same, from <c>synonyms.txt</c>.</summary>
static class Synonyms
{
    static readonly Dictionary<string, List<string>> groups = new(StringComparer.Ordinal);

    static Synonyms()
    {
        foreach (var line in Lexicon.Lines("synonyms.txt"))
        {
            var group = line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            foreach (var word in group)
            {
                var key = Key(word);
                LongestChinese = Math.Max(LongestChinese, IsChinese(key) ? key.Length : 0);
                LongestPhrase = Math.Max(LongestPhrase, IsChinese(key) ? 0 : Run.All(key).Count);
                if (!groups.TryGetValue(key, out var others)) groups[key] = others = [];
                others.AddRange(group.Where(other => other != word));
            }
        }
    }

    /// <summary>Characters of the longest Chinese word.</summary>
    public static int LongestChinese { get; }

    /// <summary>Words of the longest phrase in other writing.</summary>
    public static int LongestPhrase { get; }

    /// <summary>True when the word, folded, is in a group.</summary>
    public static bool Knows(string word) => groups.ContainsKey(word);

    /// <summary>The other words of its groups; empty when it is in none.</summary>
    public static IReadOnlyList<string> Of(string word) => groups.GetValueOrDefault(word) ?? [];

    /// <summary>English words as they are compared: folded, without endings, one space between them.</summary>
    public static string Key(string text) =>
        string.Join(' ', Run.All(text).Select(run => run.Chinese ? run.Text : Terms.Stem(run.Text)));

    static bool IsChinese(string key) => Run.All(key) is [{ Chinese: true }];
}
