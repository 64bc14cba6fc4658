namespace LoadGen;

/// <summary>One message that waits for its replies.</summary>
sealed class Exchange
{
    readonly TaskCompletionSource<bool> answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly List<string> texts = [];
    readonly int replies;

    /// <summary>A message that is answered by so many replies.</summary>
    public Exchange(string id, int replies)
    {
        (Id, this.replies) = (id, replies);
        if (replies == 0)
            answered.SetResult(true);
    }

    /// <summary>The message's id, which replies name.</summary>
    public string Id { get; }

    /// <summary>Ends with true when the last reply is here, with false when the message was refused.</summary>
    public Task<bool> Answered => answered.Task;

    /// <summary>What was replied so far, in the order of arrival.</summary>
    public string Text
    {
        get
        {
            lock (texts)
                return string.Join('\n', texts);
        }
    }

    /// <summary>Takes one reply; false when there are already enough.</summary>
    public bool Take(string text)
    {
        lock (texts)
        {
            if (texts.Count >= replies)
                return false;
            texts.Add(text);
            if (texts.Count == replies)
                answered.TrySetResult(true);
            return true;
        }
    }

    /// <summary>
    /// Takes the replies of a response. A message that was delivered twice has two responses: the later one may hold nothing
    /// or the same again; false when it holds something else.
    /// </summary>
    public bool TakeAll(IReadOnlyList<string> all)
    {
        lock (texts)
        {
            if (texts.Count > 0 || all.Count == 0)
                return all.Count == 0 || all.SequenceEqual(texts);
            texts.AddRange(all);
            if (texts.Count == replies)
                answered.TrySetResult(true);
            return texts.Count == replies;
        }
    }

    /// <summary>The message was refused: no reply will come.</summary>
    public void Refuse() => answered.TrySetResult(false);
}
