using Dialogs.Lines;
using Dialogs.Understanding;
using Learning;

namespace Dialogs.Lectures;

/// <summary>Any of several things that have names in the city pack.</summary>
/// <param name="Ids">Their ids; at least one.</param>
public sealed record Any(IReadOnlyList<string> Ids)
{
    internal string Keep() => string.Join('|', Ids);
}

/// <summary>Names and other words for things of the city pack, found in what people say; longer words first, none inside another.</summary>
sealed class Vocabulary
{
    readonly Dictionary<string, Bilingual> names = [];
    readonly PhraseFinder<IReadOnlyList<string>> finder;

    /// <summary>Knows these things, and groups of them that have a name of their own.</summary>
    public Vocabulary(
        IEnumerable<(string Id, Bilingual Name, IReadOnlyList<string> Words)> things,
        IEnumerable<(IReadOnlyList<string> Ids, Bilingual Name, IReadOnlyList<string> Words)> groups)
    {
        List<(string, IReadOnlyList<string>)> words = [];
        foreach (var (id, name, others) in things)
        {
            names[id] = name;
            words.AddRange(Words([id], name, others));
        }
        foreach (var (ids, name, others) in groups) words.AddRange(Words(ids, name, others));
        finder = new(words);
    }

    /// <summary>Ids of the things that are named, in the order of the pack.</summary>
    public IReadOnlyList<string> HeardIn(Heard heard)
    {
        var rest = heard.Plain;
        HashSet<string> found = [];
        foreach (var (_, word, ids) in finder.In(rest).ToList().OrderByDescending(each => each.Phrase.Length))
        {
            if (!WordBook.Contains(rest, word)) continue;
            rest = rest.Replace(word, new string('\u0001', word.Length), StringComparison.Ordinal);
            found.UnionWith(ids);
        }
        return found.Count == 0 ? [] : [.. names.Keys.Where(found.Contains)];
    }

    static IEnumerable<(string, IReadOnlyList<string>)> Words(IReadOnlyList<string> ids, Bilingual name, IReadOnlyList<string> others) =>
        others.Append(name.Zh).Append(name.En).Select(Heard.Tidy).Distinct().Select(word => (word, ids));

    public Any? Recall(string kept) => kept.Split('|').Where(names.ContainsKey).ToList() is { Count: > 0 } ids ? new(ids) : null;

    public Line Label(Any any) => LectureLines.Text(new Bilingual(
        string.Join("、", any.Ids.Select(id => names[id].Zh)), string.Join(", ", any.Ids.Select(id => names[id].En))));
}
