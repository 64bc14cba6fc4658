namespace Learning.Guides;

/// <summary>One thing that somebody did in a guide: what the stuck map is drawn from. It holds no words of theirs.</summary>
public sealed class GuideEvent
{
    /// <summary>The event's id.</summary>
    public long Id { get; set; }

    /// <summary>The effect's key, unique: a thing is done once.</summary>
    public required string Key { get; init; }

    /// <summary>Who is led.</summary>
    public required long PersonId { get; init; }

    /// <summary>The guide's id.</summary>
    public required string Guide { get; init; }

    /// <summary>The guide's version.</summary>
    public required string Version { get; init; }

    /// <summary>The step it was done in; 0 before the first.</summary>
    public required int Step { get; init; }

    /// <summary>The step it led to, which was shown then; null when none was.</summary>
    public required int? To { get; init; }

    /// <summary>What was done.</summary>
    public required GuideAct Act { get; init; }

    /// <summary>Seconds since the step was shown; null when it was not shown in this version.</summary>
    public required int? Seconds { get; init; }

    /// <summary>True when the person who helps did it.</summary>
    public bool ByHelper { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime At { get; init; }
}
