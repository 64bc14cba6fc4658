using Microsoft.Extensions.Caching.Memory;

namespace LearningBot.Models;

/// <summary>Replies of the last hour, so that the same asked again costs no call. It holds texts without what would tell who somebody is, and few.</summary>
sealed class ReplyCache(TimeProvider time) : IDisposable
{
    const int most = 2_000;
    static readonly TimeSpan keeps = TimeSpan.FromHours(1);

    readonly MemoryCache replies = new(new MemoryCacheOptions { SizeLimit = most });

    /// <summary>The reply of a key, see <see cref="ModelPrompt.Key"/>; null for none.</summary>
    public string? Find(string key) => replies.TryGetValue(key, out Kept? kept) && kept!.Until > time.GetUtcNow() ? kept.Text : null;

    /// <summary>Keeps a reply.</summary>
    public void Keep(string key, string text) =>
        replies.Set(key, new Kept(text, time.GetUtcNow() + keeps), new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = keeps });

    /// <inheritdoc/>
    public void Dispose() => replies.Dispose();

    sealed record Kept(string Text, DateTimeOffset Until);
}
