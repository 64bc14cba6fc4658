namespace Learning.Answers.Matching;

/// <summary>
/// What each term says for each answer: multinomial logistic regression, learnt by gradient steps over the phrasings in an order that is
/// always the same. With more answers than it could hold it falls back to their middles.
/// </summary>
sealed class Weights
{
    const int MostNumbers = 24_000_000;
    const int Rounds = 40;
    const float FirstStep = 2;

    // Middles are cosines; this brings them to the size of learnt scores.
    const float OfMiddles = 12;

    readonly float[] numbers;
    readonly Dictionary<int, float>[]? middles;
    readonly int answers;

    Weights(float[] numbers, Dictionary<int, float>[]? middles, int answers) => (this.numbers, this.middles, this.answers) = (numbers, middles, answers);

    /// <summary>Learns from all phrasings.</summary>
    public static Weights Learn(Phrasing[] phrasings, int terms, int answers)
    {
        if ((long)terms * answers > MostNumbers) return new([], Middles(phrasings, answers), answers);
        var numbers = new float[terms * answers];
        var order = Shuffled(phrasings.Length);
        var wrong = new float[answers];
        for (var round = 0; round < Rounds; round++)
        {
            var step = FirstStep * (1 - ((float)round / Rounds));
            foreach (var at in order) Step(numbers, phrasings[at], wrong, step);
        }
        return new(numbers, null, answers);
    }

    /// <summary>What a question says for each answer; only to be compared.</summary>
    public float[] Of(Part[] question)
    {
        var scores = new float[answers];
        if (middles is null) Sum(numbers, question, scores);
        else for (var at = 0; at < answers; at++) scores[at] = OfMiddles * question.Sum(part => part.Weight * middles[at].GetValueOrDefault(part.Term));
        return scores;
    }

    static void Step(float[] numbers, Phrasing phrasing, float[] wrong, float step)
    {
        Array.Clear(wrong);
        Sum(numbers, phrasing.Parts, wrong);
        var (highest, sum) = (wrong.Max(), 0f);
        for (var at = 0; at < wrong.Length; at++) sum += wrong[at] = MathF.Exp(wrong[at] - highest);
        for (var at = 0; at < wrong.Length; at++) wrong[at] /= sum;
        wrong[phrasing.Answer] -= 1;
        foreach (var part in phrasing.Parts)
        {
            var row = numbers.AsSpan(part.Term * wrong.Length, wrong.Length);
            for (var at = 0; at < row.Length; at++) row[at] -= step * part.Weight * wrong[at];
        }
    }

    static void Sum(float[] numbers, Part[] parts, float[] scores)
    {
        foreach (var part in parts)
        {
            var row = numbers.AsSpan(part.Term * scores.Length, scores.Length);
            for (var at = 0; at < row.Length; at++) scores[at] += part.Weight * row[at];
        }
    }

    static Dictionary<int, float>[] Middles(Phrasing[] phrasings, int answers)
    {
        var middles = Enumerable.Range(0, answers).Select(_ => new Dictionary<int, float>()).ToArray();
        foreach (var phrasing in phrasings)
        {
            foreach (var part in phrasing.Parts) middles[phrasing.Answer][part.Term] = middles[phrasing.Answer].GetValueOrDefault(part.Term) + part.Weight;
        }
        foreach (var middle in middles)
        {
            var length = MathF.Sqrt(middle.Values.Sum(weight => weight * weight));
            foreach (var term in middle.Keys) middle[term] /= length;
        }
        return middles;
    }

    // Neighbours in the table are of one answer; taken in turn they would drag the weights to and fro.
    static int[] Shuffled(int count)
    {
        var order = Enumerable.Range(0, count).ToArray();
        for (int at = count - 1, seed = 1; at > 0; at--)
        {
            seed = unchecked((seed * 1_103_515_245) + 12_345);
            var other = (seed >>> 8) % (at + 1);
            (order[at], order[other]) = (order[other], order[at]);
        }
        return order;
    }
}
