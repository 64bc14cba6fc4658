using System.Collections.Concurrent;

namespace LearningBot.Channels.DirectLine;

/// <summary>
/// A post repeated by the network (the same <c>clientActivityID</c>) gets the id of the first and is not kept again. Remembered
/// for ten minutes in this instance; a person's own "try again" carries a new id, and is told apart by the dialogs.
/// </summary>
sealed class RepeatedPosts(TimeProvider clock)
{
    static readonly TimeSpan Memory = TimeSpan.FromMinutes(10);

    readonly ConcurrentDictionary<(string, string), Post> posts = new();

    /// <summary>Keeps the post, or answers as it was answered before. A post that could not be kept is forgotten.</summary>
    public async Task<string> Once(string conversation, string? clientId, Func<Task<string>> keep)
    {
        if (clientId is null) return await keep();
        if (posts.Count > 20_000) Sweep();
        var key = (conversation, clientId);
        var post = posts.GetOrAdd(key, _ => new Post(clock.GetUtcNow(), new Lazy<Task<string>>(keep)));
        try
        {
            return await post.Id.Value;
        }
        catch
        {
            posts.TryRemove(KeyValuePair.Create(key, post));
            throw;
        }
    }

    void Sweep()
    {
        var oldest = clock.GetUtcNow() - Memory;
        foreach (var (key, post) in posts)
        {
            if (post.At < oldest) posts.TryRemove(key, out _);
        }
    }

    sealed record Post(DateTimeOffset At, Lazy<Task<string>> Id);
}
