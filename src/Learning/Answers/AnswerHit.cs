namespace Learning.Answers;

/// <summary>An answer that may be to the question.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Score">
/// How sure that it is, 0 to 1: <see cref="AnswerIndex.Sure"/> and above is told as the answer, <see cref="AnswerIndex.Maybe"/> and above
/// as one that may help, less is not told.
/// </param>
public sealed record AnswerHit(Answer Answer, double Score);
