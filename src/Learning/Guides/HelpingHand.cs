namespace Learning.Guides;

/// <summary>How a helping hand stands.</summary>
public enum HelpState
{
    /// <summary>The code waits for somebody to join with it.</summary>
    Invited = 0,

    /// <summary>Somebody joined.</summary>
    Joined = 1,

    /// <summary>It has ended; whether it also ran out is told by its time.</summary>
    Ended = 2,
}

/// <summary>An invitation to help somebody in a guide, and the session of who joined with it. A person has one at a time.</summary>
public sealed class HelpingHand
{
    /// <summary>The record's id.</summary>
    public long Id { get; set; }

    /// <summary>Who is helped.</summary>
    public required long PersonId { get; init; }

    /// <summary>The guide's id.</summary>
    public required string Guide { get; init; }

    /// <summary>The language of the guide.</summary>
    public required Language Language { get; init; }

    /// <summary>The code that is told to the helper, unique.</summary>
    public required string Code { get; init; }

    /// <summary>The words that were agreed to; at most 500 characters.</summary>
    public required string Consent { get; init; }

    /// <summary>When they were agreed to, UTC.</summary>
    public required DateTime ConsentAt { get; init; }

    /// <summary>How it stands.</summary>
    public HelpState State { get; set; }

    /// <summary>When the code, or the session once it was joined, runs out, UTC.</summary>
    public required DateTime Until { get; set; }

    /// <summary>The unguessable key of the session, unique; null until it is joined.</summary>
    public string? Session { get; set; }

    /// <summary>How many hints were sent.</summary>
    public int Hints { get; set; }
}

/// <summary>What was done with a helping hand.</summary>
public enum HelpActKind
{
    /// <summary>The person invited somebody.</summary>
    Invited = 0,

    /// <summary>The helper joined.</summary>
    Joined = 1,

    /// <summary>The helper moved the person to a step.</summary>
    Moved = 2,

    /// <summary>The helper sent a hint.</summary>
    Hinted = 3,

    /// <summary>The helper left.</summary>
    Left = 4,

    /// <summary>The person ended it.</summary>
    Ended = 5,
}

/// <summary>One thing that was done with a helping hand: every one is recorded. It holds nobody's words.</summary>
public sealed class HelpAct
{
    /// <summary>The record's id.</summary>
    public long Id { get; set; }

    /// <summary>The helping hand.</summary>
    public required long HelpId { get; init; }

    /// <summary>The effect's key, unique.</summary>
    public required string Key { get; init; }

    /// <summary>What was done.</summary>
    public required HelpActKind Kind { get; init; }

    /// <summary>The step after it; 0 before the first.</summary>
    public required int Step { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime At { get; init; }
}
