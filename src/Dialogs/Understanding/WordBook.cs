using System.Collections.Frozen;
using Dialogs.Lines;

namespace Dialogs.Understanding;

/// <summary>
/// The words people use, listed by what they mean, from <c>Lines/Words.zh.json</c> and <c>Lines/Words.en.json</c>. Both
/// languages are always listened for: a Chinese conversation understands "yes" too.
/// </summary>
static class WordBook
{
    static readonly FrozenDictionary<string, string[]> Lists = Load();
    static readonly FrozenDictionary<string, string> Whole = Index();
    static readonly PhraseFinder<string> Every = new(Lists.SelectMany(list => list.Value.Select(word => (word, list.Key))));

    /// <summary>Every list's key.</summary>
    public static IEnumerable<string> Keys => Lists.Keys;

    /// <summary>The words of a list, longer ones first; none when there is no such list.</summary>
    public static IReadOnlyList<string> All(string key) => Lists.GetValueOrDefault(key) ?? [];

    /// <summary>What the message means as a whole, politeness aside; null when it is none of the words.</summary>
    public static string? Meaning(string plain)
    {
        if (plain.Length > 40) return null;
        if (Whole.GetValueOrDefault(plain) is { } key) return key;
        var bare = WithoutPoliteness(plain);
        return bare == plain ? null : Whole.GetValueOrDefault(bare);
    }

    /// <summary>Of every list that a word of stands in the text the key, and the length of the longest such word.</summary>
    public static IReadOnlyDictionary<string, int> In(string plain)
    {
        Dictionary<string, int> longest = [];
        foreach (var (at, word, key) in Every.In(plain))
        {
            if (word.Length > longest.GetValueOrDefault(key) && IsApart(plain, at, word)) longest[key] = word.Length;
        }
        return longest;
    }

    /// <summary>True when the text is made of nothing but words of one list, politeness and punctuation.</summary>
    public static bool IsOnly(string plain, string key)
    {
        var at = 0;
        var hits = 0;
        while (at < plain.Length)
        {
            var hit = LongestAt(plain, at, Lists[key]);
            var step = hit > 0 ? hit : LongestAt(plain, at, Lists["filler"]);
            if (step == 0 && !Heard.Edges.Contains(plain[at])) return false;
            if (hit > 0) hits++;
            at += Math.Max(step, 1);
        }
        return hits > 0;
    }

    /// <summary>The number that is all there is: a figure, a number word, or an ordinal, with no other words than those of a list.</summary>
    public static int? OnlyNumber(Heard heard, string around)
    {
        if (heard.Plain.Length is 0 or > 16) return null;
        if (int.TryParse(heard.Plain, out var figure)) return figure;
        if (heard.Numbers is not [var only]) return null;
        var rest = Heard.Tidy(heard.Text.Remove(only.Start, only.Length));
        return (rest.Length == 0 || IsOnly(rest, around)) && only.Value is > 0 and < 1000 && only.Value % 1 == 0 ? (int)only.Value : null;
    }

    /// <summary>True when a word stands in the text: whole words in Latin script, anywhere in Chinese.</summary>
    public static bool Contains(string plain, string word)
    {
        for (var at = plain.IndexOf(word, StringComparison.Ordinal); at >= 0; at = plain.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if (IsApart(plain, at, word)) return true;
        }
        return false;
    }

    /// <summary>True when a word that stands there is no part of a longer one: whole words in Latin script, anything in Chinese.</summary>
    public static bool IsApart(string plain, int at, string word)
    {
        if (!IsLatin(word[0]) && !IsLatin(word[^1])) return true;
        var end = at + word.Length;
        return (at == 0 || !IsLatin(plain[at - 1])) && (end == plain.Length || !IsLatin(plain[end]));
    }

    static bool IsLatin(char c) => c < 0x250 && char.IsLetterOrDigit(c);

    static int LongestAt(string plain, int at, string[] words)
    {
        var longest = 0;
        foreach (var word in words)
        {
            if (word.Length <= longest || string.CompareOrdinal(plain, at, word, 0, word.Length) != 0) continue;
            var end = at + word.Length;
            if (!IsLatin(word[^1]) || end == plain.Length || !IsLatin(plain[end])) longest = word.Length;
        }
        return longest;
    }

    static string WithoutPoliteness(string plain)
    {
        foreach (var word in Lists["polite-before"])
        {
            if (plain.StartsWith(word, StringComparison.Ordinal)) { plain = plain[word.Length..].TrimStart(Heard.Edges); break; }
        }
        foreach (var word in Lists["polite-after"])
        {
            if (plain.EndsWith(word, StringComparison.Ordinal)) { plain = plain[..^word.Length].TrimEnd(Heard.Edges); break; }
        }
        return plain;
    }

    static FrozenDictionary<string, string[]> Load()
    {
        var lists = new Dictionary<string, string[]>();
        foreach (var name in new[] { "Lines.Words.zh.json", "Lines.Words.en.json" })
        {
            foreach (var (key, words) in Resources.Read<Dictionary<string, string[]>>(name))
            {
                lists[key] = [.. (lists.GetValueOrDefault(key) ?? []).Concat(words).OrderByDescending(w => w.Length)];
            }
        }
        return lists.ToFrozenDictionary();
    }

    static FrozenDictionary<string, string> Index()
    {
        var whole = new Dictionary<string, string>();
        foreach (var (key, words) in Lists.Where(l => l.Key.StartsWith("say.", StringComparison.Ordinal)))
        {
            foreach (var word in words) whole.TryAdd(word, key);
        }
        return whole.ToFrozenDictionary();
    }
}
