using System.Text;
using Dialogs.Lines;
using Learning;

namespace Dialogs.Answers.Worded;

/// <summary>
/// Tells whether a sentence says nothing but what its records say: it must be made, from end to end, of their values, each whole and as it is written, and of
/// the plain words of <c>Plain.json</c>, which hold no facts: no numbers, no names, no days, no "not".
/// </summary>
static class Grounded
{
    const int LongestSentence = 300;
    const string Stops = " ,.:;!?()，。：；！？、（）《》“”\"'’–—";

    static readonly Dictionary<string, string[]> plain = Resources.Read<Dictionary<string, string[]>>("Worded.Plain.json");

    /// <summary>True when every part of the sentence is grounded and at least one value is in it.</summary>
    public static bool Holds(string sentence, IEnumerable<Source> cited, Language language)
    {
        if (sentence.Length is 0 or > LongestSentence) return false;
        var text = Plainly(sentence);
        var values = cited.SelectMany(source => source.Quotable).Select(Plainly).Where(value => value.Length > 0).Distinct().ToList();
        return IsMadeOf(text, values, plain[language == Language.Chinese ? "zh" : "en"]);
    }

    // Each place holds how one can get there: not at all, by words, or with a value on the way.
    static bool IsMadeOf(string text, List<string> values, string[] words)
    {
        var ways = new Way[text.Length + 1];
        ways[0] = Way.ByWords;
        for (var at = 0; at < text.Length; at++)
        {
            if (ways[at] == Way.None) continue;
            if (Stops.Contains(text[at], StringComparison.Ordinal)) Reach(at + 1, ways[at]);
            foreach (var word in words.Where(word => StandsAt(text, at, word))) Reach(at + word.Length, ways[at]);
            foreach (var value in values.Where(value => StandsAt(text, at, value))) Reach(at + value.Length, Way.WithValue);
        }
        return ways[^1] == Way.WithValue;

        void Reach(int end, Way way) => ways[end] = ways[end] > way ? ways[end] : way;
    }

    // "5" does not stand in "15", nor "art" in "start".
    static bool StandsAt(string text, int at, string part)
    {
        if (string.CompareOrdinal(text, at, part, 0, part.Length) != 0) return false;
        var end = at + part.Length;
        return (at == 0 || !Joined(text[at - 1], text[at])) && (end == text.Length || !Joined(text[end - 1], text[end]));
    }

    static bool Joined(char left, char right) => (char.IsAsciiLetter(left) && char.IsAsciiLetter(right)) || (char.IsDigit(left) && char.IsDigit(right));

    static string Plainly(string text) => text.Normalize(NormalizationForm.FormKC).ToLowerInvariant();

    enum Way { None, ByWords, WithValue }
}
