using System.Globalization;
using System.Text;
using Learning.Answers.Matching;

namespace Learning.Questions;

/// <summary>Tells whether two questions ask the same: by their words in any order, as answers are told apart, without what only builds the sentence.</summary>
sealed class Alike
{
    // "How do I get a card" and "I lost my card" share 0.63; politeness and another order leave 0.7 and more.
    const double Enough = 0.67;

    readonly Dictionary<string, float> terms;
    readonly double length;

    Alike(string plain, Dictionary<string, float> terms) => (Plain, this.terms, length) = (plain, terms, Math.Sqrt(terms.Values.Sum(weight => (double)weight * weight)));

    /// <summary>The text in small letters without spaces and signs: questions that are equal in it are the same.</summary>
    public string Plain { get; }

    /// <summary>A question as it is compared.</summary>
    public static Alike Of(string text) => new(
        string.Concat(text.Normalize(NormalizationForm.FormKC).ToLower(CultureInfo.InvariantCulture).Where(char.IsLetterOrDigit)),
        Terms.In(Terms.Bare(text)).Where(term => !Terms.IsGrammar(term.Key)).ToDictionary());

    /// <summary>True when both ask the same.</summary>
    public bool Asks(Alike other)
    {
        if (Plain == other.Plain) return true;
        if (length * other.length == 0) return false;
        var shared = terms.Sum(term => (double)term.Value * other.terms.GetValueOrDefault(term.Key));
        return shared / (length * other.length) >= Enough;
    }
}
