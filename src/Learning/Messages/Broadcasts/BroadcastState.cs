namespace Learning.Messages.Broadcasts;

/// <summary>How a broadcast stands.</summary>
public enum BroadcastState
{
    /// <summary>It is being written.</summary>
    Draft = 0,

    /// <summary>Whoever writes it has read it in their own chat.</summary>
    Tested = 1,

    /// <summary>It waits for somebody else's approval.</summary>
    Submitted = 2,

    /// <summary>It may be sent.</summary>
    Approved = 3,

    /// <summary>It is sent when its time comes.</summary>
    Scheduled = 4,

    /// <summary>It is being sent.</summary>
    Sending = 5,

    /// <summary>It is held, and can go on.</summary>
    Paused = 6,

    /// <summary>It was ended before everybody had it.</summary>
    Stopped = 7,

    /// <summary>It has reached an end for everybody.</summary>
    Done = 8,
}

/// <summary>What staff do with a broadcast.</summary>
public enum BroadcastStep
{
    /// <summary>Write it anew; whatever was approved before is not any more.</summary>
    Edit,

    /// <summary>Read it in one's own chat.</summary>
    Test,

    /// <summary>Ask for approval.</summary>
    Submit,

    /// <summary>Approve it.</summary>
    Approve,

    /// <summary>Give it back to its author.</summary>
    Return,

    /// <summary>Set the time at which it is sent.</summary>
    Schedule,

    /// <summary>Hold it.</summary>
    Pause,

    /// <summary>Go on with it.</summary>
    Resume,

    /// <summary>End it for good.</summary>
    Stop,

    /// <summary>Send it again to those whom it did not reach.</summary>
    Again,
}

/// <summary>Which step leads where.</summary>
static class BroadcastSteps
{
    /// <summary>The states in which a step may be taken.</summary>
    public static IReadOnlyList<BroadcastState> From(this BroadcastStep step) => step switch
    {
        BroadcastStep.Edit => [BroadcastState.Draft, BroadcastState.Tested, BroadcastState.Submitted, BroadcastState.Approved, BroadcastState.Scheduled],
        BroadcastStep.Test => [BroadcastState.Draft, BroadcastState.Tested],
        BroadcastStep.Submit => [BroadcastState.Tested],
        BroadcastStep.Approve => [BroadcastState.Submitted],
        BroadcastStep.Return => [BroadcastState.Submitted, BroadcastState.Approved, BroadcastState.Scheduled],
        BroadcastStep.Schedule => [BroadcastState.Approved, BroadcastState.Scheduled],
        BroadcastStep.Pause => [BroadcastState.Sending],
        BroadcastStep.Resume => [BroadcastState.Paused],
        BroadcastStep.Stop => [BroadcastState.Scheduled, BroadcastState.Sending, BroadcastState.Paused],
        BroadcastStep.Again => [BroadcastState.Done],
    };
}
