using System.Collections.Frozen;

namespace Dialogs.Understanding.Numbers;

/// <summary>What an English number word adds to a number.</summary>
enum NumberWord
{
    None,
    Unit,
    Teen,
    Ten,
    Hundred,
    Scale,
    Dozen,
    Half,
    Quarter,
}

/// <summary>One English number word.</summary>
/// <param name="Kind">Its place in a number.</param>
/// <param name="Value">Its value.</param>
/// <param name="Ordinal">True for "third" and "thirds".</param>
/// <param name="Plural">True for "thirds", "dozens" and "hundreds".</param>
readonly record struct EnglishNumberWord(NumberWord Kind, double Value, bool Ordinal = false, bool Plural = false);

/// <summary>The English number words.</summary>
static class EnglishNumberWords
{
    const string Units = "zero one two three four five six seven eight nine";
    const string UnitOrdinals = "zeroth first second third fourth fifth sixth seventh eighth ninth";
    const string Teens = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
    const string Tens = "twenty thirty forty fifty sixty seventy eighty ninety";

    static readonly FrozenDictionary<string, EnglishNumberWord> words = All().ToFrozenDictionary(StringComparer.Ordinal);

    static readonly FrozenDictionary<string, EnglishNumberWord>.AlternateLookup<ReadOnlySpan<char>> lookup =
        words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What the lower-case word means in a number; <see cref="NumberWord.None"/> when nothing.</summary>
    public static EnglishNumberWord Of(ReadOnlySpan<char> word) =>
        lookup.TryGetValue(word, out var found) ? found : default;

    static Dictionary<string, EnglishNumberWord> All()
    {
        var all = new Dictionary<string, EnglishNumberWord>(StringComparer.Ordinal);
        AddNames(all, Units.Split(' '), NumberWord.Unit, n => n);
        AddNames(all, Teens.Split(' '), NumberWord.Teen, n => n + 10);
        AddNames(all, Tens.Split(' '), NumberWord.Ten, n => (n + 2) * 10);
        AddOrdinals(all, UnitOrdinals.Split(' '), NumberWord.Unit, n => n);
        AddOrdinals(all, [.. Teens.Split(' ').Select(TeenOrdinal)], NumberWord.Teen, n => n + 10);
        AddOrdinals(all, [.. Tens.Split(' ').Select(ten => ten[..^1] + "ieth")], NumberWord.Ten, n => (n + 2) * 10);
        AddScale(all, "hundred", NumberWord.Hundred, 100);
        foreach (var (name, value) in Scales)
        {
            AddScale(all, name, NumberWord.Scale, value);
        }

        foreach (var (name, word) in Others)
        {
            all[name] = word;
        }

        return all;
    }

    static IEnumerable<(string, double)> Scales =>
    [
        ("thousand", 1e3), ("million", 1e6), ("billion", 1e9), ("trillion", 1e12), ("quadrillion", 1e15),
        ("lakh", 1e5), ("crore", 1e7), ("k", 1e3), ("mln", 1e6), ("mm", 1e6), ("bln", 1e9), ("bn", 1e9), ("tln", 1e12),
    ];

    static IEnumerable<(string, EnglishNumberWord)> Others =>
    [
        ("fourty", new(NumberWord.Ten, 40)), ("forth", new(NumberWord.Unit, 4, Ordinal: true)),
        ("dozen", new(NumberWord.Dozen, 12)), ("dozens", new(NumberWord.Dozen, 12, Plural: true)),
        ("doz", new(NumberWord.Dozen, 12)), ("dozs", new(NumberWord.Dozen, 12, Plural: true)),
        ("half", new(NumberWord.Half, 2, Ordinal: true)), ("halves", new(NumberWord.Half, 2, Ordinal: true, Plural: true)),
        ("quarter", new(NumberWord.Quarter, 4, Ordinal: true)),
        ("quarters", new(NumberWord.Quarter, 4, Ordinal: true, Plural: true)),
    ];

    static void AddNames(Dictionary<string, EnglishNumberWord> all, string[] names, NumberWord kind, Func<int, int> value)
    {
        for (var n = 0; n < names.Length; n++)
        {
            all[names[n]] = new(kind, value(n));
        }
    }

    static void AddOrdinals(Dictionary<string, EnglishNumberWord> all, string[] names, NumberWord kind, Func<int, int> value)
    {
        for (var n = 0; n < names.Length; n++)
        {
            all[names[n]] = new(kind, value(n), Ordinal: true);
            all.TryAdd(names[n] + "s", new(kind, value(n), Ordinal: true, Plural: true));
        }
    }

    static void AddScale(Dictionary<string, EnglishNumberWord> all, string name, NumberWord kind, double value)
    {
        all[name] = new(kind, value);
        all[name + "s"] = new(kind, value, Plural: true);
        all[name + "th"] = new(kind, value, Ordinal: true);
        all[name + "ths"] = new(kind, value, Ordinal: true, Plural: true);
    }

    static string TeenOrdinal(string teen) => teen == "twelve" ? "twelfth" : teen + "th";
}
