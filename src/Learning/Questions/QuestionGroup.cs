namespace Learning.Questions;

/// <summary>Open questions that ask the same in one language, the one that was asked first before the others.</summary>
/// <param name="Questions">The questions; at least one.</param>
public sealed record QuestionGroup(IReadOnlyList<Question> Questions)
{
    /// <summary>The one that was asked first.</summary>
    public Question Lead => Questions[0];

    /// <summary>How many people asked.</summary>
    public int People => Questions.Select(it => it.PersonId).Distinct().Count();

    /// <summary>The different ways in which they put it.</summary>
    public IReadOnlyList<string> Wordings => [.. Questions.DistinctBy(it => Alike.Of(it.Text).Plain).Select(it => it.Text)];

    /// <summary>Until when the first of them was promised that somebody is there, UTC; null when nothing was promised.</summary>
    public DateTime? Promised => Questions.Min(it => it.Promised);

    /// <summary>Id of the account that takes care of it; null for nobody. Who asks the same later finds it taken care of.</summary>
    public long? AssignedTo => Questions.Select(it => it.AssignedTo).FirstOrDefault(it => it is not null);

    /// <summary>Puts questions into groups, those with the most people first.</summary>
    internal static IReadOnlyList<QuestionGroup> Of(IEnumerable<Question> questions)
    {
        var groups = new List<(Language Language, Alike Way, List<Question> Questions)>();
        var known = new Dictionary<(Language, string), List<Question>>();
        foreach (var question in questions.OrderBy(it => it.AskedAt).ThenBy(it => it.Id))
        {
            var way = Alike.Of(question.Text);
            if (!known.TryGetValue((question.Language, way.Plain), out var same))
            {
                same = groups.Find(group => group.Language == question.Language && group.Way.Asks(way)).Questions;
                if (same is null) groups.Add((question.Language, way, same = []));
                known.Add((question.Language, way.Plain), same);
            }
            same.Add(question);
        }
        return [.. groups.Select(group => new QuestionGroup(group.Questions)).OrderByDescending(group => group.People).ThenBy(group => group.Lead.Id)];
    }
}
