using System.Collections.Concurrent;

namespace LearningBot.Conversations;

/// <summary>Counts how often the turn of a message has failed in this process, so that none can block its conversation for ever.</summary>
sealed class Failures
{
    /// <summary>After so many failures a message is given up.</summary>
    public const int Most = 3;

    const int remembered = 10_000;

    readonly ConcurrentDictionary<(string Conversation, string Message), int> counts = new();

    /// <summary>Counts one more; true when it is time to give up.</summary>
    public bool GiveUp(string conversation, string message)
    {
        if (counts.Count >= remembered)
            counts.Clear();
        return counts.AddOrUpdate((conversation, message), 1, (_, before) => before + 1) >= Most;
    }

    /// <summary>Forgets a message that has been answered.</summary>
    public void Forget(string conversation, string message)
    {
        if (!counts.IsEmpty)
            counts.TryRemove((conversation, message), out _);
    }
}
