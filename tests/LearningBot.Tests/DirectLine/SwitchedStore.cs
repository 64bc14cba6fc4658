using LearningBot.Conversations;
using Microsoft.Extensions.DependencyInjection;

namespace LearningBot.Tests.DirectLine;

/// <summary>A real store with switches: while it is <see cref="Away"/>, every call fails as when Redis cannot be reached.</summary>
sealed class SwitchedStore(IConversationStore inner) : IConversationStore, IAsyncDisposable
{
    volatile bool away;

    public bool Away
    {
        get => away;
        set => away = value;
    }

    /// <summary>When false, each delivery of a message is taken for a message of its own: the protection is off.</summary>
    public bool Claims { get; init; } = true;

    IConversationStore Inner => away ? throw new StoreIsAwayException() : inner;

    public ValueTask DisposeAsync() => inner is IAsyncDisposable real ? real.DisposeAsync() : ValueTask.CompletedTask;

    public static IConversationStore Real(ServiceDescriptor real, IServiceProvider services) =>
        (IConversationStore)(real.ImplementationInstance
            ?? real.ImplementationFactory?.Invoke(services)
            ?? ActivatorUtilities.CreateInstance(services, real.ImplementationType!));

    public Task<Claim> Claim(string conversation, string message, string owner, TimeSpan lease, CancellationToken cancel) =>
        Inner.Claim(conversation, Known(message, owner), owner, lease, cancel);

    public Task<bool> Complete(Completion completion, CancellationToken cancel) =>
        Inner.Complete(completion with { Message = Known(completion.Message, completion.Owner) }, cancel);

    public void Release(string conversation, string message, string owner, bool sent) =>
        inner.Release(conversation, Known(message, owner), owner, sent);

    public Task<long> Append(string conversation, string activity, bool unfinished, CancellationToken cancel) =>
        Inner.Append(conversation, activity, unfinished, cancel);

    public Task<IReadOnlyList<TranscriptEntry>> Read(string conversation, long after, CancellationToken cancel) =>
        Inner.Read(conversation, after, cancel);

    public Task<long?> Last(string conversation, CancellationToken cancel) => Inner.Last(conversation, cancel);

    public Task Open(string conversation, CancellationToken cancel) => Inner.Open(conversation, cancel);

    public Task<IReadOnlyList<Unfinished>> Unfinished(DateTimeOffset before, int most, CancellationToken cancel) =>
        Inner.Unfinished(before, most, cancel);

    public Task<IReadOnlyList<long>> Waiting(string conversation, long number, CancellationToken cancel) =>
        Inner.Waiting(conversation, number, cancel);

    public void Finish(string conversation, long number) => inner.Finish(conversation, number);

    public IDisposable Watch(string conversation, Action wake) => Inner.Watch(conversation, wake);

    string Known(string message, string owner) => Claims ? message : $"{message} of {owner}";
}
