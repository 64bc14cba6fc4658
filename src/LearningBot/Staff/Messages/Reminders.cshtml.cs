using Microsoft.AspNetCore.Authorization;

namespace LearningBot.Staff.Messages;

/// <summary><c>/staff/messages/reminders</c>: what people are told unasked, when, and who sets it.</summary>
[Authorize(Policy = StaffPolicies.Sees)]
sealed class RemindersModel : StaffPage
{
    /// <summary>What is told, in the order in which it comes.</summary>
    public static readonly string[] Kinds = ["week", "day", "hours", "live", "changes", "offers", "recordings", "ratings", "news"];
}
