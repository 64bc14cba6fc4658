using Learning.Messages.Broadcasts;

namespace Learning.Staff;

/// <summary>
/// All that the audit trail can tell of: what staff do, and to what. The trail takes nothing else, so that the console has words for each of them.
/// </summary>
public static class KnownActs
{
    /// <summary>What staff do, as <see cref="AuditEntry.Act"/> names it.</summary>
    public static IReadOnlySet<string> All { get; } = new HashSet<string>
    {
        "signed-in", "signed-out-everywhere", "app-taken", "identity-proven",
        "staff-invited", "staff-invited-again", "staff-set-up", "staff-changed", "staff-disabled", "staff-enabled", "account-locked", "account-unlocked",
        "lecture-created", "session-added", "session-moved", "session-called-off", "session-seats-changed", "checked-in", "check-in-undone", "walk-ins-counted", "roster-exported",
        Broadcast("written"), Broadcast("edited"), Broadcast("test-asked"),
        Broadcast(BroadcastStep.Submit), Broadcast(BroadcastStep.Approve), Broadcast(BroadcastStep.Return), Broadcast(BroadcastStep.Schedule),
        Broadcast(BroadcastStep.Pause), Broadcast(BroadcastStep.Resume), Broadcast(BroadcastStep.Stop), Broadcast(BroadcastStep.Again),
        "sent-again", "audience-saved", "audience-dropped", "list-imported",
        "question-answered", "question-put-off", "question-closed", "question-assigned", "question-taken-over", "question-put-back",
        "answer-written", "answer-edited", "answer-reviewed", "answer-put-back", "answer-retired", "answer-restored", "guide-written",
        "person-revealed", "person-exported", "person-forgotten",
        "exported", "table-imported", "place-edited",
        "model-switched-off", "model-switched-on",
    };

    /// <summary>What they do it to, as <see cref="AuditEntry.Kind"/> names it.</summary>
    public static IReadOnlySet<string> Kinds { get; } = new HashSet<string>
    {
        "staff", "lecture", "session", "booking", "broadcast", "deliveries", "audience", "list", "question", "answer", "guide", "person", "audit", "indicators", "import", "catalogue", "place", "model",
    };

    /// <summary>What is done to a broadcast.</summary>
    internal static string Broadcast(BroadcastStep step) => Broadcast(step.ToString().ToLowerInvariant());

    /// <summary>What is done to a broadcast.</summary>
    internal static string Broadcast(string what) => $"broadcast-{what}";
}
