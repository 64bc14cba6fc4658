namespace LearningBot.Conversations.InFile;

/// <summary>The claims, in memory: one process has the file, and its claims die with it.</summary>
sealed class FileClaims(TimeProvider time)
{
    readonly Dictionary<string, Held> held = [];
    readonly HashSet<(string Conversation, string Message)> sent = [];

    /// <summary>Takes the conversation's claim if nobody holds it.</summary>
    public bool Take(string conversation, string owner, TimeSpan lease)
    {
        var now = time.GetUtcNow();
        lock (held)
        {
            if (held.TryGetValue(conversation, out var other) && other.Until > now)
                return false;
            held[conversation] = new Held(owner, lease, now + lease);
            return true;
        }
    }

    /// <summary>Keeps a claim from running out while its completion is written; false when it is no longer the owner's.</summary>
    public bool Pin(string conversation, string owner) => Change(conversation, owner, claim => claim with { Until = DateTimeOffset.MaxValue });

    /// <summary>Gives a pinned claim another lease.</summary>
    public void Unpin(string conversation, string owner) =>
        Change(conversation, owner, claim => claim with { Until = time.GetUtcNow() + claim.Lease });

    /// <summary>Gives it up; false when it is no longer the owner's.</summary>
    public bool Drop(string conversation, string owner) => Change(conversation, owner, _ => null);

    /// <summary>Gives it up and remembers, until that is on the disk, that the message's replies are on their way.</summary>
    public bool DropSent(string conversation, string owner, string message) => Change(conversation, owner, _ =>
    {
        sent.Add((conversation, message));
        return null;
    });

    /// <summary>That is on the disk now.</summary>
    public void ForgetSent(string conversation, string message)
    {
        lock (held)
            sent.Remove((conversation, message));
    }

    /// <summary>True when replies are on their way, though the disk may not say so yet.</summary>
    public bool IsSent(string conversation, string message)
    {
        lock (held)
            return sent.Contains((conversation, message));
    }

    /// <summary>Forgets claims that have run out.</summary>
    public void Sweep()
    {
        var now = time.GetUtcNow();
        lock (held)
        {
            foreach (var (conversation, claim) in held)
            {
                if (claim.Until <= now)
                    held.Remove(conversation);
            }
        }
    }

    bool Change(string conversation, string owner, Func<Held, Held?> change)
    {
        lock (held)
        {
            if (!held.TryGetValue(conversation, out var claim) || claim.Owner != owner || claim.Until <= time.GetUtcNow())
                return false;
            if (change(claim) is { } changed)
                held[conversation] = changed;
            else
                held.Remove(conversation);
            return true;
        }
    }

    sealed record Held(string Owner, TimeSpan Lease, DateTimeOffset Until);
}
