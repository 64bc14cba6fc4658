namespace Learning.Questions;

/// <summary>The person has as many questions open as one may.</summary>
/// <param name="Most">How many.</param>
public sealed record TooManyQuestions(int Most) : Refusal;

/// <summary>There is no such question, or it lies outside the branch of whoever asks: that makes no difference.</summary>
/// <param name="Id">The id.</param>
public sealed record NoSuchQuestion(long Id) : Refusal;

/// <summary>The question waits no more: it was answered or put aside before.</summary>
/// <param name="Id">The id.</param>
/// <param name="State">How it stands.</param>
public sealed record NotWaiting(long Id, QuestionState State) : Refusal;

/// <summary>There is no answer in it.</summary>
public sealed record NothingSaid : Refusal;

/// <summary>The answer is too long.</summary>
/// <param name="Most">How many characters one may have.</param>
public sealed record AnswerIsTooLong(int Most) : Refusal;

/// <summary>Nobody asked in this language, so the question must be put in it as well.</summary>
/// <param name="Language">The language.</param>
public sealed record NobodyAskedIn(Language Language) : Refusal;

/// <summary>An answer is promised for a moment to come, within so many days.</summary>
/// <param name="Days">How many.</param>
public sealed record CannotPromise(int Days) : Refusal;

/// <summary>This colleague is not there, or could not answer all of it.</summary>
public sealed record CannotBeAssigned : Refusal;

/// <summary>It is taken care of like that already.</summary>
public sealed record AssignedAlready : Refusal;
