namespace Learning.Questions;

/// <summary>How a question to staff stands.</summary>
public enum QuestionState
{
    /// <summary>Nobody has answered it yet.</summary>
    Open = 0,

    /// <summary>It was answered.</summary>
    Answered = 1,

    /// <summary>It was put aside without an answer.</summary>
    Closed = 2,
}

/// <summary>A question that the bot could not answer and a person wants staff to answer.</summary>
public sealed class Question
{
    /// <summary>The question's id.</summary>
    public long Id { get; set; }

    /// <summary>Who asked.</summary>
    public required long PersonId { get; init; }

    /// <summary>The language it was asked in.</summary>
    public required Language Language { get; init; }

    /// <summary>What was asked, in the person's words; at most 2,000 characters.</summary>
    public required string Text { get; init; }

    /// <summary>What it is about, such as a dialog's id; null when not known. At most 64 characters.</summary>
    public string? Topic { get; init; }

    /// <summary>When it was asked, UTC.</summary>
    public required DateTime AskedAt { get; init; }

    /// <summary>How it stands.</summary>
    public QuestionState State { get; set; }

    /// <summary>The effect's key, unique: a question is passed on once; at most 200 characters.</summary>
    public required string Key { get; init; }
}
