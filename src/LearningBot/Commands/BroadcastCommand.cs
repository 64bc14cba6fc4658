namespace LearningBot.Commands;

/// <summary>Messages of staff to many: written, tried, approved by somebody else, sent, held, ended, corrected.</summary>
static class BroadcastCommand
{
    /// <summary>The number of a broadcast.</summary>
    public static Operand Id { get; } = new("ID", "The broadcast's number, as \"broadcast list\" shows it.");

    /// <summary>The command.</summary>
    public static Command Command { get; } = Several.Of("broadcast", "Writes to many: drafts, tests, approvals, sending, reports.",
        [.. BroadcastWriting.Commands, .. BroadcastShowing.Commands, .. BroadcastRunning.Commands, BroadcastAudiences.Command]);
}
