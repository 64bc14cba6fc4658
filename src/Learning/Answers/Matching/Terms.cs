using System.Globalization;
using System.Text;

namespace Learning.Answers.Matching;

/// <summary>
/// What of a text is compared: English words by their stems and their pieces, and pairs of the words that carry its meaning wherever they stand; of Chinese
/// single characters, pairs and triples in a row.
/// </summary>
static class Terms
{
    const int MostPaired = 14;
    const float Character = 0.5f;
    const float Pair = 0.5f;
    const float Neighbours = 0.4f;
    const float Piece = 0.3f;

    // Words that say how a sentence is built, not what it is about.
    static readonly HashSet<string> grammar =
    [
        .. "a an the i my me we our you your it its is am are was be been being do doe did done to of in on for with and or that this these thi can could will would have has had at by from so if but as just there here please any some".Split(' ').Select(Stem.Of),
    ];

    // They tell "where" from "when" to who knows the subject; alone they are like any question.
    static readonly HashSet<string> asking = [.. "what who why which how when where whose much many not need get".Split(' ').Select(Stem.Of)];

    const string GrammarCharacters = "的了吗呢吧啊呀么嘛我你您他她它们这那哪在里有没不能可以要想会就都也还是和与给让请问怎什多少几个一下";

    /// <summary>True when the term says only how a sentence is built: it tells no question from another.</summary>
    public static bool IsGrammar(string term) => term[0] >= '\u3400'
        ? term.All(GrammarCharacters.Contains)
        : term.Split(' ').All(word => word is "^" || grammar.Contains(word) || asking.Contains(word)) || term[0] == '~';

    /// <summary>A text without the Chinese characters that say only how a sentence is built.</summary>
    public static string Bare(string text) => string.Concat(text.Where(letter => !GrammarCharacters.Contains(letter)));

    /// <summary>The terms of a text with their weights, each once.</summary>
    public static Dictionary<string, float> In(string text)
    {
        var terms = new Dictionary<string, float>();
        var (words, runs) = Cut(text);
        Words(words, terms);
        foreach (var run in runs) Run(run, terms);
        return terms;
    }

    static void Words(List<string> words, Dictionary<string, float> terms)
    {
        for (var at = 0; at < words.Count; at++)
        {
            Add(terms, words[at], 1);
            Add(terms, $"{(at == 0 ? "^" : words[at - 1])} {words[at]}", Neighbours);
            Pieces($"^{words[at]}$", terms);
        }
        List<string> telling = [.. words.Where(word => !grammar.Contains(word)).Distinct().Take(MostPaired).Order(StringComparer.Ordinal)];
        for (var first = 0; first < telling.Count; first++)
        {
            for (var second = first + 1; second < telling.Count; second++) Add(terms, $"{telling[first]}+{telling[second]}", Pair);
        }
    }

    // Pieces of words let "activating" meet "activation", and a slip of the finger meet what was meant.
    static void Pieces(string word, Dictionary<string, float> terms)
    {
        for (var length = 3; length <= 5; length++)
        {
            for (var at = 0; at + length <= word.Length; at++) Add(terms, $"~{word.AsSpan(at, length)}", Piece);
        }
    }

    static void Run(string run, Dictionary<string, float> terms)
    {
        for (var at = 0; at < run.Length; at++)
        {
            Add(terms, run[at].ToString(), Character);
            if (at + 1 < run.Length) Add(terms, run.Substring(at, 2), 1);
            if (at + 2 < run.Length) Add(terms, run.Substring(at, 3), Pair);
        }
    }

    static void Add(Dictionary<string, float> terms, string term, float weight) => terms[term] = Math.Max(terms.GetValueOrDefault(term), weight);

    static (List<string> Words, List<string> Runs) Cut(string text)
    {
        var plain = text.Normalize(NormalizationForm.FormKC).ToLower(CultureInfo.InvariantCulture).Replace('’', '\'').Replace("n't", " not", StringComparison.Ordinal);
        List<string> words = [];
        List<string> runs = [];
        for (var at = 0; at < plain.Length;)
        {
            var start = at;
            if (IsLatin(plain[at]))
            {
                while (at < plain.Length && IsLatin(plain[at])) at++;
                words.Add(Stem.Of(plain[start..at]));
                at = AfterApostrophe(plain, at);
            }
            else if (IsChinese(plain[at]))
            {
                while (at < plain.Length && IsChinese(plain[at])) at++;
                runs.Add(plain[start..at]);
            }
            else
            {
                at++;
            }
        }
        return (words, runs);
    }

    // "I've", "card's": what stands behind the apostrophe says nothing.
    static int AfterApostrophe(string plain, int at)
    {
        if (at + 1 >= plain.Length || plain[at] != '\'') return at;
        for (at++; at < plain.Length && IsLatin(plain[at]);) at++;
        return at;
    }

    static bool IsLatin(char c) => c < 0x250 && char.IsLetterOrDigit(c);

    static bool IsChinese(char c) => c is >= '\u3400' and <= '\u9fff';
}
