namespace Learning.Answers.Matching;

/// <summary>A term of a text by its number, with its weight there.</summary>
/// <param name="Term">The term's number.</param>
/// <param name="Weight">How much it weighs.</param>
/// <param name="Tells">False when the term says only how a sentence is built.</param>
readonly record struct Part(int Term, float Weight, bool Tells);

/// <summary>A question as a vector of length 1 over the known terms.</summary>
/// <param name="Parts">In the order of their terms.</param>
/// <param name="Known">How much of what it says is known at all, 0 to 1.</param>
readonly record struct Question(Part[] Parts, double Known);

/// <summary>The terms of all phrasings, rare ones weighing more.</summary>
sealed class Vocabulary
{
    readonly Dictionary<string, (int Number, float Rarity, bool Tells)> terms = [];
    readonly float rarest;

    /// <summary>Learns the terms of these texts.</summary>
    public Vocabulary(IReadOnlyList<Dictionary<string, float>> texts)
    {
        var counts = new Dictionary<string, int>();
        foreach (var term in texts.SelectMany(text => text.Keys)) counts[term] = counts.GetValueOrDefault(term) + 1;
        foreach (var (term, count) in counts) terms[term] = (terms.Count, Rarity(texts.Count, count), !Terms.IsGrammar(term));
        rarest = Rarity(texts.Count, 0);
    }

    /// <summary>How many terms there are.</summary>
    public int Count => terms.Count;

    /// <summary>A text as a vector.</summary>
    public Question Vector(Dictionary<string, float> text)
    {
        List<Part> parts = [];
        var (known, all) = (0d, 0d);
        foreach (var (term, weight) in text)
        {
            var single = term.AsSpan().IndexOfAny(' ', '+', '~') < 0 && !Terms.IsGrammar(term);
            if (!terms.TryGetValue(term, out var entry))
            {
                if (single) all += (double)rarest * rarest * weight * weight;
                continue;
            }
            var part = entry.Rarity * weight;
            parts.Add(new(entry.Number, part, entry.Tells));
            if (!single) continue;
            known += (double)part * part;
            all += (double)part * part;
        }
        parts.Sort((a, b) => a.Term - b.Term);
        var length = MathF.Sqrt(parts.Sum(part => part.Weight * part.Weight));
        return new([.. parts.Select(part => part with { Weight = part.Weight / length })], all > 0 ? Math.Sqrt(known / all) : 0);
    }

    // As BM25 weighs terms: https://en.wikipedia.org/wiki/Okapi_BM25.
    static float Rarity(int texts, int count) => MathF.Log(1 + ((texts - count + 0.5f) / (count + 0.5f)));
}
