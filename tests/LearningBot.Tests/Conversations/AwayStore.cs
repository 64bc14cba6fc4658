using LearningBot.Conversations;

namespace LearningBot.Tests.Conversations;

/// <summary>A store that goes away: at once, or after a claim.</summary>
sealed class AwayStore(IConversationStore store, bool claims) : IConversationStore
{
    public Task<Claim> Claim(string conversation, string message, string owner, TimeSpan lease, CancellationToken cancel) =>
        claims ? store.Claim(conversation, message, owner, lease, cancel) : throw new StoreIsAwayException();

    public Task<bool> Complete(Completion completion, CancellationToken cancel) => throw new StoreIsAwayException();

    public void Release(string conversation, string message, string owner, bool sent) => store.Release(conversation, message, owner, sent);

    public Task<long> Append(string conversation, string activity, bool unfinished, CancellationToken cancel) => throw new StoreIsAwayException();

    public Task<IReadOnlyList<TranscriptEntry>> Read(string conversation, long after, CancellationToken cancel) => throw new StoreIsAwayException();

    public Task<long?> Last(string conversation, CancellationToken cancel) => throw new StoreIsAwayException();

    public Task Open(string conversation, CancellationToken cancel) => throw new StoreIsAwayException();

    public Task<IReadOnlyList<Unfinished>> Unfinished(DateTimeOffset before, int most, CancellationToken cancel) => throw new StoreIsAwayException();

    public Task<IReadOnlyList<long>> Waiting(string conversation, long number, CancellationToken cancel) => throw new StoreIsAwayException();

    public void Finish(string conversation, long number)
    {
    }

    public IDisposable Watch(string conversation, Action wake) => store.Watch(conversation, wake);
}
