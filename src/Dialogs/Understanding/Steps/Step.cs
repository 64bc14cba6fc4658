namespace Dialogs.Understanding.Steps;

/// <summary>What somebody means who is led through a guide step by step.</summary>
public enum Step
{
    /// <summary>It is done, or go on.</summary>
    Next,

    /// <summary>One step back.</summary>
    Back,

    /// <summary>To a step that is named.</summary>
    Goto,

    /// <summary>Say it again.</summary>
    Repeat,

    /// <summary>Say it slower, in smaller pieces.</summary>
    Slower,

    /// <summary>What has to be at hand?</summary>
    Needs,

    /// <summary>How far are we?</summary>
    Progress,

    /// <summary>Leave this step out.</summary>
    Skip,

    /// <summary>It does not work, or looks different.</summary>
    Stuck,

    /// <summary>A question about the step.</summary>
    Question,

    /// <summary>A person is wanted.</summary>
    Human,

    /// <summary>Later.</summary>
    Pause,

    /// <summary>Go on with what was left.</summary>
    Resume,

    /// <summary>Once more from the first step.</summary>
    Restart,

    /// <summary>No more of this.</summary>
    Stop,

    /// <summary>It did not happen.</summary>
    No,

    /// <summary>Thanks, or praise.</summary>
    Thanks,

    /// <summary>Larger letters.</summary>
    BiggerText,

    /// <summary>Read it to me.</summary>
    ReadAloud,

    /// <summary>Something else is to be learnt.</summary>
    NewTopic,
}
