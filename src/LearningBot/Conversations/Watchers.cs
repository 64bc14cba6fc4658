namespace LearningBot.Conversations;

/// <summary>Who in this process waits for new entries of which conversation.</summary>
sealed class Watchers
{
    readonly Dictionary<string, List<Action>> watching = [];

    /// <summary>Adds one, until the answer is disposed.</summary>
    public IDisposable Add(string conversation, Action wake)
    {
        lock (watching)
        {
            if (!watching.TryGetValue(conversation, out var wakes))
                watching.Add(conversation, wakes = new(1));
            wakes.Add(wake);
        }
        return new Watch(this, conversation, wake);
    }

    /// <summary>Wakes the conversation's watchers, in the caller's thread.</summary>
    public void Wake(string conversation)
    {
        Action[] wakes;
        lock (watching)
        {
            if (!watching.TryGetValue(conversation, out var found))
                return;
            wakes = [.. found];
        }
        foreach (var wake in wakes)
            wake();
    }

    void Remove(string conversation, Action wake)
    {
        lock (watching)
        {
            if (watching.TryGetValue(conversation, out var wakes) && wakes.Remove(wake) && wakes.Count == 0)
                watching.Remove(conversation);
        }
    }

    sealed class Watch(Watchers watchers, string conversation, Action wake) : IDisposable
    {
        bool disposed;

        public void Dispose()
        {
            if (!Interlocked.Exchange(ref disposed, true))
                watchers.Remove(conversation, wake);
        }
    }
}
