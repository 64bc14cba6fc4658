namespace Learning.Questions;

/// <summary>The person has as many questions open as one may.</summary>
/// <param name="Most">How many.</param>
public sealed record TooManyQuestions(int Most) : Refusal;
