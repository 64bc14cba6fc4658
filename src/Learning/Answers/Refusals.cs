namespace Learning.Answers;

/// <summary>There is no such answer.</summary>
public sealed record NoSuchAnswer : Refusal;

/// <summary>An answer needs the question that it answers, and its text.</summary>
public sealed record AnswerIsEmpty : Refusal;

/// <summary>The answer or a wording is too long.</summary>
/// <param name="Most">How many characters one may have.</param>
public sealed record TextOfAnswerIsTooLong(int Most) : Refusal;

/// <summary>There are too many wordings.</summary>
/// <param name="Most">How many there may be.</param>
public sealed record TooManyWordings(int Most) : Refusal;

/// <summary>A link in the answer leads to a host that the city does not know.</summary>
/// <param name="Host">The host.</param>
public sealed record AnswerLeadsElsewhere(string Host) : Refusal;

/// <summary>An answer is retired, or told again, for a reason only.</summary>
public sealed record ReasonOfAnswerIsMissing : Refusal;

/// <summary>Another answer stands for this question already.</summary>
/// <param name="Question">The question.</param>
public sealed record QuestionIsAnswered(string Question) : Refusal;

/// <summary>The answer has no such version.</summary>
public sealed record NoSuchVersion : Refusal;
