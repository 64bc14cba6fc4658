namespace Dialogs.Catalogue.Wishes;

/// <summary>
/// The ways to say values that are names: whole; without the words at either end that values of the column share (区, "District",
/// "class"); and beginnings or endings that only one value has (园区 of 苏州工业园区, "Industrial Park").
/// </summary>
static class NameForms
{
    const int FewestSharing = 2;

    static readonly HashSet<string> weak = [.. Sayings.Of("weak").Select(word => string.Join(' ', Token.In(word).Select(each => each.Text)))];
    static readonly Dictionary<string, string[]> synonyms = Synonyms();

    /// <summary>All forms of all values.</summary>
    public static IEnumerable<Form> Of(IReadOnlyList<string> values, IReadOnlyList<List<Token>> tokens)
    {
        var words = tokens.Select(value => value.Where(each => !each.IsMark && each.Text is not ("(" or ")" or "（" or "）")).Select(each => each.Text).ToArray()).ToList();
        var (before, after) = (Shared(words, fromEnd: false), Shared(words, fromEnd: true));
        var forms = new Dictionary<string, (HashSet<string> Values, int Rank)>();
        for (var at = 0; at < values.Count; at++)
        {
            foreach (var (form, rank) in Of(words[at], before, after)) Add(forms, form, values[at], rank);
        }
        return forms.Where(each => each.Value.Rank > 1 || each.Value.Values.Count == 1)
            .Select(each => new Form(each.Key.Split(' '), [.. values.Where(each.Value.Values.Contains)], each.Value.Rank));
    }

    static IEnumerable<(string Form, int Rank)> Of(string[] value, HashSet<string> before, HashSet<string> after)
    {
        if (value.Length == 0) yield break;
        var whole = string.Join(' ', value);
        yield return (whole, 3);
        foreach (var other in Others(whole)) yield return (other, 3);
        var head = value.Length > 1 && before.Contains(value[0]) ? 1 : 0;
        var tail = value.Length - head > 1 && after.Contains(value[^1]) ? 1 : 0;
        var core = string.Join(' ', value[head..^tail]);
        if (core != whole && IsStrong(core))
        {
            yield return (core, 2);
            foreach (var other in Others(core)) yield return (other, 2);
        }
        if (head > 0 && tail > 0) yield return (string.Join(' ', value[head..]), 2);
        for (var length = 1; length < value.Length; length++)
        {
            var (first, last) = (string.Join(' ', value[..length]), string.Join(' ', value[^length..]));
            if (IsStrong(first)) yield return (first, 1);
            if (IsStrong(last) && !IsCutShort(last, value.Length - length)) yield return (last, 1);
        }
    }

    /// <summary>True when only the first character of a Chinese name is gone: nobody calls 志高班 高班, but 提高班 holds it.</summary>
    static bool IsCutShort(string ending, int gone) => gone == 1 && ending[0] >= '\u3400';

    /// <summary>True when it says enough to be a name: two Chinese characters, or a word of three letters that is not a common one.</summary>
    static bool IsStrong(string form)
    {
        if (weak.Contains(form)) return false;
        var words = form.Split(' ');
        if (words[0][0] >= '\u3400') return words.Length > 1;
        return words[0][0] != '#' && words.Any(word => word.Length > 2 && !weak.Contains(word)) || words.Length > 1 && words.All(word => word.Length > 2 && word is not ("the" or "and" or "for"));
    }

    /// <summary>Words that stand at an end of at least two values and of at least a third of them.</summary>
    static HashSet<string> Shared(List<string[]> values, bool fromEnd)
    {
        var counts = values.Where(value => value.Length > 1).GroupBy(value => fromEnd ? value[^1] : value[0]);
        return [.. counts.Where(each => each.Count() >= FewestSharing && each.Count() * 3 >= values.Count).Select(each => each.Key)];
    }

    static void Add(Dictionary<string, (HashSet<string> Values, int Rank)> forms, string form, string value, int rank)
    {
        if (!forms.TryGetValue(form, out var known) || known.Rank < rank) forms[form] = ([value], rank);
        else if (known.Rank == rank) known.Values.Add(value);
    }

    static string[] Others(string form) => synonyms.GetValueOrDefault(form) ?? [];

    static Dictionary<string, string[]> Synonyms()
    {
        var all = new Dictionary<string, string[]>();
        foreach (var group in Sayings.Groups("synonym"))
        {
            string[] keys = [.. group.Select(word => string.Join(' ', Token.In(word).Where(each => each.Text != "-").Select(each => each.Text))).Distinct()];
            foreach (var key in keys) all.TryAdd(key, [.. keys.Where(other => other != key)]);
        }
        return all;
    }
}
