namespace Learning.Guides;

/// <summary>How far a person is in a guide, as it is kept: once for each person and guide.</summary>
public sealed class GuideProgress
{
    /// <summary>The person.</summary>
    public required long PersonId { get; init; }

    /// <summary>The guide's id.</summary>
    public required string Guide { get; init; }

    /// <summary>The language they follow it in.</summary>
    public Language Language { get; set; }

    /// <summary>The version they saw last.</summary>
    public string Version { get; set; } = "";

    /// <summary>The step, from 1; 0 before the first.</summary>
    public int Step { get; set; }

    /// <summary>The step's title as they saw it.</summary>
    public string StepTitle { get; set; } = "";

    /// <summary>How they stand.</summary>
    public GuideStatus Status { get; set; }

    /// <summary>How often this step did not work.</summary>
    public int Fails { get; set; }

    /// <summary>How often they were stuck in this step.</summary>
    public int Stucks { get; set; }

    /// <summary>When the step was shown, UTC.</summary>
    public DateTime StepStartedAt { get; set; }

    /// <summary>When they last did something, UTC.</summary>
    public DateTime LastAt { get; set; }

    /// <summary>The channel they did it on.</summary>
    public string Channel { get; set; } = "";
}
