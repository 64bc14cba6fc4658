using Dialogs.Understanding.Models;

namespace Dialogs.Tests;

/// <summary>A model whose replies are written by hand, one for each call of its purpose. Asked for more it fails; asked the same again it says the same.</summary>
sealed class ScriptedModel : ILanguageModel
{
    readonly Dictionary<ModelPurpose, Queue<string>> replies = [];
    readonly Dictionary<string, string> said = [];
    bool down;

    public bool IsOn { get; private set; }

    /// <summary>All that it was shown.</summary>
    public List<ModelRequest> Shown { get; } = [];

    /// <summary>True when every reply was needed.</summary>
    public bool IsSpent => replies.Values.All(queue => queue.Count == 0);

    public void Will(ModelPurpose purpose, string reply)
    {
        (IsOn, down) = (true, false);
        if (!replies.TryGetValue(purpose, out var queue)) replies[purpose] = queue = new();
        queue.Enqueue(reply);
    }

    public void GoesDown() => (IsOn, down) = (true, true);

    public void IsGone() => IsOn = false;

    public Task<ModelReply?> Ask(ModelRequest request, CancellationToken cancel)
    {
        Shown.Add(request);
        if (down) return Task.FromResult<ModelReply?>(null);
        var same = $"{request.Purpose}|{request.Instructions}|{request.Records}|{request.Words.Text}";
        if (!said.TryGetValue(same, out var reply))
            said[same] = reply = replies.GetValueOrDefault(request.Purpose)?.TryDequeue(out var next) == true ? next : throw new InvalidOperationException($"No reply is written for {request.Purpose}.");
        return Task.FromResult<ModelReply?>(new(reply, Cached: false));
    }
}
