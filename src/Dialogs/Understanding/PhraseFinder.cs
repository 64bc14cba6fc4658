using System.Collections.Frozen;

namespace Dialogs.Understanding;

/// <summary>Finds which of many phrases stand in a text, and looks at each place of the text once for all of them.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
/// <param name="phrases">The phrases, none of them empty, with what they stand for.</param>
sealed class PhraseFinder<T>(IEnumerable<(string Text, T Of)> phrases)
{
    readonly FrozenDictionary<int, (string Text, T Of)[]> single = By(phrases.Where(phrase => phrase.Text.Length == 1), Letter);
    readonly FrozenDictionary<int, (string Text, T Of)[]> longer = By(phrases.Where(phrase => phrase.Text.Length > 1), Pair);

    /// <summary>Every place where a phrase stands, from the front.</summary>
    public IEnumerable<(int At, string Phrase, T Of)> In(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (single.TryGetValue(Letter(text, at), out var letters))
            {
                foreach (var (phrase, of) in letters) yield return (at, phrase, of);
            }
            if (at == text.Length - 1 || !longer.TryGetValue(Pair(text, at), out var here)) continue;
            foreach (var (phrase, of) in here)
            {
                if (text.AsSpan(at).StartsWith(phrase)) yield return (at, phrase, of);
            }
        }
    }

    static FrozenDictionary<int, (string Text, T Of)[]> By(IEnumerable<(string Text, T Of)> phrases, Func<string, int, int> start) =>
        phrases.GroupBy(phrase => start(phrase.Text, 0)).ToFrozenDictionary(each => each.Key, each => each.ToArray());

    static int Letter(string text, int at) => text[at];

    // Few phrases begin with the same two.
    static int Pair(string text, int at) => (text[at] << 16) | text[at + 1];
}
