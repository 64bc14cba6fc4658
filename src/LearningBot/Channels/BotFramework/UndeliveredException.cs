using Learning.Messages;

namespace LearningBot.Channels.BotFramework;

/// <summary>The channel did not take a message; those after it were held back.</summary>
/// <param name="posted">How it ended.</param>
sealed class UndeliveredException(Posted posted) : Exception("The channel did not take a message.")
{
    /// <summary>How it ended.</summary>
    public Posted Posted => posted;
}

/// <summary>How a channel took a message.</summary>
/// <param name="End">Taken when it is <see cref="AttemptEnd.Sent"/>.</param>
/// <param name="Reason">The status or kind of error; null when taken.</param>
/// <param name="Soon">True when the channel may take it a moment later.</param>
/// <param name="RetryAfter">It may be brought again not before so long from now; null when the channel did not say.</param>
readonly record struct Posted(AttemptEnd End, string? Reason = null, bool Soon = false, TimeSpan? RetryAfter = null);
