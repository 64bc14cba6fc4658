namespace Learning.Answers.Matching;

/// <summary>
/// Answers of one language as they are told apart: every way to put a question is a vector of weighted terms, and for each answer a set of
/// weights is learnt that separates its questions from those of all others. See the record of this decision, docs/adr/0009.
/// </summary>
sealed class AnswerModel
{
    readonly Answer[] answers;
    readonly Vocabulary vocabulary;
    readonly Weights weights;
    readonly List<Phrasing>[] phrasings;

    AnswerModel(Answer[] answers, Vocabulary vocabulary, Weights weights, List<Phrasing>[] phrasings) =>
        (this.answers, this.vocabulary, this.weights, this.phrasings) = (answers, vocabulary, weights, phrasings);

    /// <summary>Learns to tell these answers apart. It learns the same from the same answers.</summary>
    public static AnswerModel Of(IReadOnlyList<Answer> answers)
    {
        var texts = answers.Select((answer, at) => (at, All: answer.Phrasings.Prepend(answer.Question).Select(Terms.In).ToList())).ToList();
        var vocabulary = new Vocabulary([.. texts.SelectMany(each => each.All)]);
        var phrasings = texts.Select(each => each.All.Select(terms => new Phrasing(each.at, vocabulary.Vector(terms).Parts)).ToList()).ToArray();
        return new([.. answers], vocabulary, Weights.Learn([.. phrasings.SelectMany(each => each)], vocabulary.Count, answers.Count), phrasings);
    }

    /// <summary>The best answers to a question, best first.</summary>
    public IReadOnlyList<AnswerHit> Find(string text, int take)
    {
        var question = vocabulary.Vector(Terms.In(text));
        if (question.Parts.Length == 0) return [];
        var scores = weights.Of(question.Parts);
        return [.. Enumerable.Range(0, answers.Length).OrderByDescending(at => scores[at]).Take(take)
            .Select(at => new AnswerHit(answers[at], Sureness(scores, at, question)))];
    }

    /// <summary>How much of the question is like something that was asked before, and how clearly it is this answer and no other.</summary>
    double Sureness(float[] scores, int at, Question question)
    {
        var others = 0d;
        foreach (var score in scores) others += Math.Exp(score - scores[at]);
        var alike = phrasings[at].Max(each => Phrasing.Likeness(each.Parts, question.Parts)) * question.Known;
        return Math.Sqrt(alike / others);
    }
}

/// <summary>One way to put the question of an answer.</summary>
readonly record struct Phrasing(int Answer, Part[] Parts)
{
    /// <summary>The cosine of two vectors over what tells questions apart; their parts are in the order of their terms.</summary>
    public static double Likeness(Part[] a, Part[] b)
    {
        var sum = 0d;
        var (first, second) = (Length(a), Length(b));
        if (first * second == 0) return 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (a[i].Term == b[j].Term)
            {
                if (a[i].Tells) sum += (double)a[i].Weight * b[j].Weight;
                (i, j) = (i + 1, j + 1);
            }
            else if (a[i].Term < b[j].Term)
            {
                i++;
            }
            else
            {
                j++;
            }
        }
        return sum / (first * second);
    }

    static double Length(Part[] parts)
    {
        var sum = 0d;
        foreach (var part in parts) sum += part.Tells ? (double)part.Weight * part.Weight : 0;
        return Math.Sqrt(sum);
    }
}
