namespace Learning.Answers;

/// <summary>How an answer stood in one language from a moment on. Its wordings are not among it: they may be what people wrote.</summary>
public sealed class AnswerVersion
{
    /// <summary>The version's id; a later one has a larger one.</summary>
    public long Id { get; set; }

    /// <summary>The answer's id.</summary>
    public required string AnswerId { get; init; }

    /// <summary>The language.</summary>
    public required Language Language { get; init; }

    /// <summary>The question as people were shown it.</summary>
    public required string Question { get; set; }

    /// <summary>The answer.</summary>
    public required string Text { get; init; }

    /// <summary>Since when, UTC; null for how it stood before staff changed it, as an import or an answer to a question had left it.</summary>
    public DateTime? At { get; init; }

    /// <summary>Id of the account that wrote it; null likewise.</summary>
    public long? StaffId { get; init; }

    /// <summary>An answer as it stands now.</summary>
    internal static AnswerVersion Of(Answer answer, DateTime? at, long? staff) =>
        new() { AnswerId = answer.Id, Language = answer.Language, Question = answer.Question, Text = answer.Text, At = at, StaffId = staff };

    /// <summary>True when the answer stands so.</summary>
    internal bool Says(Answer answer) => Question == answer.Question && Text == answer.Text;
}
