namespace Learning.Questions;

/// <summary>A wording that must find its answer: one line of the test that the frequent answers are put to by <see cref="AnswerProofs"/>.</summary>
public sealed class AnswerProof
{
    /// <summary>The line's id.</summary>
    public long Id { get; set; }

    /// <summary>Id of the answer; at most 128 characters.</summary>
    public required string AnswerId { get; init; }

    /// <summary>The language of both.</summary>
    public required Language Language { get; init; }

    /// <summary>The wording; at most 500 characters.</summary>
    public required string Text { get; init; }
}
