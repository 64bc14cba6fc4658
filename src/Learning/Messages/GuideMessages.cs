using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Messages;

/// <summary>
/// Messages about guides, with the guide's id as the answer <c>guide</c>. What a helper does is told at once, at any hour: the person has
/// the guide before them and has just asked for it.
/// </summary>
public static class GuideMessages
{
    /// <summary>Somebody joined with the code.</summary>
    public const string Joined = "helper-joined";

    /// <summary>The helper moved the guide; <c>step</c> is the step's number.</summary>
    public const string Moved = "helper-moved";

    /// <summary>The helper sent a hint; <c>hint</c> is its text, <c>step</c> the step it was sent for.</summary>
    public const string Hint = "helper-hint";

    /// <summary>The helper left.</summary>
    public const string Left = "helper-left";

    /// <summary>Seven days have passed, and the person wished to learn the guide again.</summary>
    public const string LearnAgain = "learn-again";

    internal static Delivery About(string kind, long person, string cause, DateTime due, DateTime now, params (string Name, object Value)[] answers) => new()
    {
        PersonId = person,
        Cause = cause,
        Kind = kind,
        Topic = kind == LearnAgain ? MessageTopic.Guides : MessageTopic.Help,
        Urgent = kind != LearnAgain,
        Answers = Delivery.Told(answers),
        DueAt = due,
        CreatedAt = now,
        ChangedAt = now,
    };

    internal static string LearnAgainCause(string guide) => $"{LearnAgain}:{guide}:";

    // Who learns it again by themselves need not be reminded.
    internal static Task<int> DropLearnAgain(LearningDb db, long person, string guide, DateTime now, CancellationToken cancel) => db.Deliveries
        .Where(it => it.PersonId == person && it.Kind == LearnAgain && it.Cause.StartsWith(LearnAgainCause(guide)) && it.State == DeliveryState.Due)
        .ExecuteUpdateAsync(set => set.SetProperty(it => it.State, DeliveryState.Cancelled).SetProperty(it => it.ChangedAt, now), cancel);
}
