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

    /// <summary>Id of the guide the person is in; null when in none.</summary>
    public string? Guide { get; init; }

    /// <summary>The version of the guide that they see.</summary>
    public string? GuideVersion { get; init; }

    /// <summary>The step they are in; 0 before the first.</summary>
    public int? GuideStep { get; init; }

    /// <summary>What was said last, without what must not be kept; at most 2,000 characters.</summary>
    public string? LastTurns { get; init; }

    /// <summary>From when on somebody is there to answer, or by when staff have promised an answer, UTC, as the person was told last; null when they were told no time.</summary>
    public DateTime? Promised { get; set; }

    /// <summary>Id of the account that takes care of it; null for nobody in particular.</summary>
    public long? AssignedTo { get; set; }

    /// <summary>When it was asked, UTC.</summary>
    public required DateTime AskedAt { get; init; }

    /// <summary>How it stands.</summary>
    public QuestionState State { get; set; }

    /// <summary>Id of the answer that staff gave; null when they gave none.</summary>
    public string? AnswerId { get; set; }

    /// <summary>When it was answered or put aside, UTC; null while it waits.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>Id of the account that did so.</summary>
    public long? EndedBy { get; set; }

    /// <summary>The effect's key, unique: a question is passed on once; at most 200 characters.</summary>
    public required string Key { get; init; }
}
