namespace Learning.Guides;

/// <summary>How a person stands with a guide.</summary>
public enum GuideStatus
{
    /// <summary>They were told what it needs; the first step was not shown yet.</summary>
    Offered = 0,

    /// <summary>A step is before them.</summary>
    InStep = 1,

    /// <summary>They are stuck in a step.</summary>
    Stuck = 2,

    /// <summary>They go on another time.</summary>
    Paused = 3,

    /// <summary>They wait for a person who helps.</summary>
    WaitingPerson = 4,

    /// <summary>They came to the end.</summary>
    Done = 5,

    /// <summary>They gave it up.</summary>
    Dropped = 6,
}

/// <summary>What a person did in a guide.</summary>
public enum GuideAct
{
    /// <summary>Began it.</summary>
    Start = 0,

    /// <summary>Went on.</summary>
    Next = 1,

    /// <summary>Went back.</summary>
    Back = 2,

    /// <summary>Went to a step they named.</summary>
    GoTo = 3,

    /// <summary>Had it said once more.</summary>
    Repeat = 4,

    /// <summary>Left a step out.</summary>
    Skip = 5,

    /// <summary>Said that it did not work.</summary>
    Fail = 6,

    /// <summary>Said what they are stuck with, or that they are.</summary>
    Stuck = 7,

    /// <summary>Asked for a person.</summary>
    Person = 8,

    /// <summary>Will go on another time.</summary>
    Pause = 9,

    /// <summary>Went on after a pause.</summary>
    Resume = 10,

    /// <summary>Began again from the start.</summary>
    Restart = 11,

    /// <summary>Came to the end.</summary>
    Done = 12,

    /// <summary>Gave it up.</summary>
    Drop = 13,
}

/// <summary>How far a person is in a guide.</summary>
/// <param name="Guide">The guide's id.</param>
/// <param name="Language">The language they follow it in.</param>
/// <param name="Version">The version they saw last.</param>
/// <param name="Step">The step, from 1; 0 before the first.</param>
/// <param name="StepTitle">The step's title as they saw it; empty before the first step.</param>
/// <param name="Status">How they stand.</param>
/// <param name="Fails">How often this step did not work.</param>
/// <param name="Stucks">How often they were stuck in this step.</param>
/// <param name="StepStartedAt">When the step was shown, in the city's time.</param>
/// <param name="LastAt">When they last did something, in the city's time.</param>
/// <param name="Channel">The channel they did it on.</param>
public sealed record Progress(
    string Guide, Language Language, string Version, int Step, string StepTitle, GuideStatus Status, int Fails, int Stucks,
    DateTimeOffset StepStartedAt, DateTimeOffset LastAt, string Channel);
